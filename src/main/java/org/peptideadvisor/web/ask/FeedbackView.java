package org.peptideadvisor.web.ask;

import java.time.Instant;
import org.peptideadvisor.advice.FeedbackAnswer.RecordedFeedback;

/**
 * That something said of a decision is recorded.
 *
 * @param feedbackId the id of its entry in the ledger
 * @param decisionId the decision
 * @param recordedAt when
 * @param kind its kind
 * @param serious whether it is a serious reaction
 */
public record FeedbackView(String feedbackId, String decisionId, Instant recordedAt, String kind, boolean serious) {

    static FeedbackView of(RecordedFeedback recorded) {
        return new FeedbackView(
                recorded.id(),
                recorded.decisionId(),
                recorded.at(),
                recorded.said().kind(),
                recorded.said().serious());
    }
}
