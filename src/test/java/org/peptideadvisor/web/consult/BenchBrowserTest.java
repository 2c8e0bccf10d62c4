package org.peptideadvisor.web.consult;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.identity.ApiKeys;
import org.peptideadvisor.identity.ApiScope;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.LocalAccounts;
import org.peptideadvisor.identity.Role;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.web.WorkbenchProfile;
import org.peptideadvisor.web.consult.ChromiumPages.Looking;

/** A change of a rule in a real browser: an advisor writes it, an approver approves it, and a consultation gives the new advice. */
@QuarkusTest
@ExtendWith(OneBrowser.class)
@TestProfile(BenchBrowserTest.OwnData.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("long")
class BenchBrowserTest {

    /** Accounts are made and rules go live here. */
    public static final class OwnData extends WorkbenchProfile {}

    private static final String PASSWORD = "a few good words";
    private static final Looking NARROW = new Looking(360, ColorScheme.DARK, true);
    private static final Looking WITHOUT_SCRIPTS = new Looking(1280, ColorScheme.LIGHT, false);
    private static final String OLD_WORDS = "a peptide chosen for comfort";
    private static final String NEW_WORDS = "a gentle peptide that is chosen for comfort";
    private static final String CLIENT =
            "{\"client\":{\"age\":42,\"skinType\":\"dry\",\"sensitivity\":\"high\",\"concerns\":[{\"id\":\"redness\"}]}}";
    private static final double PATIENCE = 300_000;
    private static final String LOOKED = "p.found, .finding";

    @TestHTTPResource
    String address;

    @Inject
    OpenLedger open;

    private ChromiumPages chromium;

    @BeforeEach
    void open() {
        chromium = new ChromiumPages(address);
    }

    @AfterEach
    void close() {
        chromium.holdQuiet();
        chromium.close();
    }

    private static String drl() {
        return Objects.requireNonNull(ShippedRelease.get().ruleBook().rule("REC-012"))
                .text();
    }

    /** Begins a draft at a rule and returns the address of its page. */
    private static String begin(Page page, String rule, String title) {
        page.locator("#title").fill(title);
        page.locator("form:has(#title) button").click();
        assertThat(page.locator("h1").innerText()).contains(rule);
        return page.url().replaceAll("/rules/.*", "");
    }

    @Test
    @Order(1)
    void aSentenceIsChosenAndTheDrlFollows() {
        Page page = patient(NARROW, "/workbench/rules/REC-012");
        String draft = begin(page, "REC-012", "Not around the eyes");
        chromium.hold(page, NARROW, "bench-sentence");
        page.locator("#add").selectOption("Area.id");
        page.locator("button[value=add]").click();
        page.locator(".pending select[name=n]").selectOption("not");
        page.locator(".pending [name='n.value']").selectOption("eye-area");
        page.locator(".pending button[value=apply]").click();
        assertThat(page.locator("#drl").inputValue()).contains("    not Area( id == \"eye-area\" )\n");
        assertThat(page.locator("ins").first().innerText()).contains("unless");
        chromium.hold(page, NARROW, "bench-sentence-added");
        page.locator("select[name=c3]").selectOption("exists");
        page.locator("[name='t0.1']").fill("A gentle peptide suits skin that reacts easily.");
        page.locator("button[value=apply] >> nth=0").click();
        assertThat(page.locator("#drl").inputValue())
                .contains("    exists Area( id == \"eye-area\" )\n")
                .contains("recommend( $peptide, \"A gentle peptide suits skin that reacts easily.\" );");
        page.locator("[name='c2.1.value']").first().fill("sensitivty");
        page.locator("button[value=apply] >> nth=0").click();
        assertThat(page.locator(".faults").innerText()).contains("sensitivty");
        page.locator("button[value='drop:c3']").click();
        assertThat(page.locator("#drl").inputValue()).doesNotContain("Area");
        page.locator("#drl").fill(drl().replace("sensitive-skin", "sensitive-skn"));
        page.locator("button[value=apply] >> nth=-1").click();
        assertThat(page.locator("#drl").inputValue()).contains("sensitive-skn");
        page.locator("#drl")
                .fill(drl().replace("\"sensitivity\" )\n", "\"sensitivity\" )\n    Area( id == \"face\" )\n"));
        page.locator("#reason").fill("For the face alone");
        page.locator("button[value=save]").click();
        assertThat(page.locator(".change ins").first().innerText()).isNotBlank();
        page.waitForSelector(LOOKED);
        chromium.hold(page, NARROW, "bench-draft");
        page.navigate(draft + "/try");
        page.locator("#client").fill(CLIENT);
        page.locator("button[value=client]").click();
        assertThat(page.locator("main").innerText())
                .contains("REC-012 did not fire")
                .contains("changed");
        chromium.hold(page, NARROW, "bench-try");
        page.locator("button[value=begin]").click();
        assertThat(page.locator("#drl").inputValue()).contains("given:").contains("age: 42");
        chromium.hold(page, NARROW, "bench-file");
    }

    @Test
    @Order(2)
    void withoutScripts_twoWhoSaveTheSameLinesSeeTheClash() {
        Page one = patient(WITHOUT_SCRIPTS, "/workbench/rules/REC-012");
        String draft = begin(one, "REC-012", "Two at once");
        Page other = patient(WITHOUT_SCRIPTS, draft.replaceAll("^https?://[^/]+", "") + "/rules/REC-012");
        other.locator("#drl").fill(drl().replace(OLD_WORDS, "a mild peptide"));
        other.locator("#reason").fill("A milder word for it");
        other.locator("button[value=save]").click();
        assertThat(other.locator("h1").innerText()).isEqualTo("Two at once");
        one.locator("#drl").fill(drl().replace(OLD_WORDS, "a soft peptide"));
        one.locator("button[value=save]").click();
        assertThat(one.locator(".faults").innerText()).contains("Reason");
        assertThat(one.locator("#drl").inputValue()).contains("a soft peptide");
        one.locator("#reason").fill("A softer word for it");
        one.locator("button[value=save]").click();
        assertThat(one.locator(".faults").innerText())
                .contains("Somebody else saved this rule")
                .contains("REC-012");
        assertThat(one.locator("pre.drl").innerText()).contains("a mild peptide");
        assertThat(one.locator("#drl").inputValue()).contains("a soft peptide");
        one.locator("button[value=save]").click();
        assertThat(one.locator("h1").innerText()).isEqualTo("Two at once");
        assertThat(one.locator(".change ins").first().innerText()).contains("soft");
        one.locator("summary:has-text('Withdraw')").click();
        one.locator("#reason").fill("It was only a trial");
        one.locator("form[action$='/withdraw'] button").click();
        assertThat(one.locator(".notice").first().innerText())
                .contains("Withdrawn")
                .contains("It was only a trial");
    }

    /** A page whose checks may take as long as they do on a busy machine. */
    private Page patient(Looking looking, String path) {
        Page page = chromium.open(looking, path);
        page.setDefaultTimeout(PATIENCE);
        return page;
    }

    private Page signedIn(Looking looking, String name) {
        Page page = patient(looking, "/sign-in");
        var keys = new KeyboardClient(page);
        keys.type("#name", name);
        keys.type("#password", PASSWORD);
        keys.send("form button");
        page.waitForSelector("a[href='/workbench']");
        keys.send("a[href='/workbench']");
        return page;
    }

    @Test
    @Order(3)
    void byKeyboardAlone_fromADraftToNewAdvice() {
        var accounts = new LocalAccounts(open.ledger(), InstantSource.system());
        accounts.add("ada", Set.of(Role.ADVISOR), PASSWORD, Caller.TERMINAL);
        accounts.add("ben", Set.of(Role.APPROVER), PASSWORD, Caller.TERMINAL);
        var key = (ApiKeys.KeyCreation.KeyCreated) new ApiKeys(open.ledger(), InstantSource.system())
                .create("app", Set.of(ApiScope.ADVISE), Duration.ofDays(1), Caller.TERMINAL);

        Page ada = signedIn(Looking.WIDE, "ada");
        var keys = new KeyboardClient(ada);
        chromium.picture(ada, "bench-rules");
        keys.type("#words", "comfort REC-0");
        keys.send(".bench-filter button");
        assertThat(ada.locator(".rule-list > li").count()).isGreaterThan(1);
        chromium.hold(ada, Looking.WIDE, "bench-rules-filtered");
        keys.type("#words", "comfort REC-012");
        keys.send(".bench-filter button");
        assertThat(ada.locator(".rule-list > li").count()).isOne();
        keys.send("a[href='/workbench/rules/REC-012']");
        assertThat(ada.locator(".sent").innerText()).contains("REC-012");
        assertThat(ada.locator("main").innerText())
                .contains("RES21")
                .contains("Scenarios that name it")
                .contains("History");
        chromium.hold(ada, Looking.WIDE, "bench-rule");
        keys.type("#title", "Gentler words");
        keys.send("form:has(#title) button");
        chromium.hold(ada, Looking.WIDE, "bench-rule-edit");

        retype(ada, keys, drl().replace("\"sensitivity\" )\n", "\"sensitivty\" )\n"));
        keys.send("button[value=check]:not([aria-hidden])");
        assertThat(ada.locator(".finding.error").first().innerText())
                .contains("sensitivty")
                .contains("Write \"sensitivity\"");
        assertThat(ada.locator("#drl").inputValue()).as("nothing typed is lost").contains("sensitivty");
        chromium.hold(ada, Looking.WIDE, "bench-findings");
        keys.press("[data-line]");
        assertThat((Boolean) ada.evaluate("() => document.activeElement.id === 'drl'"))
                .isTrue();
        retype(ada, keys, drl().replace(OLD_WORDS, NEW_WORDS));
        keys.type("#reason", "Gentler words for it");
        keys.send("button[value=save]");
        ada.waitForSelector(LOOKED);
        assertThat(ada.locator(".finding.error").count()).isZero();
        assertThat(ada.locator(".change ins").first().innerText()).contains("gentle");
        keys.send("form[action$='/submit'] button");
        ada.waitForSelector("#impact");
        assertThat(ada.locator(".impact tbody").innerText()).contains("words");
        assertThat(ada.locator("form[action$='/approve']").count()).isZero();
        assertThat(ada.locator("form[action$='/publish']").count()).isZero();
        chromium.hold(ada, Looking.WIDE, "bench-impact");

        Page ben = signedIn(NARROW, "ben");
        var his = new KeyboardClient(ben);
        his.send(".draft-list li:first-child a");
        assertThat(ben.locator("h1").innerText()).isEqualTo("Gentler words");
        assertThat(ben.locator("#approvals ~ *").first().innerText()).contains("1 approval is missing");
        chromium.hold(ben, NARROW, "bench-approve");
        his.type("#meaning", "The same advice in gentler words");
        his.send("form[action$='/approve'] button");
        assertThat(ben.locator(".state").first().innerText()).isEqualTo("approved");

        ada.reload();
        keys.send("form[action$='/publish'] button");
        ada.waitForSelector(".tag.published");
        assertThat(RestAssured.given()
                        .header("Authorization", "Bearer " + key.secret())
                        .contentType("application/json")
                        .body(CLIENT)
                        .post("/v1/advice?view=full")
                        .asString())
                .contains(NEW_WORDS);
        ada.navigate(ada.url().replaceAll("/workbench/.*", "/workbench/rules/REC-012"));
        assertThat(ada.locator(".history .went").first().innerText()).contains("ben: The same advice in gentler words");
        assertThat(ada.locator(".history").innerText()).contains("Gentler words for it");
        ada.navigate(ada.url().replaceAll("/rules/.*", "/releases"));
        assertThat(ada.locator(".release-list .went").innerText()).contains("live");
        chromium.hold(ada, Looking.WIDE, "bench-releases");
    }

    private static void retype(Page page, KeyboardClient keys, String text) {
        if (!(Boolean) page.evaluate("() => document.activeElement.id === 'drl'")) {
            keys.reach("#drl");
        }
        page.keyboard().press("Control+A");
        page.keyboard().insertText(text);
    }
}
