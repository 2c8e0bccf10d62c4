package org.peptideadvisor.web.load;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.peptideadvisor.web.ProblemMatch.problem;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.identity.ApiScope;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.web.Requests;

/** Over HTTP: while one lane is full, who asks in another is answered, and who waits too long is told so. */
@QuarkusTest
@TestProfile(LoadProfile.class)
class FullLanesTest {

    @Inject
    WorkLanes lanes;

    @Inject
    MeterRegistry registry;

    @Inject
    OpenLedger open;

    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void release() {
        goOn.countDown();
    }

    @Test
    void whileAuditsAreFull_othersAreAnswered() throws Exception {
        CompletionStage<Response> worked = hold(WorkLane.AUDITS);
        CompletionStage<Response> waiting =
                lanes.run(WorkLane.AUDITS, () -> Response.noContent().build());
        double full = counted("advisor.lane.full", "audits");
        as(ApiScope.AUDIT)
                .get("/v1/decisions")
                .then()
                .spec(problem(429, "too-many-questions"))
                .header("Retry-After", equalTo("1"));
        as(ApiScope.AUDIT).post("/v1/decisions/none/replay").then().spec(problem(429, "too-many-questions"));
        assertThat(counted("advisor.lane.full", "audits")).isEqualTo(full + 2);
        as(ApiScope.ADVISE)
                .body(Requests.example("interview.json"))
                .post("/v1/interview/next")
                .then()
                .statusCode(200);
        as(ApiScope.ADVISE)
                .body(Requests.sensitiveSkin())
                .post("/v1/advice")
                .then()
                .statusCode(200);
        as(ApiScope.ADVISE)
                .body("{\"text\": \"Aqua, Glycerin\"}")
                .post("/v1/labels")
                .then()
                .statusCode(200);
        assertThat(waiting.toCompletableFuture()).as("the audits wait still").isNotDone();
        goOn.countDown();
        worked.toCompletableFuture().get(60, TimeUnit.SECONDS);
        waiting.toCompletableFuture().get(60, TimeUnit.SECONDS);
        as(ApiScope.AUDIT).get("/v1/decisions?limit=1").then().statusCode(200);
    }

    @Test
    void whoWaitsTooLong_isToldToComeAgain() throws Exception {
        CompletionStage<Response> worked = hold(WorkLane.QUESTIONS);
        double cut = counted("advisor.lane.cut", "questions");
        as(ApiScope.ADVISE)
                .body(Requests.example("no-eye-peptide.json"))
                .post("/v1/advice/why-not")
                .then()
                .spec(problem(503, "waited-too-long"))
                .header("Retry-After", equalTo("1"));
        assertThat(counted("advisor.lane.cut", "questions")).isEqualTo(cut + 1);
        as(ApiScope.ADVISE)
                .body(Requests.example("interview.json"))
                .post("/v1/interview/next")
                .then()
                .statusCode(200);
        assertThat(worked.toCompletableFuture()).isNotDone();
        goOn.countDown();
        worked.toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    /** A new app each time, so that none calls too often. */
    private RequestSpecification as(ApiScope scope) {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + NewKeys.secret(open, scope));
    }

    /** Work that has begun, and goes on until the test says so. It may be cut before it begins; then it is tried again. */
    private CompletionStage<Response> hold(WorkLane lane) throws Exception {
        while (true) {
            var begun = new CompletableFuture<Void>();
            CompletionStage<Response> held = lanes.run(lane, () -> {
                begun.complete(null);
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return Response.noContent().build();
            });
            CompletableFuture.anyOf(begun, held.toCompletableFuture()).get(60, TimeUnit.SECONDS);
            if (begun.isDone()) {
                return held;
            }
        }
    }

    private double counted(String meter, String lane) {
        return registry.get(meter).tag("lane", lane).counter().count();
    }
}
