package org.peptideadvisor.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.identity.AccountChange.AccountChanged;
import org.peptideadvisor.identity.ApiKeys;
import org.peptideadvisor.identity.ApiScope;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.LocalAccounts;
import org.peptideadvisor.identity.Role;
import org.peptideadvisor.ledger.EntryContent.OpenedEntry;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.setup.OpenLedger;

/** Signing in at a browser, what a page must send along, and who the ledger names. */
@QuarkusTest
@TestProfile(AccountsProfile.class)
class SignInTest {

    private static final String PASSWORD = "a few good words";
    private static final String FORM = "application/x-www-form-urlencoded";

    @Inject
    OpenLedger open;

    @TestHTTPResource
    String address;

    private Browser browser;
    private String origin;
    private String name;
    private String pseudonym;

    @BeforeEach
    void account() {
        origin = address.replaceAll("/$", "").replace("0.0.0.0", "localhost");
        browser = Browser.at(origin);
        name = "anna-" + UUID.randomUUID();
        pseudonym = ((AccountChanged) accounts().add(name, Set.of(Role.ADVISOR), PASSWORD, Caller.TERMINAL))
                .account()
                .id();
    }

    @Test
    void thePageSignsInAndOutWithoutAScript() {
        assertThat(browser.get("/sign-in").body()).contains("<h1>Sign in</h1>").doesNotContain("<script>", "onclick");
        String form = "name=" + name + "&password=" + PASSWORD.replace(' ', '+');
        assertThat(browser.call("POST", "/sign-in", FORM, form).statusCode())
                .as("without Origin")
                .isEqualTo(403);
        HttpResponse<String> in = browser.with("Origin", origin).call("POST", "/sign-in", FORM, form);
        assertThat(in.statusCode()).isEqualTo(303);
        String set = in.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(set)
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/");
        Browser signedIn = browser.with("Origin", origin).with("Cookie", set.replaceAll(";.*", ""));
        String page = signedIn.get("/sign-in").body();
        assertThat(page).contains("You are signed in").contains(name).contains("advisor");
        assertThat(signedIn.with("Accept-Language", "de").get("/sign-in").body())
                .contains("Sie sind angemeldet", name, "Fachberatung");
        String token = Browser.found(Pattern.compile("name=\"changeToken\" value=\"([0-9a-f]+)\""), page);
        assertThat(signedIn.call("POST", "/sign-out", FORM, "changeToken=0" + token)
                        .statusCode())
                .isEqualTo(403);
        assertThat(signedIn.call("POST", "/sign-out", FORM, "changeToken=" + token)
                        .statusCode())
                .isEqualTo(303);
        assertThat(signedIn.get("/v1/session").statusCode()).isEqualTo(401);
    }

    @Test
    void aWrongPasswordIsToldAndTheNextTryWaits() {
        Browser page = browser.with("Origin", origin);
        String wrong = "name=" + name + "&password=wrong";
        HttpResponse<String> refused = page.call("POST", "/sign-in", FORM, wrong);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("do not belong together").contains("<form");
        HttpResponse<String> later = refused;
        for (int tries = 0;
                later.statusCode() == 401 && tries < 8;
                tries++) { // each failure doubles the wait, which a slow machine may outlast
            later = page.call("POST", "/sign-in", FORM, wrong);
        }
        assertThat(later.statusCode()).isEqualTo(429);
        assertThat(later.body()).containsPattern("Try again in \\d+ second");
        Browser german = page.with("Accept-Language", "de");
        assertThat(german.get("/sign-in").body()).contains("<html lang=\"de\">", "<h1>Anmelden</h1>");
        assertThat(german.call("POST", "/sign-in", FORM, wrong).body())
                .contains("<html lang=\"de\">", "Die Anmeldung ist fehlgeschlagen.")
                .containsPattern("Versuchen Sie es in \\d+ Sekunden? noch einmal\\.");
        assertThat(page.call("POST", "/sign-in", FORM, "%zz").statusCode()).isEqualTo(401);
        assertThat(browser.with("Origin", "https://elsewhere.example")
                        .call("POST", "/sign-in", FORM, wrong)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aChangeNeedsOurOriginAndTheToken() {
        Browser page = browser.signedIn(name, PASSWORD);
        String body = "{\"client\":{}}";
        assertThat(page.post("/v1/advice", body).statusCode()).isEqualTo(200);
        assertThat(page.without("X-Change-Token").post("/v1/advice", body).statusCode())
                .isEqualTo(403);
        assertThat(page.with("X-Change-Token", "0").post("/v1/advice", body).statusCode())
                .isEqualTo(403);
        assertThat(page.without("Origin").post("/v1/advice", body).statusCode()).isEqualTo(403);
        assertThat(page.with("Origin", "null").post("/v1/advice", body).statusCode())
                .isEqualTo(403);
        assertThat(page.with("Origin", "https://elsewhere.example")
                        .post("/v1/advice", body)
                        .statusCode())
                .isEqualTo(403);
        assertThat(page.with("Sec-Fetch-Site", "cross-site")
                        .post("/v1/advice", body)
                        .body())
                .contains("foreign-page");
        assertThat(page.with("Origin", "https://elsewhere.example")
                        .get("/v1/session")
                        .statusCode())
                .as("looking changes nothing")
                .isEqualTo(200);
    }

    @Test
    void anAppNeedsItsKeyOnlyAndTheLedgerNamesIt() {
        var made = (ApiKeys.KeyCreation.KeyCreated) new ApiKeys(open.ledger(), InstantSource.system())
                .create("app", Set.of(ApiScope.ADVISE), Duration.ofDays(1), Caller.TERMINAL);
        HttpResponse<String> answer =
                browser.with("Authorization", "Bearer " + made.secret()).post("/v1/advice", "{\"client\":{}}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(askedBy(answer)).isEqualTo(made.key().id());
        assertThat(askedBy(browser.signedIn(name, PASSWORD).post("/v1/advice", "{\"client\":{}}")))
                .isEqualTo(pseudonym);
    }

    @Test
    void whoeverReadsADecisionIsNamed() {
        String id = decisionId(browser.signedIn(name, PASSWORD).post("/v1/advice", "{\"client\":{}}"));
        String auditor = "otto-" + UUID.randomUUID();
        String otto = ((AccountChanged) accounts().add(auditor, Set.of(Role.AUDITOR), PASSWORD, Caller.TERMINAL))
                .account()
                .id();
        Browser reading = browser.signedIn(auditor, PASSWORD);
        long before = open.store().head().size();
        assertThat(reading.get("/v1/decisions/none").statusCode()).isEqualTo(404);
        assertThat(reading.get("/v1/decisions/" + id).statusCode()).isEqualTo(200);
        assertThat(reading.get("/v1/decisions/" + id + "/record").body()).contains("\"askedBy\":\"" + pseudonym + "\"");
        assertThat(reading.post("/v1/decisions/" + id + "/replay", "").statusCode())
                .isEqualTo(200);
        assertThat(reading.get("/v1/decisions?limit=1").statusCode()).isEqualTo(200);
        assertThat(open.store().leaves(before, 10))
                .extracting(LedgerEntry::parse)
                .extracting(entry -> entry.kind().id() + " " + entry.about() + " " + entry.reason() + " " + entry.by())
                .containsExactly(
                        "access " + id + " answer " + otto,
                        "access " + id + " record " + otto,
                        "access " + id + " replay " + otto,
                        "access null search " + otto);
    }

    private String askedBy(HttpResponse<String> answer) {
        return ((OpenedEntry) open.ledger().find(decisionId(answer))).entry().by();
    }

    private static String decisionId(HttpResponse<String> answer) {
        return Browser.found(Pattern.compile("\"decisionId\":\"([^\"]+)\""), answer.body());
    }

    private LocalAccounts accounts() {
        return new LocalAccounts(open.ledger(), InstantSource.system());
    }
}
