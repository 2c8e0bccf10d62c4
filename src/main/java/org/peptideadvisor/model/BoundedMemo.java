package org.peptideadvisor.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A cache of computed values with a bounded size. When full, it is emptied, which is cheaper than tracking the
 * last use. Thread-safe; two threads that ask for a new key at once may both compute it.
 */
public final class BoundedMemo<K, V> {

    private final int most;
    private final Map<K, V> known = new ConcurrentHashMap<>();

    /** @param most how many keys are remembered, at least 1; a little more while several threads add */
    public BoundedMemo(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("remembers nothing: " + most);
        }
        this.most = most;
    }

    /** The value of a key; worked out if it is not remembered. */
    public V get(K key, Function<? super K, ? extends V> work) {
        V value = known.get(key);
        if (value == null) {
            value = work.apply(key);
            if (known.size() >= most) {
                known.clear();
            }
            known.put(key, value);
        }
        return value;
    }
}
