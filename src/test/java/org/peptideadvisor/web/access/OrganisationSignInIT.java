package org.peptideadvisor.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.web.ServiceProcess;

/** The packaged service with a Keycloak as the provider of its organisation. */
class OrganisationSignInIT {

    private static final String SECRET = "the secret of the service, 32 letters";
    private static final String CLINIC = "clinic";
    private static final String ELSEWHERE = "elsewhere";

    @TempDir
    private static Path data;

    private static KeycloakServer keycloak;
    private static ServiceProcess service;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> jdk = KeycloakServer.jdk();
        Assumptions.assumeTrue(jdk.isPresent(), "Keycloak needs a JDK of 21 or later in /usr/lib/jvm");
        keycloak = new KeycloakServer(jdk.get());
        service = new ServiceProcess(Map.of(
                "ADVISOR_DATA", data.toString(),
                "ADVISOR_OIDC_URL", keycloak.realm(CLINIC),
                "ADVISOR_OIDC_SECRET", SECRET));
        for (String realm : new String[] {CLINIC, ELSEWHERE}) {
            keycloak.make("", "{\"realm\":\"%s\",\"enabled\":true}".formatted(realm));
            for (String scope : new String[] {"advise", "audit"}) {
                keycloak.make(
                        "/" + realm + "/client-scopes",
                        """
                        {"name":"%s","protocol":"openid-connect","attributes":{"include.in.token.scope":"true"},
                         "protocolMappers":[{"name":"audience","protocol":"openid-connect","protocolMapper":"oidc-audience-mapper",
                          "config":{"included.custom.audience":"peptide-advisor","access.token.claim":"true"}}]}
                        """
                                .formatted(scope));
            }
            app(realm, "booking-app", "\"advise\"", "");
            app(realm, "stranger", "", "");
            app(realm, "late", "\"advise\"", ",\"attributes\":{\"access.token.lifespan\":\"1\"}");
        }
        keycloak.make(
                "/" + CLINIC + "/clients",
                """
                {"clientId":"peptide-advisor","secret":"%s","redirectUris":["%s/*"],"directAccessGrantsEnabled":true,
                 "defaultClientScopes":["basic","profile","roles","advise"]}
                """
                        .formatted(SECRET, service.origin()));
        for (String role : new String[] {"advisor", "auditor", "administrator"}) {
            keycloak.make("/" + CLINIC + "/roles", "{\"name\":\"%s\"}".formatted(role));
        }
        person("anna", "advisor");
        person("max", "advisor", "administrator");
    }

    @AfterAll
    static void stop() throws Exception {
        if (service != null) {
            service.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    private static void app(String realm, String id, String scopes, String more) throws Exception {
        keycloak.make(
                "/" + realm + "/clients",
                """
                {"clientId":"%s","secret":"app","serviceAccountsEnabled":true,"defaultClientScopes":["basic"%s]%s}
                """
                        .formatted(id, scopes.isEmpty() ? "" : "," + scopes, more));
    }

    private static void person(String name, String... roles) throws Exception {
        String id = keycloak.make(
                "/" + CLINIC + "/users",
                """
                {"username":"%1$s","enabled":true,"email":"%1$s@clinic.example","emailVerified":true,"firstName":"%1$s","lastName":"B",
                 "credentials":[{"type":"password","value":"good words","temporary":false}]}
                """
                        .formatted(name));
        for (String role : roles) {
            keycloak.make(
                    "/" + CLINIC + "/users/" + id + "/role-mappings/realm",
                    "[" + keycloak.look("/" + CLINIC + "/roles/" + role) + "]");
        }
    }

    @Test
    void anAppWithAScopeAsksForAdvice() throws Exception {
        Browser app = app(token(CLINIC, "booking-app"));
        assertThat(app.post("/v1/advice", "{\"client\":{}}").statusCode()).isEqualTo(200);
        assertThat(app.get("/v1/decisions").statusCode()).isEqualTo(403);
        assertThat(app.get("/v1/session").body())
                .contains("\"kind\":\"app\"")
                .contains("\"roles\":[\"client-app\"]")
                .contains("\"pseudonym\":\"oidc-");
    }

    @Test
    void whatIsNotAGoodTokenIsNobodys() throws Exception {
        String good = token(CLINIC, "booking-app");
        String[] parts = good.split("\\.");
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.US_ASCII));
        String late = token(CLINIC, "late");
        Thread.sleep(2_500);
        Map<String, String> bad = Map.of(
                "of another realm",
                token(ELSEWHERE, "booking-app"),
                "for another audience",
                token(CLINIC, "stranger"),
                "expired",
                late,
                "unsigned",
                none + "." + parts[1] + ".",
                "signed for something else",
                parts[0] + "."
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(
                                        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                                                .replace("advise", "audit ")
                                                .getBytes(StandardCharsets.UTF_8))
                        + "." + parts[2],
                "no token",
                "abc");
        bad.forEach((what, token) -> {
            HttpResponse<String> refused = app(token).post("/v1/advice", "{\"client\":{}}");
            assertThat(refused.statusCode()).as(what).isEqualTo(401);
            assertThat(refused.body()).as(what).contains("not-signed-in");
        });
        assertThat(app(good).post("/v1/advice", "{\"client\":{}}").statusCode()).isEqualTo(200);
    }

    @Test
    void aPersonSignsInAtAPageAndIsWhoTheProviderSays() throws Exception {
        HttpClient browser = signIn("anna");
        HttpResponse<String> session = get(browser, service.origin() + "/v1/session");
        assertThat(session.body())
                .contains("\"kind\":\"person\"")
                .contains("\"name\":\"anna\"")
                .contains("\"roles\":[\"advisor\"]");
        String token = Browser.found(Pattern.compile("\"changeToken\":\"([0-9a-f]+)\""), session.body());
        HttpRequest.Builder check = HttpRequest.newBuilder(URI.create(service.origin() + "/v1/rules/check"))
                .header("Content-Type", "application/json")
                .header("Origin", service.origin())
                .POST(HttpRequest.BodyPublishers.ofString("{\"files\":[]}"));
        assertThat(send(browser, check).statusCode()).as("without the token").isEqualTo(403);
        assertThat(send(browser, check.header("X-Change-Token", token)).statusCode())
                .isNotIn(401, 403);
        HttpRequest.Builder out = HttpRequest.newBuilder(URI.create(service.origin() + "/sign-out"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", service.origin())
                .POST(HttpRequest.BodyPublishers.ofString("changeToken=" + token));
        assertThat(send(browser, out).body()).contains("<h1>Sign in</h1>");
        assertThat(get(browser, service.origin() + "/v1/session").statusCode()).isEqualTo(401);
    }

    @Test
    void anAdministratorIsNoAdvisor() throws Exception {
        assertThat(get(signIn("max"), service.origin() + "/v1/session").body())
                .contains("\"roles\":[\"administrator\"]");
        String token = keycloak.token(
                CLINIC,
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "peptide-advisor",
                        "client_secret",
                        SECRET,
                        "username",
                        "max",
                        "password",
                        "good words"));
        assertThat(app(token).get("/v1/session").body())
                .as("a token is no person's sign-in")
                .contains("\"kind\":\"app\"")
                .doesNotContain("administrator")
                .doesNotContain("advisor\"");
    }

    private static String token(String realm, String app) throws Exception {
        return keycloak.token(
                realm, Map.of("grant_type", "client_credentials", "client_id", app, "client_secret", "app"));
    }

    private static Browser app(String token) {
        return Browser.at(service.origin()).with("Authorization", "Bearer " + token);
    }

    /** A browser that was sent to the provider, filled in its form and came back. */
    private static HttpClient signIn(String name) throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new LocalCookies())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        String form = get(browser, service.origin() + "/sign-in/organisation").body();
        String action =
                Browser.found(Pattern.compile("action=\"([^\"]+)\""), form).replace("&amp;", "&");
        HttpResponse<String> back = send(
                browser,
                HttpRequest.newBuilder(URI.create(action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + name + "&password="
                                + URLEncoder.encode("good words", StandardCharsets.UTF_8))));
        assertThat(back.uri().toString()).as(back.body()).isEqualTo(service.origin() + "/sign-in");
        assertThat(back.body()).contains("You are signed in").contains(name);
        return browser;
    }

    private static HttpResponse<String> get(HttpClient browser, String address) throws Exception {
        return send(browser, HttpRequest.newBuilder(URI.create(address)));
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
