package org.peptideadvisor.web.load;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.web.ProblemMatch.problem;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.identity.ApiScope;
import org.peptideadvisor.ledger.setup.OpenLedger;

/** Over HTTP: who calls too often is told so and when to come again, and who tries to sign in too often too. */
@QuarkusTest
@TestProfile(LoadProfile.class)
class CallRatesTest {

    private static final int PATIENCE = 50;

    @Inject
    OpenLedger open;

    @TestHTTPResource
    String address;

    @Test
    void whoCallsTooOften_isToldWhenToComeAgain_andNobodyElseIs() {
        String key = NewKeys.secret(open, ApiScope.ADVISE);
        Response first = vocabulary(key);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"caller\";q=2;w=60");
        assertThat(first.header("RateLimit")).matches("\"caller\";r=1;t=[0-9]+");
        Response refused = first;
        for (int i = 0; i < PATIENCE && refused.statusCode() == 200; i++) {
            refused = vocabulary(key);
        }
        refused.then().spec(problem(429, "too-many-calls"));
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"caller\";q=2;w=60");
        assertThat(refused.header("RateLimit")).isEqualTo("\"caller\";r=0;t=" + refused.header("Retry-After"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 30);
        assertThat(vocabulary(NewKeys.secret(open, ApiScope.ADVISE)).statusCode())
                .as("another app")
                .isEqualTo(200);
    }

    @Test
    void whatIsOpenToAll_isNotCounted() {
        Response open = given().get("/log/checkpoint");
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.header("RateLimit")).isNull();
        assertThat(given().get("/q/health/ready").header("RateLimit-Policy")).isNull();
    }

    @Test
    void whoTriesToSignInTooOften_isToldSo_whateverTheName() {
        Response last = tryToSignIn();
        for (int i = 0; i < PATIENCE && last.statusCode() != 429; i++) {
            assertThat(last.statusCode()).isEqualTo(401);
            last = tryToSignIn();
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.asString()).contains("too many tries from your network", "<form");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 30);
    }

    @Test
    void addressesOfOneNetwork_countAsOne() {
        assertThat(network("2001:db8:1:2:3:4:5:6")).isEqualTo(network("2001:db8:1:2:ffff::1"));
        assertThat(network("2001:db8:1:2::1")).isNotEqualTo(network("2001:db8:1:3::1"));
        assertThat(network("192.0.2.7")).isNotEqualTo(network("192.0.2.8"));
    }

    private static String network(String host) {
        return CallRates.network(SocketAddress.inetSocketAddress(443, host));
    }

    private static Response vocabulary(String key) {
        return given().header("Authorization", "Bearer " + key).get("/v1/vocabulary");
    }

    private Response tryToSignIn() {
        String origin = address.replaceAll("/$", "").replace("0.0.0.0", "localhost");
        return given().baseUri(origin)
                .header("Origin", origin)
                .config(RestAssured.config()
                        .encoderConfig(encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("application/x-www-form-urlencoded")
                .body("name=" + UUID.randomUUID() + "&password=a+few+good+words")
                .post("/sign-in");
    }
}
