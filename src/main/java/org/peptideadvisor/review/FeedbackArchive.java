package org.peptideadvisor.review;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.EntryContent;
import org.peptideadvisor.ledger.FeedbackQuery.FeedbackPlace;
import org.peptideadvisor.ledger.FeedbackRows;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.store.StoredEntry;
import org.peptideadvisor.record.FeedbackRecord;

/** Finds, reads and counts what was said of decisions. Thread-safe. Methods throw {@link org.peptideadvisor.ledger.store.StoreException} when the ledger cannot be read. */
public final class FeedbackArchive {

    private final Ledger ledger;
    private final FeedbackRows rows;

    public FeedbackArchive(Ledger ledger) {
        this.ledger = ledger;
        this.rows = new FeedbackRows(ledger.store());
    }

    /**
     * A page of what was said.
     *
     * @param found serious reactions first, then the newest
     * @param damaged how many of this page are not as they were recorded, and left out
     * @param last where it ends; null if there is no next page
     */
    public record FeedbackPage(List<FoundFeedback> found, int damaged, @Nullable FeedbackPlace last) {

        public FeedbackPage {
            found = List.copyOf(found);
        }

        /** The cursor of the next page; null if this is the last. */
        public @Nullable String next() {
            return last == null ? null : FeedbackSearch.cursor(last);
        }
    }

    /**
     * One thing that was said.
     *
     * @param index its place in the ledger
     * @param entry what its leaf says: of which decision, when, and who sent it
     * @param said what was said
     */
    public record FoundFeedback(long index, LedgerEntry entry, FeedbackRecord said) {}

    /** What was said and is not erased. */
    public FeedbackPage search(FeedbackSearch search) {
        List<FeedbackPlace> places = rows.search(search.query());
        List<FeedbackPlace> page = places.subList(0, Math.min(search.limit(), places.size()));
        var found = new ArrayList<FoundFeedback>();
        int damaged = 0;
        for (FeedbackPlace place : page) {
            StoredEntry stored = ledger.store().find(place.index());
            EntryContent content = stored == null ? new EntryContent.UnknownEntry() : ledger.open(stored);
            if (content instanceof EntryContent.OpenedEntry opened && opened.payload() != null) {
                try {
                    found.add(
                            new FoundFeedback(opened.index(), opened.entry(), FeedbackRecord.parse(opened.payload())));
                } catch (IllegalArgumentException e) {
                    damaged++;
                }
            } else if (!(content instanceof EntryContent.ErasedEntry)) { // erased since it was looked for
                damaged++;
            }
        }
        return new FeedbackPage(found, damaged, places.size() > page.size() ? page.get(page.size() - 1) : null);
    }

    /** How often what was said that counts for this rule. */
    public RuleFeedback count(String rule) {
        return RuleFeedback.of(rule, rows.counts(rule));
    }

    /** The same for every rule that something counts for, by its id. */
    public SortedMap<String, RuleFeedback> counts() {
        return RuleFeedback.of(rows.counts(null));
    }
}
