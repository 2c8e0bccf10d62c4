package org.peptideadvisor.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SideQuestionPoolTest {

    private final SideQuestionPool questions = new SideQuestionPool(new SmallRyeConfigBuilder()
            .withMapping(AdvisorConfig.class)
            .addDiscoveredConverters()
            .withDefaultValue("advisor.side-questions.waiting", "1")
            .withDefaultValue("advisor.side-questions.evaluations", "3")
            .build()
            .getConfigMapping(AdvisorConfig.class));

    @AfterEach
    void stop() {
        questions.stop(new ShutdownEvent());
    }

    @Test
    void oneIsWorkedOn_oneWaits_theNextIsTurnedAway() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var first = questions.ask(budget -> {
            begun.countDown();
            await(goOn);
            return Response.ok().build();
        });
        await(begun);
        var second = questions.ask(budget -> Response.noContent().build());
        Response third = get(questions.ask(budget -> Response.ok().build()).toCompletableFuture());
        assertThat(third.getStatus()).isEqualTo(429);
        assertThat(third.getHeaderString("Retry-After")).isEqualTo("1");
        assertThat(second.toCompletableFuture()).isNotDone();
        goOn.countDown();
        assertThat(get(first.toCompletableFuture()).getStatus()).isEqualTo(200);
        assertThat(get(second.toCompletableFuture()).getStatus()).isEqualTo(204);
    }

    @Test
    void theBudgetIsThatOfTheConfiguration() throws Exception {
        Response answer = get(questions
                .ask(budget -> {
                    while (budget.spend()) {
                        assertThat(budget.wasCut()).isFalse();
                    }
                    return Response.status(200 + budget.spent()).build();
                })
                .toCompletableFuture());
        assertThat(answer.getStatus()).isEqualTo(203);
    }

    @Test
    void aFailureIsHandedOnAsItIs_andTheNextQuestionIsAnswered() throws Exception {
        var failing = questions
                .ask(budget -> {
                    throw new IllegalStateException("broken");
                })
                .toCompletableFuture();
        assertThatThrownBy(() -> get(failing))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(get(questions.ask(budget -> Response.ok().build()).toCompletableFuture())
                        .getStatus())
                .isEqualTo(200);
    }

    private static Response get(CompletableFuture<Response> answer) throws Exception {
        return answer.get(10, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
