/**
 * Rules as plain sentences, for people who check them: built from the outline of a rule, phrase by phrase from the phrase
 * table of the catalog, so that a reading says all that the rule asks and says and nothing else.
 */
@NullMarked
package org.peptideadvisor.rulebook.reading;

import org.jspecify.annotations.NullMarked;
