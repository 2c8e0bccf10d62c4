package org.peptideadvisor.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.peptideadvisor.web.ProblemMatch.problem;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The packaged service. */
@QuarkusIntegrationTest
@TestProfile(AdviceIT.DataBesideTheBuild.class)
class AdviceIT {

    public static final class DataBesideTheBuild implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "advisor.data", Path.of("target/it-data").toAbsolutePath().toString());
        }
    }

    @Test
    void ask() {
        given().contentType(ContentType.JSON)
                .body(Requests.sensitiveSkin())
                .post("/v1/advice")
                .then()
                .statusCode(200)
                .body("recommendations", not(hasSize(0)));
    }

    @Test
    void ask_badInput() {
        given().contentType(ContentType.JSON)
                .body(Requests.client("'age': -1"))
                .post("/v1/advice")
                .then()
                .spec(problem(400, "invalid-request"))
                .body("faults[0].pointer", equalTo("/client/age"));
    }

    @Test
    void ready() {
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void swaggerPage() {
        given().get("/q/swagger-ui/").then().statusCode(200);
    }

    @Test
    void unknownAddress() {
        given().get("/nothing").then().spec(problem(404, "not-found"));
    }
}
