/** Why something is not in an advice: what keeps it out, or what the rules that could have said it lack. */
@NullMarked
package org.peptideadvisor.question.whynot;

import org.jspecify.annotations.NullMarked;
