package org.peptideadvisor.web.consult;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.ledger.EntryDraft;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.record.DecisionRecord;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.review.Recordings;
import org.peptideadvisor.web.FeedbackCalls;
import org.peptideadvisor.web.WorkbenchProfile;
import org.peptideadvisor.web.consult.ChromiumPages.Looking;

/** What an auditor sees of releases, of rules and of other readers, and takes away as a file or on paper. */
@QuarkusTest
@ExtendWith(OneBrowser.class)
@TestProfile(ReviewPagesBrowserTest.OwnData.class)
@Tag("long")
class ReviewPagesBrowserTest {

    /** Two releases and some decisions of its own. */
    public static final class OwnData extends WorkbenchProfile {}

    private static final String REQUEST = "{\"client\":{\"sensitivity\":\"high\",\"concerns\":[{\"id\":\"redness\"}]}}";
    private static boolean filled;
    private static String altered = "";
    private static String earlier = "";

    @TestHTTPResource
    String address;

    @Inject
    OpenLedger open;

    private ChromiumPages chromium;

    @BeforeEach
    void open() {
        fill();
        chromium = new ChromiumPages(address);
    }

    @AfterEach
    void close() {
        chromium.holdQuiet();
        chromium.close();
    }

    /** An earlier release with its decisions, one of them with an answer that its rules did not give; what was said of decisions. */
    private void fill() {
        if (filled) {
            return;
        }
        filled = true;
        try (Release shortened = ShippedRelease.build(Recordings.shortened())) {
            earlier = shortened.id();
            Recordings.publish(shortened, open.ledger());
            Recordings.decide(3, List.of(shortened), open.ledger());
            EntryDraft sound = Recordings.decision(REQUEST, shortened, Recordings.FIRST);
            var record = DecisionRecord.parse(sound.contents().payload());
            String answer = new String(record.answer(), StandardCharsets.UTF_8)
                    .replace("\"outcome\":\"caution\"", "\"outcome\":\"proceed\"");
            altered = sound.id();
            open.ledger()
                    .append(Recordings.decision(
                            altered,
                            new DecisionRecord(
                                    record.input(), answer.getBytes(StandardCharsets.UTF_8), record.firings()),
                            null,
                            shortened.id(),
                            Recordings.FIRST,
                            "proceed",
                            Set.of()));
        }
        Recordings.publish(ShippedRelease.get(), open.ledger());
        String decision = FeedbackCalls.decide("c-7");
        FeedbackCalls.said(decision, "'kind': 'overridden', 'reason': 'cost', 'rule': '" + FeedbackCalls.RULE + "'");
        FeedbackCalls.said(decision, FeedbackCalls.reaction(true));
    }

    static java.util.stream.Stream<Looking> oppositeLooks() {
        return ChromiumPages.oppositeLooks();
    }

    @ParameterizedTest
    @MethodSource("oppositeLooks")
    void releasesStandOnALine_andAnyTwoAreCompared(Looking looking) {
        Page page = chromium.open(looking, "/review/releases");
        assertThat(page.locator(".release-line .went").innerText())
                .contains("live")
                .contains("Live for");
        assertThat(page.locator(".release-line").innerText()).contains("decided 4, ");
        chromium.hold(page, looking, "review-releases");
        String live = page.locator("#to").inputValue();
        page.locator("#from").selectOption(live);
        page.locator("#to").selectOption(page.locator("#to option").last().getAttribute("value"));
        page.locator(".compare button").click();
        assertThat(page.locator("h1").innerText()).startsWith("What changed from");
        assertThat(page.locator("main").innerText())
                .contains("Rules that are gone")
                .contains("REC-053");
        page.locator("#from").selectOption(page.locator("#to").inputValue());
        page.locator("#to").selectOption(live);
        page.locator(".compare button").click();
        assertThat(page.locator("main").innerText()).contains("New rules").contains("REC-053");
        page.locator("summary:has-text('As DRL')").first().click();
        chromium.hold(page, looking, "review-compare");
    }

    @ParameterizedTest
    @MethodSource("oppositeLooks")
    void rulesSayHowTheyDo(Looking looking) {
        Page page = chromium.open(looking, "/review/rules");
        assertThat(page.locator(".health tbody tr").count()).isEqualTo(50);
        chromium.hold(page, looking, "review-rules");
        page.locator(".views a:has-text('Set aside')").click();
        assertThat(page.locator(".health tbody").innerText())
                .contains("REC-012")
                .contains("1 of 1")
                .contains("cost 1");
        page.locator(".views a:has-text('With reactions')").click();
        assertThat(page.locator(".health tbody").innerText())
                .contains("REC-012")
                .contains("1 serious");
        page.locator(".views a:has-text('Never fired')").click();
        assertThat(page.locator(".health tbody tr").first().innerText()).contains("never");
        page.locator("#words").fill("no-such-rule");
        page.locator(".find-rule button").click();
        assertThat(page.locator("main").innerText()).contains("No rule is so.");
        page.locator(".tiers").first().scrollIntoViewIfNeeded();
        assertThat(page.locator(".tiers tbody tr").first().innerText()).contains("assess");
    }

    @ParameterizedTest
    @MethodSource("oppositeLooks")
    void whoReadWhat(Looking looking) {
        Page page = chromium.open(looking, "/review/decisions/" + altered);
        page.navigate(page.url().replaceAll("/review/.*", "/review/access"));
        assertThat(page.locator("tbody tr").first().innerText())
                .contains("this machine")
                .contains("read it in full")
                .contains(altered.substring(0, 8));
        chromium.hold(page, looking, "review-access");
        page.locator("tbody tr td a").first().click();
        assertThat(page.locator("main").innerText()).contains("Only this machine");
    }

    @Test
    void aReplayShowsTheFirstDifference() {
        Looking looking = Looking.WIDE;
        Page page = chromium.open(looking, "/review/decisions/" + altered);
        page.locator("button[value=own]").click();
        assertThat(page.locator("[role=status]").first().innerText())
                .contains("the answer is another")
                .contains("/outcome");
        assertThat(page.locator(".difference").innerText())
                .contains("\"proceed\"")
                .contains("\"caution\"");
        chromium.hold(page, looking, "review-replayed");
        page.locator("button[value=live]").click();
        assertThat(page.locator("[role=status]").first().innerText()).contains("rules that are live now");
        page.navigate(page.url().replaceAll("/review/.*", "/review?release=" + earlier));
        page.locator(".found a").last().click();
        page.locator("button[value=live]").click();
        assertThat(page.locator("[role=status]").first().innerText()).contains("this client would be told");
        chromium.hold(page, looking, "review-replayed-live");
    }

    @Test
    void decisionsOfSomeDaysAreTakenAsAFile() throws IOException {
        Looking looking = new Looking(360, ColorScheme.DARK, true);
        Page page = chromium.open(looking, "/review");
        page.locator("a[href='/review/export']").click();
        page.locator("#from").fill("2026-11-02");
        page.locator("#until").fill("2026-11-01");
        page.locator("button[value=csv]").click();
        assertThat(page.locator(".faults").innerText()).contains("the first before the second");
        chromium.hold(page, looking, "review-export");
        page.locator("#from").fill("2026-11-01");
        page.locator("#until").fill(LocalDate.now(ZoneOffset.UTC).plusDays(1).toString());
        Download csv =
                page.waitForDownload(() -> page.locator("button[value=csv]").click());
        List<String> rows = Files.readAllLines(csv.path());
        assertThat(csv.suggestedFilename()).startsWith("decisions-2026-11-01-").endsWith(".csv");
        assertThat(rows.get(0)).startsWith("index,");
        assertThat(rows).hasSizeGreaterThanOrEqualTo(6).anyMatch(row -> row.contains(altered));
        Download lines =
                page.waitForDownload(() -> page.locator("button[value=ndjson]").click());
        assertThat(Files.readAllLines(lines.path())).hasSize(rows.size() - 1).allMatch(row -> row.startsWith("{"));
        page.navigate(page.url().replaceAll("/review/.*", "/review/access"));
        assertThat(page.locator("tbody").innerText()).contains("exported many");
    }

    @ParameterizedTest
    @MethodSource("oppositeLooks")
    void theReportIsReadyToPrint(Looking looking) throws IOException {
        Page page = chromium.open(looking, "/review/report?from=2026-11-01");
        assertThat(page.locator("main").innerText())
                .contains("Who was advised")
                .contains("caution")
                .contains("cost 1")
                .contains("this machine");
        chromium.hold(page, looking, "review-report");
        byte[] paper = page.pdf(new Page.PdfOptions()
                .setPath(Path.of("target/screenshots/review-report.pdf"))
                .setPreferCSSPageSize(true));
        assertThat(pages(paper)).isBetween(1, 4);
        page.navigate(page.url().replaceAll("\\?.*", "?from=2026-12-01&until=2026-11-01"));
        assertThat(page.locator(".faults").innerText()).contains("Give two days");
    }

    @Test
    void byKeyboardAlone_fromPageToPage() {
        Page page = chromium.open(Looking.WIDE, "/review/releases");
        var keys = new KeyboardClient(page);
        keys.send(".compare button");
        assertThat(page.locator("h1").innerText()).startsWith("What changed from");
        keys.send("nav a[href='/review/rules']");
        keys.send(".views a[href$='show=never']");
        keys.type("#words", "REC-0");
        keys.send(".find-rule button");
        assertThat(page.locator(".health tbody tr").count()).isPositive();
        keys.send("nav a[href='/review/access']");
        assertThat(page.locator("h1").innerText()).isEqualTo("Who read what");
        keys.send("nav a[href='/review/report']");
        keys.reach("[data-print]");
        page.navigate(page.url().replaceAll("/review/.*", "/review"));
        keys.send(".found th a");
        keys.send("button[value=own]");
        assertThat(page.locator("[role=status]").first().innerText()).contains("Run again");
    }

    @Test
    void theRuleBookIsOnePageToPrint() {
        Page page = chromium.open(Looking.WIDE, "/review/rulebook");
        assertThat(page.locator("h1").innerText()).startsWith("Rule book");
        assertThat(page.locator("article").count()).isGreaterThan(100);
        assertThat(page.evaluate("() => getComputedStyle(document.querySelector('.reading')).fontFamily")
                        .toString())
                .as("its style is let in")
                .contains("Georgia");
        byte[] paper = page.pdf(new Page.PdfOptions()
                .setPath(Path.of("target/screenshots/rulebook.pdf"))
                .setPreferCSSPageSize(true));
        assertThat(pages(paper)).isGreaterThan(20);
    }

    private static int pages(byte[] paper) {
        var found = java.util.regex.Pattern.compile("/Type\\s*/Page[^s]")
                .matcher(new String(paper, StandardCharsets.ISO_8859_1));
        int count = 0;
        while (found.find()) {
            count++;
        }
        return count;
    }
}
