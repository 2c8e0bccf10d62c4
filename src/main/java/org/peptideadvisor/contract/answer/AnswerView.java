package org.peptideadvisor.contract.answer;

import org.peptideadvisor.model.word.ContractWord;

/** How much of an answer is sent; what is recorded is always the whole. */
public enum AnswerView implements ContractWord {
    /** What a person reads in a minute. */
    BRIEF,
    /** Everything, with reasons, facts and citations. */
    FULL
}
