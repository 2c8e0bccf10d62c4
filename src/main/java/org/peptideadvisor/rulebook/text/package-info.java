/** The guard: reads rule files into rules, and refuses everything that the rule language does not have. */
@NullMarked
package org.peptideadvisor.rulebook.text;

import org.jspecify.annotations.NullMarked;
