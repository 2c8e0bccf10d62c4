package org.peptideadvisor.web.batch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.peptideadvisor.web.http.AdvisorConfig;

/**
 * The threads that decide the lines of all batches, and the batches that are open. What waits for a thread is bounded by how far each batch reads ahead.
 * Thread-safe.
 */
@Singleton
final class BatchWorkers {

    private final int atOnce;
    private final ThreadPoolExecutor threads;
    private final Set<BatchStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    BatchWorkers(AdvisorConfig config, MeterRegistry registry) {
        this.atOnce = config.batches().atOnce();
        int workers = config.batches().workers().orElse(Runtime.getRuntime().availableProcessors());
        if (workers < 1 || atOnce < 1) {
            throw new ConfigurationException("ADVISOR_BATCHES_WORKERS and ADVISOR_BATCHES_AT_ONCE are at least 1.");
        }
        this.threads =
                new ThreadPoolExecutor(workers, workers, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), work -> {
                    var thread = new Thread(work, "batch");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        Gauge.builder("advisor.batches", open, Set::size)
                .description("Batches that are being answered")
                .register(registry);
    }

    /** Whether one more batch may begin; it is then counted until it {@link #leave leaves}. */
    boolean enter(BatchStream batch) {
        synchronized (open) {
            if (open.size() >= atOnce) {
                return false;
            }
            open.add(batch);
        }
        if (stopping) {
            batch.stop();
        }
        return true;
    }

    void leave(BatchStream batch) {
        open.remove(batch);
    }

    Executor threads() {
        return threads;
    }

    /** What was begun is answered; each batch then ends with a line that says so. */
    void drain(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
        open.forEach(BatchStream::stop);
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }
}
