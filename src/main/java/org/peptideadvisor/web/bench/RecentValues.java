package org.peptideadvisor.web.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was made last, so that it need not be made for each page. Thread-safe; two who ask at once may both make it. */
final class RecentValues<T> {

    private final Map<String, T> kept;

    RecentValues(int most) {
        this.kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > most;
            }
        });
    }

    T get(String key, Supplier<T> made) {
        T found = kept.get(key);
        if (found == null) {
            found = made.get();
            kept.put(key, found);
        }
        return found;
    }

    @Nullable
    T find(String key) {
        return kept.get(key);
    }

    void put(String key, T value) {
        kept.put(key, value);
    }
}
