package org.peptideadvisor.ledger.inspection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.inspection.LedgerFlaw.FlawCode;
import org.peptideadvisor.ledger.store.FailureCauses;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.StoreException;
import org.peptideadvisor.ledger.store.StoredEntry;

/** Reads a store that may be damaged: what can be read is read, and what cannot is named. Confined to one thread. */
final class ReadableParts {

    private final LedgerStore store;
    private final FlawList flaws;
    private final Set<Long> lost = new HashSet<>();

    ReadableParts(LedgerStore store, FlawList flaws) {
        this.store = store;
        this.flaws = flaws;
    }

    /** What is read, or null where it cannot be, which is noted. */
    <T> @Nullable T read(String what, long index, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (StoreException e) {
            if (!FailureCauses.unreadablePart(e)) {
                throw e;
            }
            flaws.add(FlawCode.PART_UNREADABLE, index, what + " cannot be read");
            return null;
        }
    }

    /** The entries from one index on and before another that can be read; where it is damaged, one by one. */
    List<StoredEntry> entries(long from, long until) {
        try {
            return store.entries(from, (int) (until - from));
        } catch (StoreException e) {
            if (!FailureCauses.unreadablePart(e)) {
                throw e;
            }
        }
        var entries = new ArrayList<StoredEntry>();
        for (long index = from; index < until; index++) {
            try {
                StoredEntry stored = store.find(index);
                if (stored != null) {
                    entries.add(stored);
                }
            } catch (StoreException e) {
                lost.add(index);
                flaws.add(FlawCode.PART_UNREADABLE, index, "entry " + index + " cannot be read");
            }
        }
        return entries;
    }

    /** Whether an entry may be there and cannot be read. */
    boolean isLost(long index) {
        return lost.contains(index);
    }
}
