package org.peptideadvisor.web.consult;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.peptideadvisor.cli.SmallRules;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.web.consult.ChromiumPages.Looking;

/** Further steps of a change in a real browser, where nobody has an account. */
@QuarkusTest
@ExtendWith(OneBrowser.class)
@TestProfile(SmallBenchProfile.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("long")
class BenchStepsBrowserTest {

    private static final Looking NARROW = new Looking(360, ColorScheme.DARK, true);
    private static final Looking WITHOUT_SCRIPTS = new Looking(1280, ColorScheme.LIGHT, false);
    private static final String SECOND = SmallRules.RULE
            .replace("CAU-1", "CAU-2")
            .replace("redness", "dryness")
            .replace("Mind", "Watch");
    private static final String LOOKED = "p.found, .finding";
    private static final double PATIENCE = 120_000;

    @TestHTTPResource
    String address;

    @Inject
    LiveRelease live;

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

    private Page patient(Looking looking, String path) {
        Page page = chromium.open(looking, path);
        page.setDefaultTimeout(PATIENCE);
        return page;
    }

    /** Begins a draft at the list of rules; its page is shown. */
    private static void begin(Page page, String title) {
        page.locator("#title").fill(title);
        page.locator("form:has(#title) button").click();
        assertThat(page.locator("h1").innerText()).isEqualTo(title);
    }

    private static String fault(Page page) {
        return page.locator(".faults").innerText();
    }

    /** Runs the gate, and waits for what it says; without scripts somebody looks again. */
    private static void runTheGate(Page page) {
        page.locator("form[action$='/submit'] button").click();
        await(page, "#impact");
    }

    private static void await(Page page, String selector) {
        long end = System.nanoTime() + (long) PATIENCE * 1_000_000;
        while (page.locator(selector).count() == 0 && System.nanoTime() < end) {
            page.waitForTimeout(300);
            page.reload();
        }
        assertThat(page.locator(selector).count()).as(selector).isPositive();
    }

    @Test
    @Order(1)
    void aDraftIsScheduled_thenItGoesLiveNow() {
        Page page = patient(Looking.WIDE, "/workbench");
        begin(page, "A caution for dryness");
        String draft = page.url();
        page.navigate(draft + "/file?path=exclude/b.drl");
        page.locator("#drl").fill(SECOND);
        page.locator("#reason").fill("Dry skin needs the same");
        page.locator("button[value=save]").click();
        page.navigate(draft + "/file?path=scenarios/test/b.yaml");
        page.locator("#drl").fill(SmallRules.SCENARIO.replace("CAU-1", "CAU-2").replace("redness", "dryness"));
        page.locator("#reason").fill("The scenario of it");
        page.locator("button[value=save]").click();
        runTheGate(page);
        assertThat(page.locator("#approvals").innerText()).contains("Nobody to ask");
        page.locator("#at").fill("2020-01-01T08:00");
        page.locator("form[action$='/publish'] button").click();
        assertThat(fault(page)).contains("in the future");
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        page.locator("#at").fill(tomorrow + "T08:00");
        page.locator("form[action$='/publish'] button").click();
        assertThat(page.locator(".state").first().innerText()).isEqualTo("goes live by itself");
        assertThat(page.locator("main").innerText()).contains("08:00");
        assertThat(live.current().ruleBook().rule("CAU-2")).isNull();
        chromium.hold(page, Looking.WIDE, "bench-scheduled");
        page.locator("#at").fill("");
        page.locator("form[action$='/publish'] button").click();
        await(page, ".tag.published");
        assertThat(live.current().ruleBook().rule("CAU-2")).isNotNull();
    }

    @Test
    @Order(2)
    void aRuleIsRetired_onlyWhoTypesItsWitnessAcceptsTheLoss() {
        Page page = patient(NARROW, "/workbench");
        begin(page, "Dryness needs no caution");
        page.locator("summary:has-text('Retire')").click();
        page.locator("#retired").fill("CAU-99");
        page.locator("#retire-reason").fill("It says too much");
        page.locator("form[action$='/retire'] button").click();
        assertThat(fault(page)).contains("no rule with this id");
        assertThat(page.locator("#retired").inputValue())
                .as("what was typed stays")
                .isEqualTo("CAU-99");
        page.locator("#retired").fill("CAU-2");
        page.locator("form[action$='/retire'] button").click();
        assertThat(page.locator(".change").first().innerText())
                .contains("CAU-2")
                .contains("removed")
                .contains("dryness");
        runTheGate(page);
        String witness = page.locator(".witnesses code").first().innerText();
        assertThat(witness).startsWith("W-");
        chromium.hold(page, NARROW, "bench-witness");
        page.locator("form[action$='/publish'] button").click();
        assertThat(fault(page)).contains("accept each witness by its id").contains(witness);
        page.locator("#witness").fill("W-00000000");
        page.locator("#because").fill("It was never meant");
        page.locator("form[action$='/publish'] button").click();
        await(page, ".faults");
        assertThat(fault(page)).contains(witness);
        assertThat(live.current().ruleBook().rule("CAU-2")).isNotNull();
        page.locator("#witness")
                .fill(String.join(
                        " ", page.locator(".witnesses > li > p > code").allInnerTexts()));
        page.locator("#because").fill("Dryness alone needs no caution");
        page.locator("form[action$='/publish'] button").click();
        await(page, ".tag.published");
        Page review = patient(Looking.WIDE, "/review/releases");
        assertThat(review.locator(".impact-line").first().innerText())
                .contains("clients compared: at least", "less protected");
        chromium.hold(review, Looking.WIDE, "review-impact");
        review.locator(".impact-line a").first().click();
        assertThat(review.url()).endsWith("#impact");
        assertThat(review.locator("#impact").isVisible()).isTrue();
        assertThat(live.current().ruleBook().rule("CAU-2")).isNull();
        assertThat(live.current().files().get("WEAKENED")).contains("witness | " + witness);
    }

    @Test
    @Order(3)
    void theWayBackLeadsThroughTheGate() {
        Page page = patient(WITHOUT_SCRIPTS, "/workbench/releases");
        assertThat(page.locator(".release-list .went").count()).isOne();
        Locator older = page.locator(".release-list > li:nth-child(2)");
        older.locator("summary").click();
        older.locator("button").click();
        assertThat(fault(page)).contains("Reason");
        older.locator("input[name=reason]").fill("The caution is missed");
        older.locator("button").click();
        await(page, ".release-list .went:has-text('live again')");
        assertThat(live.current().ruleBook().rule("CAU-2")).isNotNull();
        await(page, ".release-list > li:last-child summary");
        Locator oldest = page.locator(".release-list > li").last();
        oldest.locator("summary").click();
        oldest.locator("input[name=reason]").fill("Back to the beginning");
        oldest.locator("button").click();
        await(page, ".faults");
        assertThat(fault(page)).as("its caution would be lost again").contains("W-");
        assertThat(live.current().ruleBook().rule("CAU-2")).isNotNull();
    }

    @Test
    @Order(4)
    void aRuleIsRenamed_andAllThatNamesIt() {
        Page page = patient(Looking.WIDE, "/workbench");
        begin(page, "Another number");
        page.locator("summary:has-text('Rename')").click();
        page.locator("#from").fill("CAU-1");
        page.locator("#to").fill("cau");
        page.locator("#rename-reason").fill("One series of numbers");
        page.locator("form[action$='/rename'] button").click();
        assertThat(fault(page)).contains("The new id is");
        chromium.hold(page, Looking.WIDE, "bench-rename");
        page.locator("#to").fill("CAU-41");
        page.locator("form[action$='/rename'] button").click();
        assertThat(page.locator("main").innerText()).contains("CAU-41").contains("scenarios/test/a.yaml");
        page.locator("summary:has-text('Rename')").click();
        page.locator("#from").fill("redness");
        page.locator("#to").fill("red-skin");
        page.locator("#rename-reason").fill("A plainer word for it");
        page.locator("form[action$='/rename'] button").click();
        assertThat(page.locator("main").innerText()).contains("catalog/withdrawn_ids.csv");
        assertThat(page.locator(".change").first().innerText()).contains("CAU-41");
        await(page, LOOKED);
        assertThat(page.locator("p.found").innerText()).contains("Nothing is found");
    }

    @Test
    @Order(5)
    void aClientIsTriedByItsFacts() {
        Page page = patient(NARROW, "/workbench");
        begin(page, "To try things");
        page.locator("a:has-text('Try it on a client')").click();
        page.locator("[name='f.age']").fill("forty");
        page.locator("button[value=facts]:not([aria-hidden])").click();
        assertThat(fault(page)).isNotBlank();
        page.locator("[name='f.age']").fill("62");
        page.locator("[name='f.concerns.0.id']").fill("dryness");
        page.locator("[name='f.concerns.0.severity']").selectOption("mild");
        page.locator("button[value=rows]").click();
        page.locator("[name='f.concerns.1.id']").fill("redness");
        page.locator("[name='f.conditions.none']").check();
        page.locator("button[value=facts]:not([aria-hidden])").click();
        assertThat(page.locator("#client").inputValue())
                .contains("\"age\" : 62")
                .contains("\"severity\" : \"mild\"")
                .contains("\"id\" : \"redness\"")
                .contains("\"conditions\" : [ ]");
        assertThat(page.locator("main").innerText()).contains("Nothing is told otherwise");
        assertThat(page.locator("[name='f.concerns.1.id']").inputValue()).isEqualTo("redness");
        chromium.hold(page, NARROW, "bench-facts");
        page.locator("[name='f.concerns.0.id']").fill("");
        page.locator("button[value=facts]:not([aria-hidden])").click();
        assertThat(page.locator("#client").inputValue()).doesNotContain("dryness");
    }

    @Test
    @Order(6)
    void aTableIsFiltered_aRowIsEdited_rowsArePasted() {
        Page page = patient(Looking.WIDE, "/workbench");
        begin(page, "Names of retinol");
        String draft = page.url();
        page.locator("a:has-text('Tables')").click();
        chromium.hold(page, Looking.WIDE, "bench-tables");
        page.locator("a:has-text('other names')").click();
        page.locator("#words").fill("retinol");
        page.locator(".find-rule button").click();
        assertThat(page.locator(".cells tbody tr").count()).isBetween(1, 20);
        chromium.hold(page, Looking.WIDE, "bench-table");
        page.locator(".cells tbody th a").first().click();
        String before = page.locator("#c2").inputValue();
        page.locator("#c2").fill(before + "x");
        page.locator("button[value=check]").click();
        assertThat(page.locator(".fault-text").innerText()).contains(before);
        assertThat(page.locator("#c2").getAttribute("aria-invalid")).isEqualTo("true");
        chromium.hold(page, Looking.WIDE, "bench-row");
        page.locator("#c2").fill(before);
        page.locator("button[value=check]").click();
        assertThat(page.locator("[role=status]").innerText()).contains("Nothing is found");
        String table = page.locator(".back a").getAttribute("href");
        page.navigate(page.url().replaceAll("/workbench/.*", "") + table);
        page.locator("#pasted")
                .fill("name\tkind\tid\nvitamin a one\tingredient\tretinol\nvitamin a two\tingredient\tretinoll");
        page.locator("button[value=look]").click();
        assertThat(page.locator(".lead").innerText()).startsWith("0 changed, 2 new, 0 as");
        assertThat(page.locator("td.faulty").innerText()).contains("retinoll");
        chromium.hold(page, Looking.WIDE, "bench-paste");
        page.locator("#pasted").fill("name\tkind\tid\nvitamin a one\tingredient\tretinol");
        page.locator("#reason").fill("A name that clients use");
        page.locator("button[value=save]").click();
        assertThat(page.locator("main").innerText()).contains("catalog/other_names.csv");
        page.locator("a:has-text('Tables')").click();
        assertThat(page.locator(".rule-list li:has(.tag.news)").innerText()).contains("other names");
        Page narrow = patient(NARROW, draft.replaceAll("^https?://[^/]+", "") + "/tables?path=catalog/peptides.csv");
        chromium.hold(narrow, NARROW, "bench-table");
        var keys = new KeyboardClient(narrow);
        keys.type("#words", "palmitoyl tripeptide-1");
        keys.send(".find-rule button");
        keys.reach(".sheet-scroll");
        keys.send(".cells tbody th a");
        chromium.hold(narrow, NARROW, "bench-row");
        keys.send("button[value=check]");
        assertThat(narrow.locator("[role=status]").innerText()).contains("Nothing is found");
    }
}
