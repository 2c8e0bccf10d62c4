/** The door through which auditors review: what was decided, on which rules, and whether the same comes out again. */
@NullMarked
package org.peptideadvisor.review;

import org.jspecify.annotations.NullMarked;
