package org.peptideadvisor.web.audit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.store.EntryPage;
import org.peptideadvisor.review.PageCursor;

/**
 * A page of decisions.
 *
 * @param decisions the newest first
 * @param next the cursor of the next page; null if this is the last
 */
public record DecisionsView(List<FoundDecisionView> decisions, @Nullable String next) {

    /**
     * What a decision is found by.
     *
     * @param index its place in the ledger
     * @param decisionId its id
     * @param decidedAt when
     * @param release the id of the release that decided
     * @param outcome what the answer came to
     * @param subject the token that stands for the client's pseudonym
     * @param rules the ids of the rules that fired, sorted
     * @param ingredients the ids of what the answer speaks of, sorted
     */
    public record FoundDecisionView(
            long index,
            String decisionId,
            Instant decidedAt,
            String release,
            String outcome,
            @Nullable String subject,
            List<String> rules,
            List<String> ingredients) {

        static FoundDecisionView of(EntryPage.FoundEntry found) {
            return new FoundDecisionView(
                    found.index(),
                    found.id(),
                    found.at(),
                    Objects.requireNonNullElse(found.review().release(), ""),
                    Objects.requireNonNullElse(found.review().outcome(), ""),
                    found.subject() == null ? null : found.subject().text(),
                    found.review().rules().stream().sorted().toList(),
                    found.review().ingredients().stream().sorted().toList());
        }
    }

    static DecisionsView of(EntryPage page) {
        return new DecisionsView(
                page.found().stream().map(FoundDecisionView::of).toList(),
                page.next() == null ? null : PageCursor.text(page.next()));
    }
}
