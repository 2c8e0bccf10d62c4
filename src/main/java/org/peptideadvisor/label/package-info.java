/** Ingredient lists (INCI) read into facts, and what may never be concluded from one. */
@NullMarked
package org.peptideadvisor.label;

import org.jspecify.annotations.NullMarked;
