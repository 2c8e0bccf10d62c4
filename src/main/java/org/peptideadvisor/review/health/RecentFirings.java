package org.peptideadvisor.review.health;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.EntryKind;
import org.peptideadvisor.ledger.store.EntryPage;
import org.peptideadvisor.ledger.store.EntryPage.FoundEntry;
import org.peptideadvisor.ledger.store.EntryQuery;
import org.peptideadvisor.ledger.store.LedgerStore;

/**
 * What the newest decisions of a ledger came to, kept from one question to the next: only what was recorded since is read, and after an erasure everything anew. It holds ids of rules and
 * times, and nothing of a client. Thread-safe.
 */
public final class RecentFirings {

    private static final int PART = 1000;

    private final LedgerStore store;
    private final int most;
    private final ArrayDeque<CountedDecision> counted = new ArrayDeque<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Long> rules = new HashMap<>();
    private final Map<String, Instant> last = new HashMap<>();
    private final Map<String, Optional<Instant>> older = new HashMap<>();
    private final Map<String, Long> releases = new HashMap<>();
    private final Map<String, Long> outcomes = new HashMap<>();
    private boolean whole = true;
    private long erasedBy = -1;

    /** A decision that counts. */
    private record CountedDecision(long index, Instant at, List<String> rules, String release, String outcome) {}

    /** @param most how many of the newest decisions count */
    public RecentFirings(LedgerStore store, int most) {
        this.store = store;
        this.most = most;
    }

    /**
     * What they came to by now.
     *
     * @throws org.peptideadvisor.ledger.store.StoreException when the ledger cannot be read
     */
    public synchronized FiringTally tally() {
        readOn();
        CountedDecision oldest = counted.peekFirst();
        return new FiringTally(
                counted.size(), oldest == null ? null : oldest.at(), whole, rules, last, releases, outcomes);
    }

    /** When a rule fired last, as far as it is known since the last tally; what is older than the decisions that count is found by its look-up rows. */
    synchronized @Nullable Instant last(String rule) {
        Instant known = last.get(rule);
        if (known != null || whole) {
            return known;
        }
        return older.computeIfAbsent(rule, this::before).orElse(null);
    }

    private Optional<Instant> before(String rule) {
        EntryQuery query = EntryQuery.newest(1).ofKind(EntryKind.DECISION.id()).whereFired(rule);
        return store.search(query).found().stream().map(FoundEntry::at).findFirst();
    }

    private void readOn() {
        long erased = newestErasure();
        if (erased != erasedBy) {
            forget();
        }
        List<FoundEntry> fresh =
                since(counted.isEmpty() ? -1 : counted.getLast().index());
        if (fresh.size() == most) {
            forget();
            whole = fresh.isEmpty() || isOldest(fresh.get(0).index());
        }
        fresh.forEach(this::add);
        while (counted.size() > most) {
            drop();
        }
        erasedBy = erased;
    }

    private void forget() {
        counted.clear();
        List.of(names, rules, last, older, releases, outcomes).forEach(Map::clear);
        whole = true;
    }

    /** The entry that erased last; 0 for none. */
    private long newestErasure() {
        return store.readTables(tables -> tables.query("SELECT MAX(by_idx) FROM erased", row -> row.getLong(1)))
                .get(0);
    }

    /** Decisions behind an entry, the oldest first, of which so many of the newest as count. */
    private List<FoundEntry> since(long index) {
        var fresh = new ArrayList<FoundEntry>();
        EntryQuery query = EntryQuery.newest(Math.min(PART, most)).ofKind(EntryKind.DECISION.id());
        EntryPage page = store.search(index < 0 ? query : EntryQuery.newest(2).ofKind(EntryKind.DECISION.id()));
        while (true) {
            for (FoundEntry found : page.found()) {
                if (found.index() <= index || fresh.size() == most) {
                    Collections.reverse(fresh);
                    return fresh;
                }
                fresh.add(found);
            }
            Long next = page.next();
            if (next == null) {
                Collections.reverse(fresh);
                return fresh;
            }
            page = store.search(query.before(next));
        }
    }

    private boolean isOldest(long index) {
        EntryQuery query = EntryQuery.newest(1).ofKind(EntryKind.DECISION.id()).before(index);
        return store.search(query).found().isEmpty();
    }

    private void add(FoundEntry found) {
        List<String> fired = found.review().rules().stream().map(this::once).toList();
        var one = new CountedDecision(
                found.index(),
                found.at(),
                fired,
                once(Objects.requireNonNullElse(found.review().release(), "")),
                once(Objects.requireNonNullElse(found.review().outcome(), "")));
        counted.addLast(one);
        for (String rule : fired) {
            rules.merge(rule, 1L, Long::sum);
            last.put(rule, one.at());
            older.remove(rule);
        }
        releases.merge(one.release(), 1L, Long::sum);
        outcomes.merge(one.outcome(), 1L, Long::sum);
    }

    private void drop() {
        CountedDecision gone = counted.removeFirst();
        whole = false;
        for (String rule : gone.rules()) {
            if (less(rules, rule)) {
                last.remove(rule);
                older.put(rule, Optional.of(gone.at()));
            }
        }
        less(releases, gone.release());
        less(outcomes, gone.outcome());
    }

    /** Counts one less; whether none is left. */
    private static boolean less(Map<String, Long> counts, String what) {
        return counts.computeIfPresent(what, (key, count) -> count == 1 ? null : count - 1) == null;
    }

    /** The same words are kept once. */
    private String once(String word) {
        return names.computeIfAbsent(word, same -> same);
    }
}
