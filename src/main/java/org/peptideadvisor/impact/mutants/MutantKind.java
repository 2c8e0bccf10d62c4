package org.peptideadvisor.impact.mutants;

import org.peptideadvisor.model.word.ContractWord;

/** What is changed in a rule to make a mutant of it. */
public enum MutantKind implements ContractWord {
    /** A line of the conditions is gone. */
    LINE,
    /** A comparison within a line is gone. */
    COMPARISON,
    /** A comparison with a number takes the number itself in, or leaves it out. */
    BOUNDARY,
    /** A number is one more or one less. */
    NUMBER,
    /** An id is another, or is gone from a list. */
    ID,
    /** What the rule says is weaker, or gone. */
    VERB
}
