package org.peptideadvisor.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The entries of one list; an entry that says the same as an earlier one is a fault. */
final class Distinct<T> {

    private final Faults faults;
    private final Map<Object, Pointer> places = new HashMap<>();
    private final List<T> entries = new ArrayList<>();

    Distinct(Faults faults) {
        this.faults = faults;
    }

    void add(T entry, Pointer at) {
        add(entry, entry, at);
    }

    /** Adds an entry whose sameness hangs on this key alone. */
    void add(T entry, Object key, Pointer at) {
        Pointer first = places.putIfAbsent(key, at);
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
