/** The meaning of conditions, defined once for the engine, the checks and the questions about a decision. */
@NullMarked
package org.peptideadvisor.rulebook.meaning;

import org.jspecify.annotations.NullMarked;
