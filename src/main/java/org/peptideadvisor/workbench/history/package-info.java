/** How a rule came to be as it is: who wrote it, why, and who approved that. */
@NullMarked
package org.peptideadvisor.workbench.history;

import org.jspecify.annotations.NullMarked;
