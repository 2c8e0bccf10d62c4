package org.peptideadvisor.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.peptideadvisor.web.ProblemMatch.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;

/** A legal rule that never comes to an end for some clients: they get a problem, and everybody else an answer. */
@QuarkusTest
@TestProfile(RunawayTest.RunawayRule.class)
class RunawayTest {

    /** The shipped tables with three rules; those that flood pass the decisions before going live, since those name allergies too. */
    private static final String RULES =
            """
            rule "CAU-1 Floods"
                @id("CAU-1") @owner("t") @reviewed("unreviewed") @reviewBy("2027-01-01") @evidence("REC") @grade("E")
            when
                not Use()
                Condition( id == "pregnancy" )
                not Allergy()
                Peptide()
                Peptide()
            then
                caution( "never seen" );
            end
            rule "CAU-3 Floods"
                @id("CAU-3") @owner("t") @reviewed("unreviewed") @reviewBy("2027-01-01") @evidence("REC") @grade("E")
            when
                not Use()
                Condition( id == "pregnancy" )
                not Allergy()
                Peptide()
                Peptide( id != "copper-tripeptide-1" )
            then
                caution( "never seen" );
            end
            rule "CAU-2 Speaks"
                @id("CAU-2") @owner("t") @reviewed("unreviewed") @reviewBy("2027-01-01") @evidence("REC") @grade("E")
            when
                Client()
            then
                caution( "hello" );
            end
            """;

    public static final class RunawayRule implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("advisor.rules", folder().toString(), "advisor.data", "target/runaway-data");
        }

        private static Path folder() {
            Path folder = Path.of("target/runaway-rules");
            WrittenFolder.write(folder, ShippedRelease.catalogWith("exclude/a.drl", RULES));
            return folder;
        }
    }

    @Test
    void theRequestFailsCleanly_theMetricNamesTheRule_andOthersAreAnswered() {
        for (int i = 0; i < 3; i++) {
            String body = ask(everyConcern())
                    .then()
                    .spec(problem(500, "runaway-rules"))
                    .extract()
                    .asString();
            assertThat(body).doesNotContain("never seen").doesNotContain("pregnancy");
            ask("").then().statusCode(200).body("cautions[0].because", equalTo("hello"));
        }
        given().get("/q/metrics").then().body(matchesPattern("(?s).*advisor_runaway_total\\{rule=\"CAU-[13]\"} 3.0.*"));
    }

    private static io.restassured.response.Response ask(String facts) {
        return given().contentType(ContentType.JSON)
                .body(Requests.client(facts))
                .post("/v1/advice?view=full");
    }

    private static String everyConcern() {
        String concerns = ShippedRelease.get().catalog().vocabulary().terms("concern").stream()
                .map(term -> "{\"id\":\"" + term.id() + "\"}")
                .collect(Collectors.joining(","));
        return "\"conditions\":[\"pregnancy\"],\"concerns\":[" + concerns + "]";
    }
}
