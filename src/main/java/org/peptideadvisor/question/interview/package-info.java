/** Which question to put next, and which to leave out. */
@NullMarked
package org.peptideadvisor.question.interview;

import org.jspecify.annotations.NullMarked;
