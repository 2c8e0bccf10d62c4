package org.peptideadvisor.release.gate;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Looks at a folder again and again on one thread: one of many files less often, so that it takes a twentieth of a processor at most. */
final class PacedLooks implements AutoCloseable {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final long REST = 19;

    private final LongSupplier look;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var made = new Thread(work, "rule-watch");
        made.setDaemon(true);
        return made;
    });

    /** @param look looks once, and says how many nanoseconds looking at the files took; it throws nothing */
    PacedLooks(LongSupplier look) {
        this.look = look;
    }

    /** Looks first after a pause, then again and again. */
    void start(Duration every, long walked) {
        long pause = Math.max(every.toNanos(), Math.min(LONGEST_PAUSE.toNanos(), REST * walked));
        try {
            var unused = thread.schedule(() -> start(every, look.getAsLong()), pause, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // it was closed meanwhile
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
