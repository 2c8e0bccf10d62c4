package org.peptideadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A body whose end a proxy may see elsewhere than the server does lets one client put words into the request of another (request
 * smuggling, RFC 9112 section 11.2). After such a request nothing more on its connection is answered.
 */
@QuarkusTest
class RequestFramingTest {

    private static final String ADVICE =
            "POST /v1/advice HTTP/1.%d\nHost: localhost\nContent-Type: application/json\n" + "Connection: keep-alive\n";
    private static final String CHUNKS = "\nd\n{\"client\":{}}\n0\n\n";
    private static final String NEXT = "GET /q/health/live HTTP/1.1\nHost: localhost\n\n";

    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @ValueSource(strings = {"chunked, xchunked", "xchunked", "chunked, chunked", "chunked, identity"})
    void unknownTransferCoding_isRefused(String codings) throws IOException {
        assertThat(answers(ADVICE.formatted(1) + "Transfer-Encoding: " + codings + "\n" + CHUNKS))
                .startsWith("HTTP/1.1 400")
                .containsOnlyOnce("HTTP/1.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void bothFramings_areRefused(int minorVersion) throws IOException {
        assertThat(answers(
                        ADVICE.formatted(minorVersion) + "Transfer-Encoding: chunked\nContent-Length: 13\n" + CHUNKS))
                .matches("(?s)HTTP/1\\.[01] 400.*")
                .containsOnlyOnce("HTTP/1.");
    }

    @Test
    void differentLengths_areRefused() throws IOException {
        assertThat(answers(ADVICE.formatted(1) + "Content-Length: 13\nContent-Length: 5\n\n{\"client\":{}}"))
                .startsWith("HTTP/1.1 400")
                .containsOnlyOnce("HTTP/1.");
    }

    /** So that the tests above do not pass merely because nothing behind a request is ever answered. */
    @Test
    void oneFraming_isAnsweredAndSoIsTheNextRequest() throws IOException {
        String last = NEXT.replace("\n\n", "\nConnection: close\n\n");
        try (var wire = new Wire(server.getPort())) {
            String request = ADVICE.formatted(1) + "Transfer-Encoding: chunked\n" + CHUNKS;
            assertThat(wire.send(request + last).untilClosed().split("HTTP/1\\.1 200"))
                    .hasSize(3);
        }
    }

    /** All that comes for a request and the one behind it, until the server closes the connection. */
    private String answers(String request) throws IOException {
        try (var wire = new Wire(server.getPort())) {
            return wire.send(request + NEXT).untilClosed();
        }
    }
}
