package org.peptideadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class WireTest {

    private static final int PATIENCE_MILLIS = 300_000;
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
        byte[] chunk = ("2000\r\n" + " ".repeat(0x2000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (var wire = new Wire(server.getPort())) {
            wire.send(POST + "Transfer-Encoding: chunked\n\n");
            for (int sent = 0; sent < TEN_MEGABYTES; sent += 0x2000) {
                wire.send(chunk);
            }
            wire.send("0\n\n");
            assertThat(wire.answer()).startsWith("HTTP/1.1 413").contains(TOO_LARGE, "application/problem+json");
        }
    }

    @Test
    void tenMegabytes() throws IOException {
        try (var wire = new Wire(server.getPort())) {
            wire.send(POST + "Content-Length: " + TEN_MEGABYTES + "\n\n").send(new byte[TEN_MEGABYTES]);
            assertThat(wire.answer()).startsWith("HTTP/1.1 413").contains(TOO_LARGE, "application/problem+json");

            wire.send("GET /q/health/live HTTP/1.1\nHost: localhost\n\n");
            assertThat(wire.answer()).startsWith("HTTP/1.1 200");
        }
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
            assertThat(wire.answer()).startsWith("HTTP/1.1 404").contains(":not-found");
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /v1/rules/%zz HTTP/1.1~Host: localhost|400|not-http",
                "GET /v1/rules?%s HTTP/1.1~Host: localhost|414|address-too-long",
                "GET /v1/rules HTTP/1.1~Host: localhost~X: %s%s%s%s|431|headers-too-large",
                "GET /v1/rules HTTP/1.1~Host: localhost~no field|400|not-http",
                "nonsense|400|not-http"
            })
    void whatIsNoRequest_isAProblemToo(String head, int status, String type) throws IOException {
        String filled = head.replace("%s", "a".repeat(5000)).replace('~', '\n');
        try (var wire = new Wire(server.getPort())) {
            assertThat(wire.send(filled + "\n\n").answer())
                    .startsWith("HTTP/1.1 " + status)
                    .contains("application/problem+json", "urn:peptide-advisor:problem:" + type);
        }
    }

    @ParameterizedTest
    @CsvSource({"'',1", "'Host: localhost\nHost: localhost\n',1", "'Host: localhost\nHost: evil.example\n',1", "'',0"})
    void whoNamesNotOneHost_isToldSo(String hosts, int minorVersion) throws IOException {
        try (var wire = new Wire(server.getPort())) {
            wire.send("GET /v1/rules HTTP/1." + minorVersion + "\n" + hosts.replace("\\n", "\n") + "\n");
            assertThat(wire.answer())
                    .matches("(?s)HTTP/1\\.[01] 400.*")
                    .contains("\"code\":\"host\"", "exactly one Host");
        }
    }

    @Test
    void aHostOfElsewhere_isMisdirected() throws IOException {
        String ask = "GET %s HTTP/1.1\nHost: evil.example\n\n";
        try (var wire = new Wire(server.getPort())) {
            assertThat(wire.send(ask.formatted("/v1/rules")).answer())
                    .startsWith("HTTP/1.1 421")
                    .contains(":misdirected");
            assertThat(wire.send(ask.formatted("/q/health/live")).answer()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void aBodyWithoutAType_isNotGuessed() throws IOException {
        try (var wire = new Wire(server.getPort())) {
            wire.send("POST /v1/advice HTTP/1.1\nHost: localhost\nContent-Length: 13\n\n{\"client\":{}}");
            assertThat(wire.answer())
                    .startsWith("HTTP/1.1 415")
                    .containsIgnoringCase("\r\naccept: application/json\r\n");
        }
    }

    @Test
    void aBadChunk_isAProblem() throws IOException {
        try (var wire = new Wire(server.getPort())) {
            wire.send(POST + "Transfer-Encoding: chunked\n\nxyz\n{\"client\":{}}\n0\n\n");
            assertThat(wire.untilClosed())
                    .startsWith("HTTP/1.1 400")
                    .contains(":not-http")
                    .containsOnlyOnce("HTTP/1.1");
        }
    }

    /** Also when a byte comes from time to time. */
    @Test
    @Tag("long")
    void halfARequest_isAnsweredAllTheSame() throws Exception {
        try (var halfHead = new Wire(server.getPort(), PATIENCE_MILLIS);
                var halfBody = new Wire(server.getPort(), PATIENCE_MILLIS);
                var dripping = new Wire(server.getPort(), PATIENCE_MILLIS)) {
            halfHead.send("GET /v1/rules HTTP/1.1\nHost: loc");
            halfBody.send(POST + "Content-Length: 100\n\n{\"client\":");
            for (int sent = 0; sent < 4; sent++) {
                dripping.send("G");
                Thread.sleep(5_000);
            }
            for (Wire wire : List.of(halfHead, halfBody, dripping)) {
                assertThat(wire.untilClosed()).startsWith("HTTP/1.1 408").contains(":too-slow");
            }
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
