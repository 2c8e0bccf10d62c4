package org.peptideadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators and auditors reach is served at the port that is set, and there alone. */
@QuarkusTest
@TestProfile(ManagementPortTest.TwoPorts.class)
class ManagementPortTest {

    public static final class TwoPorts implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("advisor.management.port", String.valueOf(PORT), "advisor.data", "target/two-ports");
        }
    }

    private static final int PORT = freePort();

    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health",
                "/q/health/ready",
                "/q/metrics",
                "/q/openapi",
                "/q/swagger-ui/",
                "/v1/decisions",
                "/v1/decisions?limit=1",
                "/v1/feedback",
                "/v1/feedback/rules",
                "/v1/releases"
            })
    void whatIsManaged_isServedThereAlone(String path) throws IOException {
        assertThat(get(PORT, path)).startsWith("HTTP/1.1 200");
        assertThat(get(server.getPort(), path))
                .startsWith("HTTP/1.1 404")
                .contains(":not-found")
                .doesNotContain("\"ledger\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/rules", "/v1/vocabulary", "/v1/ingredients/retinol", "/log/checkpoint"})
    void whatIsNot_isServedElsewhere(String path) throws IOException {
        assertThat(get(server.getPort(), path)).startsWith("HTTP/1.1 200");
        assertThat(get(PORT, path)).startsWith("HTTP/1.1 404").contains(":not-found");
    }

    /** Whatever rule holds on one port cannot be walked round on it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//q/health",
                "/v1/./decisions",
                "/v1/decision%73",
                "/q;a/health",
                "/v1/decisions/",
                "/x/../q/health"
            })
    void noOtherSpelling_isServedAtEither(String path) throws IOException {
        assertThat(get(PORT, path)).startsWith("HTTP/1.1 404");
        assertThat(get(server.getPort(), path)).startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/decisions", "/v1/decisions/nothing/replay", "/q/health"})
    void noOtherMethod_findsAWayIn(String path) throws IOException {
        for (String method : new String[] {"HEAD", "OPTIONS", "POST", "DELETE"}) {
            assertThat(call(server.getPort(), method, path)).startsWith("HTTP/1.1 404");
        }
    }

    @Test
    void whatIsSaidOfDecisions_isSentWhereAdviceIsAskedFor() throws IOException {
        assertThat(call(server.getPort(), "POST", "/v1/feedback")).contains("empty-body");
        assertThat(call(PORT, "POST", "/v1/feedback")).startsWith("HTTP/1.1 404");
    }

    /** A page links only to what answers at its port. */
    @Test
    void pagesLinkToWhatTheirPortServes() throws IOException {
        assertThat(get(PORT, "/review/rules"))
                .contains("<th scope=\"row\"><code>", "href=\"/review\"")
                .doesNotContain("href=\"/workbench");
        assertThat(get(PORT, "/review/releases")).contains("The line of time").doesNotContain("href=\"/workbench");
        assertThat(get(PORT, "/sign-in")).contains("href=\"/review\"").doesNotContain("href=\"/workbench\"");
        assertThat(get(server.getPort(), "/sign-in"))
                .contains("href=\"/workbench\"")
                .doesNotContain("href=\"/review\"");
    }

    private static String get(int port, String path) throws IOException {
        return call(port, "GET", path);
    }

    private static String call(int port, String method, String path) throws IOException {
        try (var wire = new Wire(port)) {
            return wire.send(method + " " + path + " HTTP/1.1\nHost: localhost\nConnection: close\n\n")
                    .untilClosed();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
