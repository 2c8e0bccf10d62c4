package org.peptideadvisor.web.consult;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptideadvisor.web.consult.ChromiumPages.Looking;

/** Consultations in a real browser: with and without scripts, narrow and wide, light and dark, and cut short by an emergency. */
@QuarkusTest
@ExtendWith(OneBrowser.class)
@TestProfile(PagesProfile.class)
@Tag("long")
class ConsultBrowserTest {

    private static final Looking WITHOUT_SCRIPTS = new Looking(1280, ColorScheme.LIGHT, false);
    private static final Pattern PDF_PAGE = Pattern.compile("/Type\\s*/Page[^s]");

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

    static Stream<Looking> everyLook() {
        return ChromiumPages.everyLook();
    }

    static Stream<Looking> oppositeLooks() {
        return ChromiumPages.oppositeLooks();
    }

    @ParameterizedTest
    @MethodSource("oppositeLooks")
    void fromTheFirstQuestionToThePlan(Looking looking) {
        Page page = chromium.open(looking, "/");
        chromium.hold(page, looking, "start");
        page.locator("button").click();
        var asked = AnsweringClient.answerAll(page, question -> chromium.hold(page, looking, "question-" + question));
        assertThat(asked).startsWith("screening").contains("allergies", "uses", "age", "concerns", "sensitivity");
        chromium.hold(page, looking, "check");
        page.locator("button[value=plan]").click();
        assertPlan(page);
        chromium.hold(page, looking, "plan");
        page.locator("#thing").fill("Retinol");
        page.locator("button[value=what-if]").click();
        assertThat(page.locator(".answer h3").innerText()).contains("Retinol");
        page.locator("#thing").fill("Copper tripeptide-1");
        page.locator("button[value=why-not]").click();
        assertThat(page.locator(".answer").innerText()).contains("Why not Copper peptide");
        page.locator("details.why > summary:visible").first().click();
        chromium.hold(page, looking, "plan-asked");
        assertThat(page.url()).as("nothing of a client stands in an address").doesNotContain("?");
    }

    private static void assertPlan(Page page) {
        assertThat(page.locator("h1").innerText()).isEqualTo("Your plan");
        assertThat(page.locator("#short").count()).isOne();
        assertThat(page.locator(".week").count()).isGreaterThan(1);
        assertThat(page.locator(".week svg.bar rect.on").count()).isGreaterThan(5);
        assertThat(page.locator(".choice-card h3").first().innerText()).isNotBlank();
        assertThat(page.locator("details.why").count()).isGreaterThan(5);
        assertThat(page.locator(".meta").innerText()).contains("No clinician has yet reviewed these rules");
    }

    @Test
    void withoutScripts_aPageAsksAndAnswers() {
        Page page = chromium.open(WITHOUT_SCRIPTS, "/");
        page.locator("button").click();
        AnsweringClient.answerAll(page, question -> {});
        page.locator("button[value='change:age']").click();
        assertThat(page.locator("#value").inputValue()).isEqualTo("42");
        page.locator("#value").fill("43");
        page.locator("button[value=answer]").click();
        assertThat(page.locator("h1").innerText()).isEqualTo(AnsweringClient.CHECK);
        page.locator("button[value=plan]").click();
        assertPlan(page);
        assertThat(page.locator(".plan-head").innerText()).contains("43 years old");
        page.locator("#thing").fill("Retinol");
        page.locator("button[value=why-not]").click();
        assertThat(page.locator(".answer h3").innerText()).isEqualTo("Why not Retinol?");
        page.locator("details.why > summary:visible").first().click();
        assertThat(page.locator("details.why[open] .why-rule").first().innerText())
                .contains("So the rule");
    }

    @Test
    void loadedAgain_thePlanIsTheSameDecision() {
        Page page = chromium.open(Looking.WIDE, "/");
        page.locator("button").click();
        AnsweringClient.answerAll(page, question -> {});
        page.locator("button[value=plan]").click();
        String decision = page.locator(".meta code").innerText();
        page.reload();
        assertThat(page.locator(".meta code").innerText()).isEqualTo(decision);
        page.locator("#thing").fill("Retinol");
        page.locator("button[value=why-not]").click();
        assertThat(page.locator(".meta code").innerText()).isEqualTo(decision);
    }

    @Test
    void byKeyboardAlone() {
        Page page = chromium.open(Looking.WIDE, "/");
        var keys = new KeyboardClient(page);
        keys.send("form button");
        for (int i = 0; i < 30 && !page.locator("h1").innerText().equals(AnsweringClient.CHECK); i++) {
            String question =
                    page.locator("form:not(.back) input[name=question]").getAttribute("value");
            switch (question) {
                case "age" -> keys.type("#value", "35");
                case "uses" -> {
                    keys.type("[name='name.1']", "Retinol");
                    page.keyboard().press("Escape");
                }
                case "concerns" -> {
                    keys.tick("dryness");
                    keys.reach("input[name='severity.dryness']");
                    page.keyboard().press("Space");
                }
                case "areas" -> keys.tick("face");
                case "hormonal" -> keys.choose("cannot-become-pregnant");
                case "skinType" -> keys.choose("dry");
                case "sensitivity" -> keys.choose("low");
                case "stepBudget" -> keys.choose("standard");
                case "phototype" -> keys.choose("3");
                default -> keys.tick("none");
            }
            keys.send("button[value=answer]");
        }
        keys.send("button[value=plan]");
        assertThat(page.locator("h1").innerText()).isEqualTo("Your plan");
        keys.press("details.why > summary");
        assertThat(page.locator("details.why[open]").count()).isOne();
        keys.type("#thing", "Retinol");
        page.keyboard().press("Escape");
        keys.send("button[value=what-if]");
        assertThat(page.locator(".answer").innerText()).contains("Retinol");
    }

    @ParameterizedTest
    @MethodSource("everyLook")
    void anEmergencyStopsItAtOnce(Looking looking) {
        Page page = chromium.open(looking, "/");
        page.locator("button").click();
        AnsweringClient.tick(page, "signs");
        page.locator("button[value=answer]").click();
        AnsweringClient.tick(page, "airway-swelling");
        page.locator("button[value=answer]").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Get help now");
        assertThat(page.locator(".notice.stop").innerText()).contains("emergency services");
        assertThat(page.locator("button[value=answer]").count())
                .as("no further question")
                .isZero();
        chromium.hold(page, looking, "emergency");
        page.locator("button[value=back]").click();
        assertThat(page.locator("#c-airway-swelling").isChecked()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("oppositeLooks")
    void whatCannotBeReadIsSaidBesideTheQuestion(Looking looking) {
        Page page = chromium.open(looking, "/");
        page.locator("button").click();
        page.locator("button[value=answer]").click();
        assertThat(page.locator(".faults").innerText()).contains("Tick what applies");
        chromium.hold(page, looking, "fault");
        page.locator("#c-none").check();
        page.locator("button[value=answer]").click();
        page.locator("button[value=skip]").click();
        page.locator(".back button").click();
        assertThat(page.locator("form:not(.back) input[name=question]").getAttribute("value"))
                .isEqualTo("uses");
        page.locator("[name='name.1']").fill("Night cream");
        page.locator("[name='perWeek.1']").fill("often");
        page.locator("button[value=answer]").click();
        assertThat(page.locator(".faults").innerText()).contains("Product 1: times a week");
        assertThat(page.locator("[name='name.1']").inputValue()).isEqualTo("Night cream");
        page.locator("[name='perWeek.1']").fill("7");
        page.locator(".why-asked > summary").first().click();
        page.locator("[name='label.1']").fill("Aqua, Glycerin, Niacinamide, Retinol, Parfum, Phenoxyethanol");
        page.locator("button[value=more]").click();
        assertThat(page.locator("[name='name.3']").count()).isOne();
        chromium.hold(page, looking, "products");
    }

    @ParameterizedTest
    @MethodSource("everyLook")
    void theOtherPages(Looking looking) {
        Page page = chromium.open(looking, "/design");
        chromium.hold(page, looking, "design");
        page.navigate(page.url().replace("/design", "/sign-in"));
        chromium.hold(page, looking, "account");
    }

    @Test
    void atTwiceTheSizeNothingIsScrolledToTheSide() {
        Page page = chromium.open(Looking.WIDE, "/");
        page.locator("button").click();
        for (int width : new int[] {640, 320}) { // 1280 wide at 200 % and at 400 %
            page.setViewportSize(width, 450);
            chromium.holdWidth(page, "question at " + width);
        }
        AnsweringClient.answerAll(page, question -> chromium.holdWidth(page, question + " at 320"));
        chromium.holdWidth(page, "check at 320");
        page.locator("button[value=plan]").click();
        for (int width : new int[] {640, 320}) {
            page.setViewportSize(width, 450);
            chromium.holdWidth(page, "plan at " + width);
        }
    }

    @Test
    void theHandoutHasTwoPagesAtMost() {
        Page page = chromium.open(Looking.WIDE, "/");
        page.locator("button").click();
        AnsweringClient.answerAll(page, question -> {});
        page.locator("button[value=plan]").click();
        byte[] pdf = page.pdf(new Page.PdfOptions()
                .setPath(java.nio.file.Path.of("target/screenshots/handout.pdf"))
                .setPreferCSSPageSize(true)
                .setPrintBackground(true));
        assertThat(PDF_PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                        .results()
                        .count())
                .isBetween(1L, 2L);
    }
}
