package org.peptideadvisor.web.consult;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.peptideadvisor.web.FeedbackCalls;
import org.peptideadvisor.web.consult.ChromiumPages.Looking;

/** What a rule book does not need any more is found and taken out at pages. */
@QuarkusTest
@ExtendWith(OneBrowser.class)
@TestProfile(SmallBenchProfile.class)
@Tag("long")
class RetiredRowBrowserTest {

    private static final Looking NARROW = new Looking(360, ColorScheme.DARK, true);

    @TestHTTPResource
    String address;

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

    @Test
    void aRowIsRetiredOnItsPage_unlessRulesSpeakOfIt() {
        Page page = chromium.open(NARROW, "/workbench");
        page.setDefaultTimeout(120_000);
        page.locator("#title").fill("Without an ingredient");
        page.locator("form:has(#title) button").click();
        String draft = page.url();
        page.navigate(draft + "/tables?path=catalog/vocabulary.csv&row=concern+redness");
        retire(page, "Nobody says so");
        assertThat(page.locator(".faults").innerText()).contains("Rules still speak of it", ".drl");
        chromium.hold(page, NARROW, "bench-retire");
        page.navigate(draft + "/tables?path=catalog/peptides.csv&row=tetrapeptide-68");
        retire(page, "Nobody has it");
        assertThat(page.url()).contains(draft);
        assertThat(page.locator("main").innerText()).contains("catalog/peptides.csv", "Nobody has it");
        page.navigate(draft + "/tables?path=catalog/peptides.csv&words=tetrapeptide-68");
        assertThat(page.locator("main").innerText()).contains("No row has these words");
        page.navigate(draft + "/tables?path=catalog/citations.csv&row=SCH16");
        assertThat(page.locator("summary:has-text('Retire')").count())
                .as("a source is no id of a client or a rule's subject")
                .isZero();
    }

    private static void retire(Page page, String why) {
        page.locator("summary:has-text('Retire')").click();
        page.locator("#retire-reason").fill(why);
        page.locator("button[value=retire]").click();
    }

    @Test
    void rulesThatNeverFireAndThoseSetAsideAreFound() {
        String decision = FeedbackCalls.decide("c-1");
        for (int i = 0; i < 3; i++) {
            FeedbackCalls.keyed("set-aside-" + i, decision, "'kind': 'overridden', 'reason': 'cost', 'rule': 'CAU-1'")
                    .then()
                    .statusCode(200);
        }
        Page page = chromium.open(Looking.WIDE, "/workbench");
        page.locator("[name=idle]").check();
        page.locator(".bench-filter button").click();
        assertThat(page.locator(".rule-list").innerText())
                .contains("ZZZ-1", "fired in none of the newest decisions (1)")
                .doesNotContain("CAU-1");
        chromium.hold(page, Looking.WIDE, "bench-idle");
        page.navigate(page.url().replaceAll("\\?.*", "") + "?overridden=1");
        assertThat(page.locator(".rule-list > li").count()).isOne();
        assertThat(page.locator(".rule-list").innerText()).contains("CAU-1", "set aside 3 of 3 times");
        Page narrow = chromium.open(NARROW, "/workbench?overridden=1&idle=1");
        assertThat(narrow.locator("main").innerText()).contains("No rule is found for this");
        chromium.hold(narrow, NARROW, "bench-idle");
    }
}
