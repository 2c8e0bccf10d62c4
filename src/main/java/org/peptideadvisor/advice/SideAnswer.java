package org.peptideadvisor.advice;

import org.peptideadvisor.advice.AdviceAnswer.FaultyRequest;
import org.peptideadvisor.advice.AdviceAnswer.NoLiveRelease;
import org.peptideadvisor.advice.SideAnswer.AnsweredQuestion;

/** The result of a question about an advice. */
public sealed interface SideAnswer permits AnsweredQuestion, FaultyRequest, NoLiveRelease {

    /**
     * It was answered.
     *
     * @param json the answer in UTF-8; not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // carried to the caller, never compared
    record AnsweredQuestion(byte[] json) implements SideAnswer {}
}
