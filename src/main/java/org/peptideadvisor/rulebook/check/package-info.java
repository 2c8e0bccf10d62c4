/** Checks of parsed rules: one small class for each check, and the runner of them all. */
@NullMarked
package org.peptideadvisor.rulebook.check;

import org.jspecify.annotations.NullMarked;
