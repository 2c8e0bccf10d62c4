package org.peptideadvisor.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.peptideadvisor.web.ProblemMatch.problem;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
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
                .post("/v1/advice?view=full")
                .then()
                .statusCode(200)
                .body("recommendations", not(hasSize(0)));
    }

    @Test
    void ask_badInput() {
        given().contentType(ContentType.JSON)
                .body(Requests.client("'age': -1"))
                .post("/v1/advice?view=full")
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

    /** What the service is measured against, and what measures it, is built by {@code bin/bench} alone. */
    @Test
    void nothingThatMeasuresIsShipped() throws IOException {
        List<String> measured = classes("src/bench/java");
        assertThat(measured).isNotEmpty();
        List<String> shipped = shipped();
        assertThat(shipped).contains("org/peptideadvisor/web/ask/AdviceResource.class");
        assertThat(shipped)
                .noneMatch(entry -> measured.stream().anyMatch(entry::startsWith))
                .noneMatch(
                        entry -> entry.startsWith("org/peptideadvisor/bench/") || entry.startsWith("org/openjdk/jmh/"));
    }

    /** The names of the classes below a folder of sources, as a jar names them, without an ending. */
    private static List<String> classes(String folder) throws IOException {
        Path root = Path.of(folder);
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .toList();
        }
    }

    /** What the jars of the packaged service hold. */
    private static List<String> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/quarkus-app"))) {
            List<Path> jars =
                    files.filter(file -> file.toString().endsWith(".jar")).toList();
            var entries = new ArrayList<String>();
            for (Path file : jars) {
                try (var jar = new JarFile(file.toFile())) {
                    jar.stream().map(JarEntry::getName).forEach(entries::add);
                }
            }
            return entries;
        }
    }
}
