/** What is asked of rules that were understood: one small class per check, and the runner of them all. */
@NullMarked
package org.peptideadvisor.rulebook.check;

import org.jspecify.annotations.NullMarked;
