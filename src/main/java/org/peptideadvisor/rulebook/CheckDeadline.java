package org.peptideadvisor.rulebook;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** The time by which a check must be finished. Immutable, and thread-safe if its clock is. */
public final class CheckDeadline {

    /** A deadline that never passes, for rules that are trusted to be few. */
    public static final CheckDeadline NONE = new CheckDeadline(() -> 0, Long.MAX_VALUE, () -> false);

    private final LongSupplier nanos;
    private final long end;
    private final BooleanSupplier cut;

    private CheckDeadline(LongSupplier nanos, long end, BooleanSupplier cut) {
        this.nanos = nanos;
        this.end = end;
        this.cut = cut;
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
        return new CheckDeadline(nanos, nanos.getAsLong() + time.toNanos(), () -> false);
    }

    /** So long from now on, or until it is cut, whichever comes first. */
    public static CheckDeadline in(Duration time, BooleanSupplier cut) {
        return new CheckDeadline(System::nanoTime, System.nanoTime() + time.toNanos(), cut);
    }

    /** Whether there is no time left. */
    public boolean isPast() {
        return cut.getAsBoolean() || nanos.getAsLong() - end >= 0;
    }
}
