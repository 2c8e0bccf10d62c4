package org.peptideadvisor.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.EntryKind;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.store.LedgerStore;

/** Who read what, from the entries of the ledger themselves, so that no tampered index hides anything. Thread-safe. */
public final class AccessLog {

    private static final int PART = 500;
    private static final int MOST_LOOKED_AT = 20_000;

    private final LedgerStore store;

    /** @param store of the ledger; nothing of an entry of this kind is sealed */
    public AccessLog(LedgerStore store) {
        this.store = store;
    }

    /**
     * A reading that was recorded.
     *
     * @param index its place in the ledger
     * @param entry who read, when, how and what
     */
    public record NotedReading(long index, LedgerEntry entry) {}

    /**
     * A page of the log.
     *
     * @param readings the newest first
     * @param next before which index the next page begins; null if there is nothing before
     */
    public record AccessPage(List<NotedReading> readings, @Nullable Long next) {

        public AccessPage {
            readings = List.copyOf(readings);
        }
    }

    /**
     * Readings that were recorded, the newest first. It looks at 20,000 entries at most, so a page can be empty and have a next one.
     *
     * @param before only entries before this index; {@link Long#MAX_VALUE} for the newest
     * @param by only those of this pseudonym; empty for all
     * @param most so many at most
     */
    public AccessPage read(long before, String by, int most) {
        long end = Math.min(before, store.head().size());
        long floor = Math.max(0, end - MOST_LOOKED_AT);
        var found = new ArrayList<NotedReading>();
        while (end > floor) {
            long from = Math.max(floor, end - PART);
            List<byte[]> leaves = store.leaves(from, (int) (end - from));
            for (int at = leaves.size() - 1; at >= 0; at--) {
                LedgerEntry entry = access(leaves.get(at), by);
                if (entry != null) {
                    found.add(new NotedReading(from + at, entry));
                    if (found.size() == most) {
                        return new AccessPage(found, from + at == 0 ? null : from + at);
                    }
                }
            }
            end = from;
        }
        return new AccessPage(found, floor == 0 ? null : floor);
    }

    private static @Nullable LedgerEntry access(byte[] leaf, String by) {
        try {
            LedgerEntry entry = LedgerEntry.parse(leaf);
            return entry.kind() == EntryKind.ACCESS && (by.isEmpty() || by.equals(entry.by())) ? entry : null;
        } catch (IllegalArgumentException e) {
            return null; // bin/advisor verify ledger names what is damaged
        }
    }
}
