/**
 * Explains why something is not in an advice: the exclusion that keeps it out, or the conditions that its rules
 * lack.
 */
@NullMarked
package org.peptideadvisor.question.whynot;

import org.jspecify.annotations.NullMarked;
