package org.peptideadvisor.ledger.inspection;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.inspection.LedgerFlaw.FlawCode;
import org.peptideadvisor.ledger.tree.Hash;

/**
 * Positions at which the recorded leaf is missing or replaced. The leaf found there instead tells what was done to
 * the ledger. Confined to one thread.
 */
final class DisplacedLeaves {

    /** So many are compared with each other; somebody who changed more is told the first. */
    private static final int MOST = 100_000;

    /**
     * One place.
     *
     * @param stands the hash of the leaf that stands there; null if there is none
     * @param recorded the hash of the leaf that was recorded; null if that is not known either
     */
    private record LeafPlace(@Nullable Hash stands, @Nullable Hash recorded) {}

    private final TreeMap<Long, LeafPlace> places = new TreeMap<>();
    private final Map<Hash, Long> recordedAt = new HashMap<>();

    void add(long index, @Nullable Hash stands, @Nullable Hash recorded) {
        if (places.size() < MOST) {
            places.put(index, new LeafPlace(stands, recorded));
            if (recorded != null) {
                recordedAt.put(recorded, index);
            }
        }
    }

    /** Says of each place, or of each run of places with one cause, what was done. */
    void name(FlawList flaws) {
        for (Long next = places.isEmpty() ? null : places.firstKey(); next != null; next = places.higherKey(next)) {
            next = name(next, flaws);
        }
    }

    /** Names what begins at this index. @return the last index that it explains */
    private long name(long index, FlawList flaws) {
        LeafPlace place = places.get(index);
        if (place == null || place.stands == null) {
            flaws.add(FlawCode.ENTRY_MISSING, index, "entry " + index + " is not there");
            return index;
        }
        Long from = recordedAt.get(place.stands);
        if (from != null && from > index && swapped(place, from)) {
            flaws.add(
                    FlawCode.ENTRIES_SWAPPED,
                    index,
                    "entries " + index + " and " + from + " stand at each other's place");
            places.remove(from);
            return index;
        }
        if (from != null && from == index + 1) {
            long last = run(index, 1);
            flaws.add(FlawCode.ENTRY_REMOVED, index, "entry " + index + " is gone; those up to " + last + " moved up");
            return last;
        }
        LeafPlace after = places.get(index + 1);
        if (from == null && after != null && after.stands != null && after.stands.equals(place.recorded)) {
            long last = run(index + 1, -1);
            flaws.add(FlawCode.ENTRY_PUT_IN, index, "entry " + index + " is new; those up to " + last + " moved down");
            return last;
        }
        flaws.add(
                FlawCode.ENTRY_CHANGED,
                index,
                from == null
                        ? "entry " + index + " is not the one that was recorded"
                        : "at " + index + " stands what was recorded as entry " + from);
        return index;
    }

    private boolean swapped(LeafPlace one, long at) {
        LeafPlace other = places.get(at);
        return one.recorded != null && other != null && one.recorded.equals(other.stands);
    }

    /** The last of the places from this one on at which the leaf stands that was recorded so far away. */
    private long run(long first, int away) {
        long last = first;
        for (LeafPlace place = places.get(last); place != null; place = places.get(last)) {
            Hash stands = place.stands;
            Long from = stands == null ? null : recordedAt.get(stands);
            if (from == null || from != last + away) {
                return away > 0 && stands == null ? last : last - 1;
            }
            last++;
        }
        return last - 1;
    }
}
