package org.peptideadvisor.web.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.web.http.AdvisorConfig;

/** Each sort of work waits for its own sort alone, not for ever, and not with any number. */
class WorkLanesTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final WorkLanes lanes = new WorkLanes(
            new SmallRyeConfigBuilder()
                    .withMapping(AdvisorConfig.class)
                    .addDiscoveredConverters()
                    .withDefaultValue("advisor.lanes.questions.workers", "1")
                    .withDefaultValue("advisor.lanes.questions.waiting", "1")
                    .withDefaultValue("advisor.lanes.questions.patience", "1h")
                    .withDefaultValue("advisor.lanes.audits.workers", "1")
                    .withDefaultValue("advisor.lanes.audits.patience", "1ms")
                    .withDefaultValue("advisor.side-questions.evaluations", "3")
                    .build()
                    .getConfigMapping(AdvisorConfig.class),
            new LaneMeter(registry));

    @AfterEach
    void stop() {
        goOn.countDown();
        lanes.stop(new ShutdownEvent());
    }

    @Test
    void oneIsWorkedOn_oneWaits_theNextIsTurnedAway() throws Exception {
        var first = busy(WorkLane.QUESTIONS);
        var second = lanes.run(WorkLane.QUESTIONS, () -> Response.noContent().build());
        Response third = get(lanes.run(WorkLane.QUESTIONS, () -> Response.ok().build()));
        assertThat(third.getStatus()).isEqualTo(429);
        assertThat(third.getHeaderString("Retry-After")).isEqualTo("1");
        assertThat(second.toCompletableFuture()).isNotDone();
        assertThat(measured("advisor.lane.waiting", WorkLane.QUESTIONS)).isEqualTo(1);
        assertThat(measured("advisor.lane.full", WorkLane.QUESTIONS)).isEqualTo(1);
        assertThat(get(lanes.run(WorkLane.INTERVIEW, () -> Response.accepted().build()))
                        .getStatus())
                .as("another lane")
                .isEqualTo(202);
        goOn.countDown();
        assertThat(get(first).getStatus()).isEqualTo(200);
        assertThat(get(second).getStatus()).isEqualTo(204);
        assertThat(registry.get("advisor.lane.waited")
                        .tag("lane", "questions")
                        .timer()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void whoWaitsTooLong_isTold_andNobodyWorksOnIt() throws Exception {
        var first = busy(WorkLane.AUDITS);
        double before = measured("advisor.lane.cut", WorkLane.AUDITS);
        var begun = new AtomicBoolean();
        Response cut = get(lanes.run(WorkLane.AUDITS, () -> {
            begun.set(true);
            return Response.ok().build();
        }));
        assertThat(cut.getStatus()).isEqualTo(503);
        assertThat(cut.getHeaderString("Retry-After")).isEqualTo("1");
        assertThat(new String((byte[]) cut.getEntity(), StandardCharsets.UTF_8))
                .contains("urn:peptide-advisor:problem:waited-too-long");
        assertThat(measured("advisor.lane.cut", WorkLane.AUDITS)).isEqualTo(before + 1);
        assertThat(measured("advisor.lane.waiting", WorkLane.AUDITS)).isZero();
        goOn.countDown();
        assertThat(get(first).getStatus()).as("what is worked on is not cut").isEqualTo(200);
        assertThat(begun).isFalse();
    }

    @Test
    void theBudgetIsThatOfTheConfiguration() throws Exception {
        Response answer = get(lanes.ask(WorkLane.QUESTIONS, budget -> {
            while (budget.spend()) {
                assertThat(budget.wasCut()).isFalse();
            }
            return Response.status(200 + budget.spent()).build();
        }));
        assertThat(answer.getStatus()).isEqualTo(203);
    }

    @Test
    void aFailureIsHandedOnAsItIs_andTheNextIsAnswered() throws Exception {
        var failing = lanes.run(WorkLane.QUESTIONS, () -> {
            throw new IllegalStateException("broken");
        });
        assertThatThrownBy(() -> get(failing))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IllegalStateException.class)
                .cause()
                .hasMessage("broken");
        assertThat(get(lanes.run(WorkLane.QUESTIONS, () -> Response.ok().build()))
                        .getStatus())
                .isEqualTo(200);
    }

    /** Work that has begun, and goes on until the test says so. It may be cut before it begins; then it is tried again. */
    private CompletionStage<Response> busy(WorkLane lane) throws Exception {
        while (true) {
            var begun = new CompletableFuture<Void>();
            var busy = lanes.run(lane, () -> {
                begun.complete(null);
                await(goOn);
                return Response.ok().build();
            });
            CompletableFuture.anyOf(begun, busy.toCompletableFuture()).get(60, TimeUnit.SECONDS);
            if (begun.isDone()) {
                return busy;
            }
        }
    }

    private double measured(String meter, WorkLane lane) {
        return registry.get(meter)
                .tag("lane", lane.id())
                .meter()
                .measure()
                .iterator()
                .next()
                .getValue();
    }

    private static Response get(CompletionStage<Response> answer) throws Exception {
        return answer.toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
