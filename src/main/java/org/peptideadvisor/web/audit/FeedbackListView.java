package org.peptideadvisor.web.audit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.record.FeedbackRecord;
import org.peptideadvisor.review.FeedbackArchive.FeedbackPage;
import org.peptideadvisor.review.FeedbackArchive.FoundFeedback;

/**
 * A page of what was said of decisions.
 *
 * @param feedback serious reactions first, then the newest
 * @param damaged how many of this page are not as they were recorded, and left out
 * @param next the cursor of the next page; null if this is the last
 */
public record FeedbackListView(List<SaidView> feedback, int damaged, @Nullable String next) {

    /**
     * What was said.
     *
     * @param index its place in the ledger
     * @param feedbackId the id of its entry
     * @param decisionId the decision
     * @param recordedAt when
     * @param sentBy the pseudonym of who sent it
     * @param kind its kind
     * @param serious whether it is a serious reaction
     * @param ingredient what it is about, or null
     * @param rule the rule that it is about, or null
     * @param reason why the advice was set aside, or null
     * @param happened reaction and sign ids
     * @param daysAgo whole days from when it began until it was sent, or null
     * @param rules the rules that it counts for
     */
    public record SaidView(
            long index,
            String feedbackId,
            String decisionId,
            Instant recordedAt,
            @Nullable String sentBy,
            String kind,
            boolean serious,
            @Nullable String ingredient,
            @Nullable String rule,
            @Nullable String reason,
            List<String> happened,
            @Nullable Integer daysAgo,
            List<String> rules) {

        static SaidView of(FoundFeedback found) {
            FeedbackRecord said = found.said();
            return new SaidView(
                    found.index(),
                    found.entry().id(),
                    Objects.requireNonNullElse(found.entry().about(), ""),
                    found.entry().time(),
                    found.entry().by(),
                    said.kind(),
                    said.serious(),
                    said.ingredient(),
                    said.rule(),
                    said.reason(),
                    said.happened(),
                    said.daysAgo(),
                    said.rules());
        }
    }

    static FeedbackListView of(FeedbackPage page) {
        return new FeedbackListView(page.found().stream().map(SaidView::of).toList(), page.damaged(), page.next());
    }
}
