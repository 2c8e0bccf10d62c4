package org.peptideadvisor.web.consult;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.peptideadvisor.web.consult.ChromiumPages.Looking;

/** A consultation in German in a real browser: chosen on the first page, and carried from form to form up to the plan. */
@QuarkusTest
@ExtendWith(OneBrowser.class)
@TestProfile(PagesProfile.class)
@Tag("long")
class GermanBrowserTest {

    private static final Looking NARROW = new Looking(390, ColorScheme.DARK, true);
    private static final int MOST_QUESTIONS = 30;

    @TestHTTPResource
    String address;

    @Test
    void fromTheChoiceOfALanguageToThePlan() {
        try (var chromium = new ChromiumPages(address)) {
            Page page = chromium.open(NARROW, "/");
            page.locator("input[value=Deutsch]").click();
            assertGerman(page);
            chromium.hold(page, NARROW, "german-first");
            for (int asked = 0; page.locator("button[value=skip]").count() > 0; asked++) {
                assertThat(asked).isLessThan(MOST_QUESTIONS);
                assertGerman(page);
                page.locator("button[value=skip]").click();
            }
            assertThat(page.locator("h1").innerText()).isEqualTo("Prüfen Sie Ihre Antworten");
            chromium.hold(page, NARROW, "german-check");
            page.locator("button[value=plan]").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Ihr Plan");
            assertGerman(page);
            assertThat(page.locator("footer").innerText())
                    .contains("Diese Übersetzung hat noch keine Fachperson geprüft.");
            chromium.hold(page, NARROW, "german-plan");
            page.locator("details.why > summary:visible").first().click();
            assertThat(page.locator("details.why[open] .why-body").first().innerText())
                    .contains("Die Regel", "noch von keiner Fachperson geprüft", "Quellen");
            page.locator("#thing").fill("Kupferpeptide");
            page.locator("button[value=why-not]").click();
            assertGerman(page);
            assertThat(page.locator(".answer h3").innerText()).isEqualTo("Warum nicht: Kupferpeptide?");
            assertThat(page.locator("#thing").inputValue()).isEqualTo("Kupferpeptide");
            chromium.hold(page, NARROW, "german-why-not");
            chromium.holdQuiet();
        }
    }

    private static void assertGerman(Page page) {
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de");
    }
}
