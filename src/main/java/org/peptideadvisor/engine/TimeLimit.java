package org.peptideadvisor.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Stops evaluations that use too much processor time. One thread looks at all working memories at intervals, so an
 * evaluation pays nothing for being watched. An endless evaluation is stopped between two rules, at most a fifth
 * of the limit late. Only the processor time of its own thread counts, so a busy machine stops no sound rules.
 * Thread-safe.
 */
final class TimeLimit implements AutoCloseable {

    private static final int LOOKS = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

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

    void watch(WorkingMemory memory) {
        watched.add(memory);
    }

    void forget(WorkingMemory memory) {
        watched.remove(memory);
    }

    private void look() {
        for (WorkingMemory memory : watched) {
            memory.cut(limit.toNanos(), TimeLimit::worked);
        }
    }

    /** The processor time of a thread; where the platform does not tell, time by the clock. */
    private static long worked(Thread thread) {
        long nanos = THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(thread.getId()) : -1;
        return nanos < 0 ? System.nanoTime() : nanos;
    }

    @Override
    public void close() {
        looking.cancel(false);
        clock.shutdown();
    }
}
