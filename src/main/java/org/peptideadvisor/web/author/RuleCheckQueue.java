package org.peptideadvisor.web.author;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Where checks of rules wait and run: on threads of their own, a quarter of the machine's, so that advice has the rest.
 * Thread-safe.
 */
@Singleton
final class RuleCheckQueue implements Executor {

    /** How many checks may wait; each holds its files in memory. */
    static final int MOST_WAITING = 8;

    private static final int SHARE = 4;

    /** How many checks run at once. */
    static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / SHARE);

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS, THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(MOST_WAITING), work -> {
                var thread = new Thread(work, "rule-check");
                thread.setDaemon(true);
                return thread;
            });

    /**
     * Runs a check when its turn comes.
     *
     * @throws RejectedExecutionException when too many wait already
     */
    @Override
    public void execute(Runnable check) {
        threads.execute(check);
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
