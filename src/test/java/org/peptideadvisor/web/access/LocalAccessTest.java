package org.peptideadvisor.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While nobody has an account, only whoever sits at this machine gets in, and no page of others through them. */
@QuarkusTest
class LocalAccessTest {

    @TestHTTPResource
    String address;

    private String origin;
    private Browser local;

    @BeforeEach
    void browser() {
        origin = address.replaceAll("/$", "").replace("0.0.0.0", "localhost");
        local = Browser.at(origin);
    }

    @Test
    void aProgramAtThisMachineNeedsNothing() {
        assertThat(local.post("/v1/advice", "{\"client\":{}}").statusCode()).isEqualTo(200);
        assertThat(local.get("/v1/session").body()).contains("\"kind\":\"local\"");
    }

    @Test
    void aPageNeedsOurOriginAndTheToken() {
        String token = Browser.found(
                Pattern.compile("\"changeToken\":\"([0-9a-f]+)\""),
                local.get("/v1/session").body());
        Browser page = local.with("Origin", origin);
        assertThat(page.post("/v1/advice", "{\"client\":{}}").statusCode()).isEqualTo(403);
        assertThat(page.with("X-Change-Token", token)
                        .post("/v1/advice", "{\"client\":{}}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(page.with("X-Change-Token", token)
                        .with("Origin", "http://localhost.elsewhere.example")
                        .post("/v1/advice", "{\"client\":{}}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(local.with("Sec-Fetch-Site", "cross-site")
                        .post("/v1/advice", "{\"client\":{}}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatAProxyPassedOnIsNotFromHere() {
        for (String header : new String[] {"X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"}) {
            assertThat(local.with(header, "127.0.0.1").get("/v1/session").body())
                    .as(header)
                    .contains("only-local")
                    .contains("bin/advisor user add");
        }
    }

    @Test
    void anotherHostNameIsNotThisMachine() throws IOException {
        for (String host :
                new String[] {"elsewhere.example", "localhost.elsewhere.example", "127.0.0.1.elsewhere.example"}) {
            assertThat(raw(InetAddress.getLoopbackAddress(), host)).as(host).contains("misdirected");
        }
    }

    @Test
    void anotherAddressOfThisMachineIsAlsoElsewhere() throws IOException {
        InetAddress own = InetAddress.getLocalHost();
        if (!own.isLoopbackAddress()) {
            String answer;
            try {
                answer = raw(own, "localhost");
            } catch (IOException e) {
                return; // it listens on the loopback interface only
            }
            assertThat(answer).contains("only-local");
        }
    }

    private String raw(InetAddress to, String host) throws IOException {
        try (var socket = new Socket(to, URI.create(origin).getPort())) {
            socket.getOutputStream()
                    .write("GET /v1/session HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(host)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
