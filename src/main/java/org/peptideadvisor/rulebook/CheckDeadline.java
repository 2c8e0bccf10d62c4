package org.peptideadvisor.rulebook;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The time by which a check must be finished. Immutable, and thread-safe if its clock is. */
public final class CheckDeadline {

    /** A deadline that never passes, for rules that are trusted to be few. */
    public static final CheckDeadline NONE = new CheckDeadline(() -> 0, Long.MAX_VALUE);

    private final LongSupplier nanos;
    private final long end;

    private CheckDeadline(LongSupplier nanos, long end) {
        this.nanos = nanos;
        this.end = end;
    }

    /** So long from now on. */
    public static CheckDeadline in(Duration time) {
        return in(time, System::nanoTime);
    }

    /**
     * So long from now on, by some clock.
     *
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    public static CheckDeadline in(Duration time, LongSupplier nanos) {
        return new CheckDeadline(nanos, nanos.getAsLong() + time.toNanos());
    }

    /** Whether there is no time left. */
    public boolean isPast() {
        return nanos.getAsLong() - end >= 0;
    }
}
