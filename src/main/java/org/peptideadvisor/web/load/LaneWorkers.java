package org.peptideadvisor.web.load;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.web.http.LaneSettings.LaneLimits;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;

/** The threads of one lane, and the calls that wait for one of them, the first to come first. Thread-safe. */
final class LaneWorkers {

    /** Advice, which is decided on other threads, is left the rest of the processors. */
    private static final int SHARE = 4;

    private final WorkLane lane;
    private final long patienceNanos;
    private final ThreadPoolExecutor threads;
    private final BlockingQueue<Runnable> queue;
    private final ScheduledExecutorService clock;
    private final LaneMeter meter;

    /** @param clock what cuts the calls that wait too long */
    LaneWorkers(WorkLane lane, LaneLimits limits, ScheduledExecutorService clock, LaneMeter meter) {
        this.lane = lane;
        this.patienceNanos = limits.patience().toNanos();
        this.clock = clock;
        this.meter = meter;
        int workers = limits.workers().orElse(Math.max(1, Runtime.getRuntime().availableProcessors() / SHARE));
        if (workers < 1 || limits.waiting() < 1 || patienceNanos < 1) {
            String setting = "ADVISOR_LANES_" + lane.name();
            throw new ConfigurationException(
                    setting + "_WORKERS and _WAITING are at least 1, and _PATIENCE is a time such as 2s.");
        }
        this.queue = new ArrayBlockingQueue<>(limits.waiting());
        this.threads = new ThreadPoolExecutor(workers, workers, 1, TimeUnit.MINUTES, queue, work -> {
            var thread = new Thread(work, "lane-" + lane.id());
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
        meter.watch(lane, queue);
    }

    /** Does the work when its turn comes, unless that takes too long or too many wait. */
    CompletionStage<Response> run(Supplier<Response> work) {
        var call = new WaitingCall(work);
        try {
            threads.execute(call);
        } catch (RejectedExecutionException e) {
            meter.full(lane);
            return CompletableFuture.completedStage(
                    ProblemDetails.of(lane.full()).response());
        }
        call.cutAfter(patienceNanos);
        return call.answer;
    }

    void stop() {
        threads.shutdownNow();
    }

    /** A call whose turn comes, or which is told that it did not: whichever is first. */
    private final class WaitingCall implements Runnable {

        private final Supplier<Response> work;
        private final CompletableFuture<Response> answer = new CompletableFuture<>();
        private final AtomicBoolean settled = new AtomicBoolean();
        private final long since = System.nanoTime();
        private volatile @Nullable ScheduledFuture<?> cutting;

        WaitingCall(Supplier<Response> work) {
            this.work = work;
        }

        /** Begins once it is in the queue, since what is cut before that would stay there. */
        void cutAfter(long nanos) {
            try {
                ScheduledFuture<?> planned = clock.schedule(this::cut, nanos, TimeUnit.NANOSECONDS);
                cutting = planned;
                if (settled.get()) {
                    planned.cancel(false);
                }
            } catch (RejectedExecutionException e) {
                cut(); // the service stops
            }
        }

        /** Whether nothing became of it yet; then whoever asks sees to it. */
        boolean settle() {
            ScheduledFuture<?> planned = cutting;
            if (!settled.compareAndSet(false, true)) {
                return false;
            }
            if (planned != null) {
                planned.cancel(false);
            }
            return true;
        }

        @Override
        public void run() {
            if (settle()) {
                meter.waited(lane, System.nanoTime() - since);
                try {
                    answer.complete(work.get());
                } catch (Throwable e) { // a failure of any kind is the caller's answer, not this thread's end
                    answer.completeExceptionally(e);
                }
            }
        }

        void cut() {
            if (settle()) {
                queue.remove(this);
                meter.cut(lane);
                answer.complete(ProblemDetails.of(ProblemType.WAITED_TOO_LONG).response());
            }
        }
    }
}
