package org.peptideadvisor.advice;

import java.util.List;
import org.peptideadvisor.contract.request.RequestFault;

/** The result of a question about an advice. */
public sealed interface SideAnswer {

    /**
     * It was answered.
     *
     * @param json the answer in UTF-8; not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // carried to the caller, never compared
    record AnsweredQuestion(byte[] json) implements SideAnswer {}

    /** The request was not in order; the faults are sorted and at least one. */
    record RefusedQuestion(List<RequestFault> faults) implements SideAnswer {}

    /** No release is live, so there is nothing to ask about. */
    record UnansweredQuestion() implements SideAnswer {}
}
