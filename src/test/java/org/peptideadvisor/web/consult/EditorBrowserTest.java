package org.peptideadvisor.web.consult;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptideadvisor.web.consult.ChromiumPages.Looking;

/** The editor of rules in a real browser: its colours, what it completes, findings at their lines, and that it keeps nobody by keyboard. */
@QuarkusTest
@ExtendWith(OneBrowser.class)
@TestProfile(SmallBenchProfile.class)
@Tag("long")
class EditorBrowserTest {

    private static final double PATIENCE = 120_000;
    private static final String COLOURS = "[data-editor]";
    private static final String CONTENT = ".cm-content";

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

    static java.util.stream.Stream<Looking> oppositeLooks() {
        return ChromiumPages.oppositeLooks();
    }

    @ParameterizedTest
    @MethodSource("oppositeLooks")
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

    @ParameterizedTest
    @MethodSource("oppositeLooks")
    void whatIsPlainIsFixedInOneStep(Looking looking) {
        Page page = inColours(looking, "One step " + looking);
        choose(page, "\"redness\"", "\"rednes\"");
        page.waitForSelector("#findings-of-text .finding:has-text('rednes')");
        page.waitForSelector(".cm-lintRange-error");
        chromium.hold(page, looking, "bench-one-step");
        page.locator("#findings-of-text [data-fix]").first().click();
        page.waitForSelector("#findings-of-text:not(:has-text(\"rednes'\"))");
        assertThat(page.locator("#drl").inputValue()).contains("\"redness\"");
        assertThat(focusIsInEditor(page)).isTrue();

        choose(page, "caution(", "cautoin(");
        page.waitForSelector("#findings-of-text .finding:has-text('cautoin')");
        page.keyboard().press("Control+Home");
        page.keyboard().press("Control+.");
        page.waitForFunction("() => document.getElementById('drl').value.includes('caution(')");
        page.waitForSelector("#findings-of-text:has-text('The rule can be read')");
        page.keyboard().press("Control+z");
        assertThat(page.locator("#drl").inputValue())
                .as("it is undone as any change is")
                .contains("cautoin(");
    }

    @Test
    void aFindingIsFixedWithoutScripts() {
        Page page = chromium.open(new Looking(1280, ColorScheme.LIGHT, false), "/workbench/rules/CAU-1");
        page.setDefaultTimeout(PATIENCE);
        page.locator("#title").fill("Without scripts");
        page.locator("form:has(#title) button").click();
        page.locator("#drl").fill(page.locator("#drl").inputValue().replace("Concern(", "Concren("));
        page.locator("button[value=apply]").last().click();
        page.locator("[data-fix]").first().click();
        assertThat(page.locator("#drl").inputValue()).contains("Concern(").doesNotContain("Concren");
        page.locator("#drl").fill(page.locator("#drl").inputValue().replace("Concern( id ==", "Concern(id=="));
        page.locator("[data-format]").click();
        assertThat(page.locator("#drl").inputValue())
                .contains("\n    Concern( id == \"redness\" )\n")
                .startsWith("rule \"CAU-1 Test\"\n    @id");
        assertThat(page.locator(".word-rows summary").allInnerTexts()).anyMatch(one -> one.startsWith("redness"));
        page.locator(".word-rows summary").first().click();
        assertThat(page.locator(".word-rows .word-facts").first().isVisible()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("oppositeLooks")
    void anIdTellsWhatItStandsFor(Looking looking) {
        Page page = inColours(looking, "What it is " + looking);
        choose(page, "\"redness\"", "\"copper-tripeptide-1\"");
        page.waitForSelector(".cm-lintRange-error");
        page.locator(".cm-line span:has-text('copper-tripeptide-1')").last().hover();
        page.waitForSelector(".cm-tooltip .word-facts:has-text('Evidence')");
        assertThat(page.locator(".cm-tooltip .word-facts").innerText()).contains("Keep apart", "peptide");
        chromium.hold(page, looking, "bench-word-hover");
        page.mouse().move(0, 0);
        page.waitForSelector(
                ".cm-tooltip .word-facts", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));

        page.keyboard().press("Control+Home");
        page.keyboard().press("Control+i");
        page.waitForSelector(
                "p[role=status]:has-text('No id that is known')",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        choose(page, "copper-tripeptide-1", "retinol");
        page.keyboard().press("Control+i");
        page.waitForSelector(".cm-tooltip .word-facts:has-text('Retinol')");
        page.keyboard().press("Escape");
        assertThat(page.locator(".cm-tooltip .word-facts").count()).isZero();

        page.navigate(
                address.replaceAll("/$", "").replace("0.0.0.0", "localhost") + "/workbench/words/copper-tripeptide-1");
        chromium.hold(page, looking, "bench-word");
        assertThat(RestAssured.get("/workbench/words/no-such-id").statusCode()).isEqualTo(404);
    }

    @Test
    void aRuleIsLaidOutByOneKey() {
        Page page = inColours(Looking.WIDE, "Laid out");
        choose(page, "Concern( id == \"redness\" )", "Concern(id==\"redness\")");
        page.keyboard().press("Shift+Alt+F");
        page.waitForFunction(
                "() => document.getElementById('drl').value.includes('\\n    Concern( id == \"redness\" )')");
        assertThat(focusIsInEditor(page)).isTrue();
    }

    private Page inColours(Looking looking, String title) {
        Page page = chromium.open(looking, "/workbench/rules/CAU-1");
        page.setDefaultTimeout(PATIENCE);
        page.locator("#title").fill(title);
        page.locator("form:has(#title) button").click();
        page.locator(COLOURS).click();
        page.waitForSelector(CONTENT);
        return page;
    }

    /** Types something in the place of something else. */
    private static void choose(Page page, String written, String now) {
        String text = page.locator("#drl").inputValue();
        int at = text.indexOf(written);
        assertThat(at).as(written).isNotNegative();
        page.locator(CONTENT).focus();
        int line =
                (int) text.substring(0, at).chars().filter(one -> one == '\n').count();
        int column = at - text.lastIndexOf('\n', at) - 1;
        page.evaluate(
                "([line, from, to]) => { const place = document.querySelectorAll('.cm-line')[line];"
                        + " const at = offset => { const walk = document.createTreeWalker(place, NodeFilter.SHOW_TEXT); let left = offset;"
                        + " for (let node = walk.nextNode(); node; node = walk.nextNode()) { if (left <= node.length) { return [node, left]; } left -= node.length; } };"
                        + " getSelection().setBaseAndExtent(...at(from), ...at(to)); }",
                java.util.List.of(line, column, column + written.length()));
        page.waitForTimeout(100);
        page.keyboard().insertText(now);
        page.keyboard().press("Escape");
        assertThat(page.locator("#drl").inputValue()).contains(now);
    }

    private static boolean focusIsInEditor(Page page) {
        return (Boolean) page.evaluate("() => document.activeElement.closest('.cm-editor') !== null");
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
