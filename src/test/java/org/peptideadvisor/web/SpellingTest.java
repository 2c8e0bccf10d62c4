package org.peptideadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each address is served under one spelling of its path, as it comes over the wire. */
@QuarkusTest
class SpellingTest {

    @TestHTTPResource
    URI server;

    @Test
    void anyOtherSpelling_isNoAddress() throws IOException {
        List<String> spellings = Files.readAllLines(Path.of("src/test/resources/http/spellings.txt"));
        for (String spelling : spellings) {
            for (String method : List.of("GET", "HEAD", "POST", "OPTIONS")) {
                assertThat(answer(method, spelling + "?limit=1"))
                        .as(method + " " + spelling)
                        .matches("(?s)HTTP/1\\.1 40[04].*");
            }
            assertThat(answer("GET", spelling))
                    .contains("application/problem+json")
                    .containsPattern(":(not-found|not-http)\"");
        }
        assertThat(answer("GET", "/v1;a=b/decisions?limit=1"))
                .contains("\"path-spelling\"", "No address is spelled like this.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/decisions?limit=1",
                "/v1/ingredients/retinol",
                "/v1/ingredients/Acetyl%20Hexapeptide-3",
                "/v1/rules/check",
                "/log/checkpoint",
                "/q/health/ready",
                "/q/metrics",
                "/q/openapi",
                "/q/swagger-ui/",
                "/q/swagger-ui/index.html",
                "/q/swagger-ui/swagger-ui.css"
            })
    void theOnlySpelling_isServed(String path) throws IOException {
        assertThat(answer(path.equals("/v1/rules/check") ? "OPTIONS" : "GET", path))
                .matches("(?s)HTTP/1\\.1 20[04].*");
    }

    /** Generated clients escape the colon of a release's id, and people do not. */
    @Test
    void reservedCharactersOfAnId_mayBeEscaped() throws IOException {
        String vocabulary = answer("GET", "/v1/ingredients/retinol");
        String id = vocabulary.replaceAll("(?is).*etag: W/\"(sha256:[0-9a-f]{64})\\+.*", "$1");
        assertThat(id).startsWith("sha256:").hasSize(71);
        for (String spelled : List.of(id, id.replace(":", "%3A"))) {
            assertThat(answer("GET", "/v1/releases/" + spelled)).startsWith("HTTP/1.1 200");
            assertThat(answer("GET", "/v1/releases/" + spelled + "/rules/REC-012"))
                    .startsWith("HTTP/1.1 200");
        }
        assertThat(answer("GET", "/v1/ingredients/a%3Bb"))
                .startsWith("HTTP/1.1 404")
                .contains("\"unknown-id\"");
    }

    private String answer(String method, String target) throws IOException {
        try (var wire = new Wire(server.getPort())) {
            return wire.send(method + " " + target + " HTTP/1.1\nHost: localhost\nConnection: close\n\n")
                    .untilClosed();
        }
    }
}
