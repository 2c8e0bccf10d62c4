package org.peptideadvisor.review.health;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.EntryKind;
import org.peptideadvisor.ledger.store.EntryPage;
import org.peptideadvisor.ledger.store.EntryQuery;
import org.peptideadvisor.ledger.store.LedgerStore;

/**
 * What the newest decisions came to, by what they are found by. What was erased is not counted.
 *
 * @param decisions how many were looked at
 * @param since when the oldest of them was recorded; null if there is none
 * @param whole whether these are all that there are
 * @param rules in how many of them each rule fired, by its id
 * @param last when each rule fired last, as far as it did in them
 * @param releases how many of them each release decided, by its id
 * @param outcomes how many came to each outcome
 */
public record FiringTally(
        long decisions,
        @Nullable Instant since,
        boolean whole,
        Map<String, Long> rules,
        Map<String, Instant> last,
        Map<String, Long> releases,
        Map<String, Long> outcomes) {

    /** How many are looked at where nobody says otherwise. */
    public static final int USUAL = 10_000;

    private static final int PART = 1000;

    public FiringTally {
        rules = Map.copyOf(rules);
        last = Map.copyOf(last);
        releases = Map.copyOf(releases);
        outcomes = Map.copyOf(outcomes);
    }

    /** That of the newest decisions of a time, so many at most. */
    public static FiringTally within(LedgerStore store, Instant from, Instant until, int most) {
        return of(store, EntryQuery.newest(PART).from(from).until(until), most);
    }

    private static FiringTally of(LedgerStore store, EntryQuery wanted, int most) {
        var counting = new RunningTally();
        EntryQuery query = wanted.ofKind(EntryKind.DECISION.id());
        EntryPage page = store.search(query);
        while (true) {
            for (EntryPage.FoundEntry found : page.found()) {
                if (counting.decisions == most) {
                    return counting.tally(false);
                }
                counting.add(found);
            }
            Long next = page.next();
            if (next == null) {
                return counting.tally(true);
            }
            page = store.search(query.before(next));
        }
    }

    /** Confined to the thread that counts. */
    private static final class RunningTally {

        private long decisions;
        private @Nullable Instant since;
        private final Map<String, Long> rules = new HashMap<>();
        private final Map<String, Instant> last = new HashMap<>();
        private final Map<String, Long> releases = new HashMap<>();
        private final Map<String, Long> outcomes = new HashMap<>();

        private void add(EntryPage.FoundEntry found) {
            decisions++;
            since = found.at();
            for (String rule : found.review().rules()) {
                rules.merge(rule, 1L, Long::sum);
                last.putIfAbsent(rule, found.at());
            }
            releases.merge(Objects.requireNonNullElse(found.review().release(), ""), 1L, Long::sum);
            outcomes.merge(Objects.requireNonNullElse(found.review().outcome(), ""), 1L, Long::sum);
        }

        private FiringTally tally(boolean whole) {
            return new FiringTally(decisions, since, whole, rules, last, releases, outcomes);
        }
    }
}
