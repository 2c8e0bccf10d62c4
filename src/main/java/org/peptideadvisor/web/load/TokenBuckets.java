package org.peptideadvisor.web.load;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Counts what each of many takes in a minute. Each has a bucket that holds its quota, takes one of it at a time, and gets it back evenly over a
 * minute. A bucket that is full again says nothing and is forgotten in time. Thread-safe.
 */
final class TokenBuckets {

    private static final double WINDOW_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final double NANOS_A_SECOND = TimeUnit.SECONDS.toNanos(1);

    /** So that a flood of addresses does not fill the memory; beyond it, all begin again with a full bucket. */
    private static final int MOST = 10_000;

    private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    /** @param nanoTime a clock that only goes forward */
    TokenBuckets(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    private record TokenBucket(double left, long at, boolean taken) {

        double leftAt(long now, int quota) {
            return Math.min(quota, left + (now - at) * quota / WINDOW_NANOS);
        }
    }

    /**
     * What came of taking one.
     *
     * @param taken whether there was one
     * @param quota how many there are in a minute
     * @param left how many whole ones are left
     * @param seconds after how many seconds there is one more; at least 1
     */
    record QuotaAnswer(boolean taken, int quota, long left, long seconds) {}

    /** Takes one of somebody's quota, which is at least 1 and always the same for the same one. */
    QuotaAnswer take(String who, int quota) {
        return take(who, quota, 0);
    }

    /** The same, if at least this many are left after it. */
    QuotaAnswer take(String who, int quota, int kept) {
        long now = nanoTime.getAsLong();
        if (buckets.size() >= MOST && !buckets.containsKey(who)) {
            makeRoom(now);
        }
        TokenBucket bucket = Objects.requireNonNull(buckets.compute(who, (name, known) -> {
            double left = known == null ? quota : known.leftAt(now, quota);
            return left >= 1 + kept ? new TokenBucket(left - 1, now, true) : new TokenBucket(left, now, false);
        }));
        long whole = (long) bucket.left();
        double seconds = (whole + 1 - bucket.left()) * WINDOW_NANOS / quota / NANOS_A_SECOND;
        return new QuotaAnswer(bucket.taken(), quota, whole, Math.max(1, (long) Math.ceil(seconds)));
    }

    private void makeRoom(long now) {
        buckets.values().removeIf(bucket -> now - bucket.at() >= WINDOW_NANOS);
        if (buckets.size() >= MOST) {
            buckets.clear();
        }
    }
}
