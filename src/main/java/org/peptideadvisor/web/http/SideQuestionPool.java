package org.peptideadvisor.web.http;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.peptideadvisor.model.QuestionBudget;

/**
 * The thread pool for questions about an advice. These few threads are separate, so that requests for advice never
 * wait for them. Further questions wait in a short queue; when it is full, they are answered with 429.
 * Thread-safe.
 */
@Singleton
public final class SideQuestionPool {

    private final AdvisorConfig.SideQuestions config;
    private final ThreadPoolExecutor pool;

    SideQuestionPool(AdvisorConfig config) {
        this.config = config.sideQuestions();
        int threads = this.config.threads();
        this.pool = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(this.config.waiting()), task -> {
                    var thread = new Thread(task, "side-question");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Works on a question when its turn comes, with the budget that it then has; a problem when too many wait. */
    public CompletionStage<Response> ask(Function<QuestionBudget, Response> question) {
        var answer = new CompletableFuture<Response>();
        try {
            pool.execute(() -> answer(question, answer));
        } catch (RejectedExecutionException e) {
            answer.complete(ProblemDetails.of(ProblemType.TOO_MANY_QUESTIONS).response());
        }
        return answer;
    }

    private void answer(Function<QuestionBudget, Response> question, CompletableFuture<Response> answer) {
        try {
            answer.complete(question.apply(new QuestionBudget(config.evaluations(), config.time())));
        } catch (Throwable e) { // a failure of any kind is the caller's answer, not this thread's end
            answer.completeExceptionally(e);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        pool.shutdownNow();
    }
}
