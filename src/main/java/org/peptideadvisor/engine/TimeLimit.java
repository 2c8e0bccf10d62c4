package org.peptideadvisor.engine;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * How long an evaluation may take. One thread looks at all working memories now and then, so that an evaluation pays nothing
 * for being watched; one that never ends is cut up to a tenth of the limit late, and between two rules. Thread-safe.
 */
final class TimeLimit implements AutoCloseable {

    private static final int LOOKS = 10;

    private final Duration limit;
    private final Set<WorkingMemory> watched = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "rules-time-limit");
        thread.setDaemon(true);
        return thread;
    });
    private final Future<?> looking;

    TimeLimit(Duration limit) {
        this.limit = limit;
        long pause = Math.max(limit.toNanos() / LOOKS, 1);
        looking = clock.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.NANOSECONDS);
    }

    long millis() {
        return limit.toMillis();
    }

    /** When an evaluation that begins now must end, on {@link System#nanoTime}'s scale. */
    long endBy() {
        return System.nanoTime() + limit.toNanos();
    }

    void watch(WorkingMemory memory) {
        watched.add(memory);
    }

    void forget(WorkingMemory memory) {
        watched.remove(memory);
    }

    private void look() {
        long now = System.nanoTime();
        for (WorkingMemory memory : watched) {
            memory.cut(now);
        }
    }

    @Override
    public void close() {
        looking.cancel(false);
        clock.shutdown();
    }
}
