package org.peptideadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class WireTest {

    private static final String POST = "POST /v1/advice HTTP/1.1\nHost: localhost\nContent-Type: application/json\n";
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;
    private static final String TOO_LARGE = "\"type\":\"urn:peptide-advisor:problem:too-large\"";

    @TestHTTPResource
    URI server;

    @Test
    void badUtf8() throws IOException {
        byte[] body = "{\"client\":{\"subject\":\"\u00e9\"}}".getBytes(StandardCharsets.ISO_8859_1);
        try (var wire = new Wire(server.getPort())) {
            wire.send(POST + "Content-Length: " + body.length + "\n\n").send(body);
            assertThat(wire.answer()).startsWith("HTTP/1.1 400").contains("bad-utf-8", "Not UTF-8 at byte 23.");
        }
    }

    /** As the client of the JDK does. */
    @Test
    void whoOffersHttp2IsAnsweredInHttp1() throws IOException {
        try (var wire = new Wire(server.getPort())) {
            wire.send(
                    POST + "Connection: Upgrade, HTTP2-Settings\nUpgrade: h2c\n"
                            + "HTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA\nContent-Length: 13\n\n{\"client\":{}}");
            assertThat(wire.answer()).startsWith("HTTP/1.1 200").contains("\"decisionId\"");
        }
    }

    @Test
    void chunked() throws IOException {
        try (var wire = new Wire(server.getPort())) {
            wire.send(POST + "Transfer-Encoding: chunked\n\n");
            wire.send("8\n{\"client\n").send("5\n\":{}}\n").send("0\n\n");
            assertThat(wire.answer()).startsWith("HTTP/1.1 200").contains("\"decisionId\"");
        }
    }

    @Test
    void multipart() throws IOException {
        try (var wire = new Wire(server.getPort())) {
            wire.send(POST.replace("application/json", "multipart/form-data; boundary=x")
                    + "Content-Length: 12\n\n--x\nrubbish");
            assertThat(wire.answer()).startsWith("HTTP/1.1 415");
        }
    }

    @Test
    void justWithinTheLimitInManyParts() throws IOException {
        byte[] spaces = " ".repeat(65_536 - 13).getBytes(StandardCharsets.US_ASCII);
        try (var wire = new Wire(server.getPort())) {
            wire.send(POST + "Content-Length: 65536\n\n").send(spaces).send("{\"client\":{}}");
            assertThat(wire.answer()).startsWith("HTTP/1.1 200");
        }
        try (var wire = new Wire(server.getPort())) {
            wire.send(POST + "Content-Length: 65537\n\n ").send(spaces).send("{\"client\":{}}");
            assertThat(wire.answer()).startsWith("HTTP/1.1 413").contains(TOO_LARGE);
        }
    }

    @Test
    void chunkedOverTheLimit() throws IOException {
        Instant begun = Instant.now();
        byte[] chunk = ("2000\r\n" + " ".repeat(0x2000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (var wire = new Wire(server.getPort())) {
            wire.send(POST + "Transfer-Encoding: chunked\n\n");
            for (int sent = 0; sent < TEN_MEGABYTES; sent += 0x2000) {
                wire.send(chunk);
            }
            wire.send("0\n\n");
            assertThat(wire.answer()).startsWith("HTTP/1.1 413").contains(TOO_LARGE, "application/problem+json");
        }
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void tenMegabytes() throws IOException {
        Instant begun = Instant.now();
        try (var wire = new Wire(server.getPort())) {
            wire.send(POST + "Content-Length: " + TEN_MEGABYTES + "\n\n").send(new byte[TEN_MEGABYTES]);
            assertThat(wire.answer()).startsWith("HTTP/1.1 413").contains(TOO_LARGE, "application/problem+json");

            wire.send("GET /q/health/live HTTP/1.1\nHost: localhost\n\n");
            assertThat(wire.answer()).startsWith("HTTP/1.1 200");
        }
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void tenMegabytesAnnounced() throws IOException {
        try (var wire = new Wire(server.getPort())) {
            wire.send(POST + "Expect: 100-continue\nContent-Length: " + TEN_MEGABYTES + "\n\n");
            assertThat(wire.answer()).startsWith("HTTP/1.1 413").contains(TOO_LARGE);
        }
    }

    @Test
    void tenMegabytesToNowhere() throws IOException {
        try (var wire = new Wire(server.getPort())) {
            wire.send("POST /nowhere HTTP/1.1\nHost: localhost\nContent-Length: " + TEN_MEGABYTES + "\n\n")
                    .send(new byte[TEN_MEGABYTES]);
            assertThat(wire.answer()).startsWith("HTTP/1.1 413").contains(TOO_LARGE);
        }
    }

    @Test
    void continueIsSaid() throws IOException {
        try (var wire = new Wire(server.getPort())) {
            wire.send(POST + "Expect: 100-continue\nContent-Length: 13\n\n");
            assertThat(wire.answer()).startsWith("HTTP/1.1 100");
            assertThat(wire.send("{\"client\":{}}").answer()).startsWith("HTTP/1.1 200");
        }
    }

    /** The server settles these before it looks for a handler, and the framework offers no place to answer them. */
    @ParameterizedTest
    @CsvSource({
        "/v1/rules/%zz, 0, HTTP/1.1 400",
        "/v1/rules?%s, 5000, HTTP/1.0 414",
        "/v1/rules HTTP/1.1~X: %s, 20000, HTTP/1.1 431"
    })
    void whatIsNoRequest_isRefusedByTheServerWithoutABody(String line, int more, String status) throws IOException {
        String filled = line.replace("%s", "a".repeat(more)).replace('~', '\n');
        try (var wire = new Wire(server.getPort())) {
            wire.send("GET " + filled + (filled.contains("\n") ? "" : " HTTP/1.1") + "\nHost: localhost\n\n");
            assertThat(wire.answer()).startsWith(status).endsWith("content-length: 0\r\n\r\n");
        }
    }

    @Test
    void twoQuestionsOnOneConnection() throws IOException {
        try (var wire = new Wire(server.getPort())) {
            String question = POST + "Content-Length: 13\n\n{\"client\":{}}";
            wire.send(question + question);
            assertThat(wire.answer()).startsWith("HTTP/1.1 200");
            assertThat(wire.answer()).startsWith("HTTP/1.1 200");
        }
    }
}
