/** Answers in other languages than English: what has a translation, and what an answer is in it. An answer is in one language as a whole. */
@NullMarked
package org.peptideadvisor.translation;

import org.jspecify.annotations.NullMarked;
