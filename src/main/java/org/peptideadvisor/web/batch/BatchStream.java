package org.peptideadvisor.web.batch;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.batch.BatchLines;
import org.peptideadvisor.contract.batch.LineSplitter;
import org.peptideadvisor.contract.request.RequestIntake;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;

/**
 * One batch: lines come in, and their answers go out in the same order. It reads only so far ahead of what was answered, and answers only as fast as it is
 * read, so that it takes the same room for any number of lines. Belongs to the event loop of its call, but for {@link #stop}.
 */
final class BatchStream {

    /** Answers are sent together up to so many bytes. */
    private static final int TOGETHER = 64 * 1024;

    /** How long to wait for more of a batch that has not ended. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final Duration LINGER = Duration.ofSeconds(2);

    private static final byte LINE_END = '\n';

    private final BatchOrder order;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Vertx vertx;
    private final Context loop;
    private final LineDecisions decisions;
    private final ToLongFunction<Caller> quota;
    private final Runnable left;

    private final LineSplitter lines = new LineSplitter(RequestIntake.MAX_BYTES);
    private final Deque<CompletableFuture<LineAnswer>> begun = new ArrayDeque<>();
    private final AtomicBoolean called = new AtomicBoolean();
    private long number;
    private long heardAt = System.nanoTime();
    private long clock = -1;
    private boolean ended;
    private boolean waits;
    private @Nullable ProblemType cut;
    private volatile boolean over;

    /**
     * @param quota counts a line as a call; after how many milliseconds to ask again, 0 if it was counted
     * @param left is told when the batch is over
     */
    BatchStream(
            BatchOrder order,
            HttpServerRequest request,
            Vertx vertx,
            LineDecisions decisions,
            ToLongFunction<Caller> quota,
            Runnable left) {
        this.order = order;
        this.request = request;
        this.response = request.response();
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.decisions = decisions;
        this.quota = quota;
        this.left = left;
        this.number = order.firstLine() - 1;
    }

    /** Begins to read. */
    void begin() {
        request.pause()
                .handler(part -> {
                    heardAt = System.nanoTime();
                    lines.add(part.getBytes());
                    go();
                })
                .endHandler(end -> {
                    ended = true;
                    go();
                })
                .exceptionHandler(broken -> leave());
        response.exceptionHandler(broken -> leave());
        response.closeHandler(closed -> leave());
        response.drainHandler(drained -> go());
        clock = vertx.setPeriodic(PATIENCE.toMillis() / 25, tick -> lookAtClock());
        go();
    }

    /** Takes no more lines, and ends when those that were begun are answered. Thread-safe. */
    void stop() {
        loop.runOnContext(now -> cut(ProblemType.STOPPING));
    }

    private void cut(ProblemType why) {
        if (cut == null && !over) {
            cut = why;
            go();
        }
    }

    private void go() {
        if (over) {
            return;
        }
        write();
        if (!over) {
            take();
        }
        if (!over && begun.isEmpty()) {
            if (cut != null) {
                end(LineAnswer.ending(number + 1, ProblemDetails.of(cut)));
            } else if (ended && !lines.hasMore()) {
                end(null);
            }
        }
    }

    /** Sends the answers that are there, as far as nothing is missing before them and they are read. */
    private void write() {
        var ready = Buffer.buffer();
        while (!over && isNextReady() && !response.writeQueueFull()) {
            LineAnswer answer = begun.remove().join();
            if (answer.ends()) {
                send(ready);
                end(answer);
                return;
            }
            ready.appendBytes(answer.json()).appendByte(LINE_END);
            if (ready.length() >= TOGETHER) {
                send(ready);
                ready = Buffer.buffer();
            }
        }
        send(ready);
    }

    private boolean isNextReady() {
        CompletableFuture<LineAnswer> next = begun.peek();
        return next != null && next.isDone();
    }

    private void send(Buffer ready) {
        if (ready.length() > 0) {
            response.write(ready).onFailure(broken -> leave());
        }
    }

    /** Begins lines as long as there is room for them, and then reads on or not. */
    private void take() {
        while (cut == null && !waits && begun.size() < BatchLines.WINDOW) {
            byte[] line = lines.next();
            if (line == null && ended) {
                line = lines.rest();
            }
            if (line == null) {
                break;
            }
            count(line);
        }
        if (cut != null || waits || begun.size() >= BatchLines.WINDOW || lines.hasMore()) {
            request.pause();
        } else if (!ended) {
            request.resume();
        }
    }

    /** Begins a line when the quota of the caller has room for it. */
    private void count(byte[] line) {
        long millis = quota.applyAsLong(order.caller());
        if (millis == 0) {
            begin(line);
            return;
        }
        waits = true;
        vertx.setTimer(millis, now -> {
            waits = false;
            if (!over && cut == null) {
                count(line);
            }
            go();
        });
    }

    private void begin(byte[] line) {
        CompletableFuture<LineAnswer> answer =
                decisions.answer(order, ++number, line, () -> !over).toCompletableFuture();
        begun.add(answer);
        var unused = answer.whenComplete((given, failure) -> call());
    }

    /** Many answers that come at once are looked at once. */
    private void call() {
        if (called.compareAndSet(false, true)) {
            loop.runOnContext(now -> {
                called.set(false);
                go();
            });
        }
    }

    /** Who sends nothing more, though the service could take more, keeps a place for nothing. */
    private void lookAtClock() {
        boolean idle = !ended && begun.isEmpty() && !waits && !lines.hasMore();
        if (!idle) {
            heardAt = System.nanoTime();
        } else if (System.nanoTime() - heardAt > PATIENCE.toNanos()) {
            cut(ProblemType.TOO_SLOW);
        }
    }

    private void end(@Nullable LineAnswer last) {
        Buffer rest =
                last == null ? Buffer.buffer() : Buffer.buffer(last.json()).appendByte(LINE_END);
        boolean whole = ended;
        leave();
        response.end(rest).onComplete(sent -> {
            if (!whole) {
                linger();
            }
        });
    }

    /** Lets the client send on to nobody for a while; closing at once would lose the last line on its way. */
    private void linger() {
        request.handler(part -> {}).endHandler(end -> {}).resume();
        vertx.setTimer(LINGER.toMillis(), timer -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
    }

    /** Nobody waits for anything any more. */
    private void leave() {
        if (!over) {
            over = true;
            vertx.cancelTimer(clock);
            left.run();
        }
    }
}
