/** What an edit of the rule base changes, and for whom. */
@NullMarked
package org.peptideadvisor.impact;

import org.jspecify.annotations.NullMarked;
