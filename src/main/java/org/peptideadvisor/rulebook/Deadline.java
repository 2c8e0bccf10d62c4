package org.peptideadvisor.rulebook;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When a check has to have come to its end. Immutable, and thread-safe if its clock is. */
public final class Deadline {

    /** A deadline that never passes, for rules that are trusted to be few. */
    public static final Deadline NONE = new Deadline(() -> 0, Long.MAX_VALUE);

    private final LongSupplier nanos;
    private final long end;

    private Deadline(LongSupplier nanos, long end) {
        this.nanos = nanos;
        this.end = end;
    }

    /** So long from now on. */
    public static Deadline in(Duration time) {
        return in(time, System::nanoTime);
    }

    /**
     * So long from now on, by some clock.
     *
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    public static Deadline in(Duration time, LongSupplier nanos) {
        return new Deadline(nanos, nanos.getAsLong() + time.toNanos());
    }

    /** Whether there is no time left. */
    public boolean isPast() {
        return nanos.getAsLong() - end >= 0;
    }
}
