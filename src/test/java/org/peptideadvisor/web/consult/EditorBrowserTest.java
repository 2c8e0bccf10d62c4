package org.peptideadvisor.web.consult;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptideadvisor.web.consult.ChromiumPages.Looking;

/** The editor of rules in a real browser: its colours, what it completes, findings at their lines, and that it keeps nobody by keyboard. */
@QuarkusTest
@TestProfile(SmallBenchProfile.class)
@Tag("long")
class EditorBrowserTest {

    private static final double PATIENCE = 30_000;
    private static final String COLOURS = "[data-editor]";
    private static final String CONTENT = ".cm-content";

    @TestHTTPResource
    String address;

    private ChromiumPages chromium;

    @BeforeEach
    void open() {
        chromium = new ChromiumPages(address.replaceAll("/$", "").replace("0.0.0.0", "localhost"));
    }

    @AfterEach
    void close() {
        chromium.holdQuiet();
        chromium.close();
    }

    static java.util.stream.Stream<Looking> everyLook() {
        return java.util.stream.Stream.of(new Looking(360, ColorScheme.DARK, true), Looking.WIDE);
    }

    @ParameterizedTest
    @MethodSource("everyLook")
    void aRuleIsWrittenInColours(Looking looking) {
        Page page = chromium.open(looking, "/workbench/rules/CAU-1");
        page.setDefaultTimeout(PATIENCE);
        page.locator("#title").fill("In colours " + looking);
        page.locator("form:has(#title) button").click();
        String before = page.locator("#drl").inputValue();
        page.locator(COLOURS).click();
        page.waitForSelector(CONTENT);
        assertThat(page.locator("#drl").isVisible()).isFalse();
        assertThat(page.locator(CONTENT).getAttribute("aria-label")).isEqualTo("As DRL");
        assertThat(colour(page, "when")).as("its styles are let in").isNotEqualTo(colour(page, "redness"));

        var keys = new KeyboardClient(page);
        page.locator(CONTENT).focus();
        page.keyboard().press("Tab");
        assertThat((Boolean) page.evaluate("() => document.activeElement.closest('.cm-editor') === null"))
                .as("Tab leaves the editor")
                .isTrue();
        page.locator(CONTENT).focus();
        page.keyboard().press("Control+End");
        page.keyboard().type("// cauti");
        page.keyboard().press("Control+Z");
        assertThat(page.locator("#drl").inputValue()).isEqualTo(before);

        page.locator(".cm-line:has-text('redness')").click();
        page.keyboard().press("End");
        page.keyboard().press("Enter");
        page.keyboard().type("Condi");
        page.waitForSelector(".cm-tooltip-autocomplete:has-text('Condition')");
        chromium.hold(page, looking, "bench-completion");
        page.waitForTimeout(200);
        page.keyboard().press("Enter");
        page.keyboard().type("( id == \"pregn");
        page.waitForSelector(".cm-tooltip-autocomplete:has-text('pregnancy')");
        page.keyboard().press("Escape");
        assertThat(page.locator("#drl").inputValue()).contains("Condition( id == \"pregn");

        page.locator("button[value=check]:not([aria-hidden])").click();
        page.waitForSelector(".finding.error");
        page.waitForSelector(".cm-lintRange-error");
        assertThat(page.locator(CONTENT).innerText())
                .as("what was typed is there")
                .contains("pregn");
        keys.press("[data-line]");
        assertThat((Boolean) page.evaluate("() => document.activeElement.closest('.cm-editor') !== null"))
                .isTrue();
        chromium.hold(page, looking, "bench-editor");
        page.locator(COLOURS).click();
        assertThat(page.locator("#drl").isVisible()).isTrue();
        page.reload();
        assertThat(page.locator(".cm-editor").count())
                .as("who wants plain text keeps it")
                .isZero();
    }

    @Test
    void whatCannotBeReadIsToldWhileSomebodyTypes() {
        Page page = chromium.open(Looking.WIDE, "/workbench/rules/CAU-1");
        page.setDefaultTimeout(PATIENCE);
        page.locator("#title").fill("While typing");
        page.locator("form:has(#title) button").click();
        page.locator(COLOURS).click();
        page.waitForSelector(CONTENT);
        page.locator(".cm-line:has-text('redness')").click();
        page.keyboard().press("End");
        page.keyboard().press("Enter");
        page.keyboard().type("Concren( id == 1 )");
        page.keyboard().press("Escape");
        page.waitForSelector("#findings-of-text .finding.error:has-text('Concren')");
        page.waitForSelector(".cm-lintRange-error");
        assertThat(page.locator(CONTENT).innerText()).contains("Concren( id == 1 )");
        page.locator("#findings-of-text [data-line]").first().click();
        assertThat((Boolean) page.evaluate("() => document.activeElement.closest('.cm-editor') !== null"))
                .isTrue();
        page.keyboard().press("Delete"); // the line that is wrong is chosen
        page.waitForSelector("#findings-of-text:has-text('The rule can be read')");
        page.waitForFunction("() => document.querySelector('.cm-lintRange-error') === null");
    }

    @Test
    void itIsServedWithTheFilesOfPagesAlone() {
        Page page = chromium.open(Looking.WIDE, "/workbench/rules/CAU-1");
        page.locator("#title").fill("Where it is");
        page.locator("form:has(#title) button").click();
        String file = page.locator(COLOURS).getAttribute("data-editor");
        assertThat(RestAssured.get(file).statusCode()).isEqualTo(200);
        assertThat(RestAssured.get(file).header("Cache-Control")).contains("immutable");
        assertThat(RestAssured.get(file.replace("/assets/", "/static/bundle/")).statusCode())
                .isEqualTo(404);
    }

    /** The colour of a word of the editor. */
    private static Object colour(Page page, String word) {
        return page.evaluate(
                "word => getComputedStyle([...document.querySelectorAll('.cm-line span')].find(one => one.textContent.includes(word))).color",
                word);
    }
}
