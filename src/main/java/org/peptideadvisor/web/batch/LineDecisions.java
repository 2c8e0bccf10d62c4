package org.peptideadvisor.web.batch;

import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.advice.AdviceAnswer;
import org.peptideadvisor.advice.AdviceAnswer.DecidedAnswer;
import org.peptideadvisor.advice.AdviceAnswer.RepeatedAnswer;
import org.peptideadvisor.advice.AdviceService;
import org.peptideadvisor.advice.KeyedAdvice;
import org.peptideadvisor.web.ask.RefusedCall;
import org.peptideadvisor.web.http.IncidentReport;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.trace.DecisionMeter;

/**
 * Decides lines as single calls are decided, and records them so. What passes, such as a ledger that is busy, is waited for; what does not, and is not the
 * line's own fault, ends the batch, so that nothing is left out in silence. Thread-safe.
 */
@Singleton
final class LineDecisions {

    /** How long to wait for what may pass, and how often to look. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final long PAUSE_MILLIS = 50;

    private final AdviceService service;
    private final KeyedAdvice keyed;
    private final DecisionMeter meter;
    private final Executor threads;

    LineDecisions(AdviceService service, KeyedAdvice keyed, DecisionMeter meter, BatchWorkers workers) {
        this.service = service;
        this.keyed = keyed;
        this.meter = meter;
        this.threads = workers.threads();
    }

    /**
     * Answers one line of a batch.
     *
     * @param wanted whether anybody still waits for it
     */
    CompletionStage<LineAnswer> answer(BatchOrder order, long number, byte[] line, BooleanSupplier wanted) {
        var answer = new CompletableFuture<LineAnswer>();
        long until = System.nanoTime() + PATIENCE_NANOS;
        try {
            threads.execute(() -> work(new LineWork(order, number, line, wanted, until), answer));
        } catch (RejectedExecutionException e) {
            answer.complete(LineAnswer.ending(number, ProblemDetails.of(ProblemType.STOPPING)));
        }
        return answer;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record LineWork(BatchOrder order, long number, byte[] line, BooleanSupplier wanted, long until) {}

    private void work(LineWork work, CompletableFuture<LineAnswer> answer) {
        if (!work.wanted().getAsBoolean()) {
            answer.cancel(false);
            return;
        }
        CompletionStage<AdviceAnswer> decided;
        try {
            decided = meter.measure(() -> decide(work));
        } catch (RuntimeException | Error e) { // whatever it is, the line is answered
            answer.complete(failed(work, e));
            return;
        }
        decided.whenComplete((given, failure) -> {
            if (given == null) {
                answer.complete(failed(work, failure));
            } else if (mayPass(given) && System.nanoTime() < work.until()) {
                again(work, answer);
            } else {
                answer.complete(written(work, given));
            }
        });
    }

    private CompletionStage<AdviceAnswer> decide(LineWork work) {
        BatchOrder order = work.order();
        String key = order.keyOf(work.number());
        return key == null
                ? service.ask(order.caller(), work.line(), order.view(), order.accepted())
                : keyed.ask(order.caller(), work.line(), order.view(), order.accepted(), key);
    }

    private void again(LineWork work, CompletableFuture<LineAnswer> answer) {
        try {
            CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS, threads)
                    .execute(() -> work(work, answer));
        } catch (RejectedExecutionException e) {
            answer.complete(LineAnswer.ending(work.number(), ProblemDetails.of(ProblemType.STOPPING)));
        }
    }

    private static boolean mayPass(AdviceAnswer answer) {
        ProblemDetails problem = RefusedCall.problem(answer);
        return problem != null
                && (problem.type() == ProblemType.LEDGER_BUSY || problem.type() == ProblemType.KEY_IN_FLIGHT);
    }

    private static LineAnswer written(LineWork work, AdviceAnswer given) {
        if (given instanceof DecidedAnswer decided) {
            return new LineAnswer(decided.answer(), false);
        }
        if (given instanceof RepeatedAnswer repeated) {
            return new LineAnswer(repeated.answer(), false);
        }
        ProblemDetails problem = RefusedCall.problem(given);
        if (problem == null) {
            throw new IllegalStateException("an answer of no sort");
        }
        return problem(work, problem);
    }

    /** What may be otherwise when the line is sent again ends the batch. */
    private static LineAnswer problem(LineWork work, ProblemDetails problem) {
        return problem.type().retryAfter() > 0
                ? LineAnswer.ending(work.number(), problem)
                : LineAnswer.faulty(work.number(), problem);
    }

    private static LineAnswer failed(LineWork work, @Nullable Throwable failure) {
        return problem(
                work, IncidentReport.problem(failure == null ? new IllegalStateException("no answer") : failure));
    }
}
