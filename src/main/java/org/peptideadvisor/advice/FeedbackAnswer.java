package org.peptideadvisor.advice;

import java.time.Instant;
import org.peptideadvisor.record.FeedbackRecord;

/** The result of saying something of a decision. */
public sealed interface FeedbackAnswer
        permits FeedbackAnswer.RecordedFeedback,
                CallRefused,
                AdviceAnswer.FaultyRequest,
                AdviceAnswer.NoLiveRelease,
                AdviceAnswer.UnrecordedAnswer {

    /**
     * It is recorded.
     *
     * @param id the id of its entry
     * @param decisionId the decision that it is about
     * @param at when it was recorded
     * @param said what was said
     * @param again whether it had been recorded before, by a call with the same key
     */
    record RecordedFeedback(String id, String decisionId, Instant at, FeedbackRecord said, boolean again)
            implements FeedbackAnswer {}
}
