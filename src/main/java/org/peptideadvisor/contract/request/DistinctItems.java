package org.peptideadvisor.contract.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The entries of one list; an entry that says the same as an earlier one is a fault. */
final class DistinctItems<T> {

    private final FaultList faults;
    private final Map<Object, JsonPointer> places = new HashMap<>();
    private final List<T> entries = new ArrayList<>();

    DistinctItems(FaultList faults) {
        this.faults = faults;
    }

    void add(T entry, JsonPointer at) {
        add(entry, entry, at);
    }

    /** Adds an entry whose sameness hangs on this key alone. */
    void add(T entry, Object key, JsonPointer at) {
        JsonPointer first = places.putIfAbsent(key, at);
        if (first == null) {
            entries.add(entry);
        } else {
            faults.duplicate(at, first);
        }
    }

    List<T> all() {
        return entries;
    }
}
