/** What checks know of conditions: which can hold, which follow from others, and what a rule excludes for sure. */
@NullMarked
package org.peptideadvisor.rulebook.check.logic;

import org.jspecify.annotations.NullMarked;
