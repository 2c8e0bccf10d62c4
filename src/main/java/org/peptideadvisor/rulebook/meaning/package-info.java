/** What a condition means, said once: for the engine, for the checks and for questions about a decision. */
@NullMarked
package org.peptideadvisor.rulebook.meaning;

import org.jspecify.annotations.NullMarked;
