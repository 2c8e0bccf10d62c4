package org.peptideadvisor.web.consult;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.advice.SideQuestionService;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.scenario.ScenarioReader;
import org.peptideadvisor.scenario.clients.GeneratedClients;
import org.peptideadvisor.translation.AnswerTranslator;
import org.peptideadvisor.translation.PageGaps;
import org.peptideadvisor.translation.ReleaseTranslations;
import org.peptideadvisor.web.consult.ConsultFlow.PageCall;
import org.peptideadvisor.web.pages.FormFields;
import org.peptideadvisor.web.plan.PlanWriter;
import org.peptideadvisor.web.plan.TypedNames;

/** The page of a plan is German as a whole: each sentence, why it is there, and what is asked about it. */
class GermanPlansTest {

    private static final int CLIENTS = 24;
    private static final int ASKED = 150;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    /** So many scenarios apart. */
    private static final int EVERY = 6;

    private final Release release = ShippedRelease.get();
    private final AnswerTranslator german =
            Objects.requireNonNull(release.translations().in("de"));
    private final GeneratedClients clients = new GeneratedClients(release.catalog());
    private final TypedNames names = new TypedNames(release);
    private final Set<String> gaps = new TreeSet<>();
    private PlanQuestions questions;

    @BeforeEach
    void begin() {
        var live = new LiveRelease();
        live.publish(release);
        questions = new PlanQuestions(new SideQuestionService(live, InstantSource.system()));
    }

    @Test
    void aPlanIsGerman_withTheReasonsOfEachPart() {
        for (int seed = 0; seed < CLIENTS; seed++) {
            ObjectNode client = client(seed);
            assertGerman(consultation(client), client, null);
        }
        assertThat(gaps).isEmpty();
    }

    @Test
    @Tag("long")
    void thePlansOfScenarioClientsAreGerman() {
        var scenarios = new ScenarioReader(release.intake())
                .read(ShippedRelease.folder().scenarios())
                .scenarios();
        assertThat(scenarios).hasSizeGreaterThan(500);
        for (int at = 0; at < scenarios.size(); at += EVERY) {
            assertGerman(scenarios.get(at).given(), products(scenarios.get(at).given()), null);
        }
        assertThat(gaps).isEmpty();
    }

    @Test
    void whatIsAskedAboutAPlanIsAnsweredInGerman() {
        var things = new ArrayList<>(names.offered(PlanQuestions.ASKABLE));
        Collections.shuffle(things, new Random(7));
        things.add(0, "gibt es nicht");
        for (int at = 0; at < ASKED; at++) {
            ObjectNode client = client(at % CLIENTS);
            String thing = things.get(at % things.size());
            for (String action : List.of(PlanQuestions.WHY_NOT, PlanQuestions.WHAT_IF)) {
                assertGerman(consultation(client), client, asked(client, action, thing));
            }
        }
        assertThat(gaps).isEmpty();
    }

    @Test
    void aThingIsAskedAboutByItsNameInEitherLanguage() {
        for (String typed : List.of("Copper peptides", "Kupferpeptide", "kupfer-peptide")) {
            assertThat(asked(client(1), PlanQuestions.WHY_NOT, typed))
                    .extracting(AskedView::heading)
                    .isEqualTo("Why not Copper peptides?");
        }
        AskedView asked = Objects.requireNonNull(asked(client(1), PlanQuestions.WHY_NOT, "Kupferpeptide"));
        assertThat(page(consultation(client(1)), client(1), release.translations(), asked))
                .contains("Warum nicht: Kupferpeptide?", "<option value=\"Hyaluronsäure\">")
                .doesNotContain("<option value=\"Hyaluronic acid\">");
    }

    /** Words for cautions that have changed since they were translated make a page with a caution English. */
    @Test
    void aStalePhraseOfAReadingMakesThePageEnglish() {
        var files = new TreeMap<>(ShippedRelease.files());
        files.computeIfPresent(
                "translations/de/readings.csv",
                (path, text) -> text.replaceFirst("then\\.caution,[0-9a-f]{8},", "then.caution,00000000,"));
        var stale = new ReleaseTranslations(files, release.advisor().book(), release.catalog());
        ObjectNode client = client(1);
        assertThat(page(consultation(client), client, release.translations(), null))
                .contains("<html lang=\"de\">");
        assertThat(page(consultation(client), client, stale, null))
                .contains("<html lang=\"en\">", "<h1>Your plan</h1>", "give this caution");
    }

    private void assertGerman(Consultation consultation, ObjectNode client, @Nullable AskedView asked) {
        String english = page(consultation, client, null, asked);
        gaps.addAll(PageGaps.of(german, english, state(client).named()));
        if (!gaps.isEmpty()) {
            return;
        }
        String page = page(consultation, client, release.translations(), asked);
        assertThat(page).contains("<html lang=\"de\">", "<h1>Ihr Plan</h1>");
        assertThat(page).contains("Diese Übersetzung hat noch keine Fachperson geprüft.");
        assertThat(count(page, "class=\"why\"")).isPositive().isEqualTo(count(english, "class=\"why\""));
        assertThat(count(page, "<span>Die Regel</span>")).isEqualTo(count(english, "<span>So the rule</span>"));
        assertThat(count(page, "<cite ")).isEqualTo(count(english, "<cite "));
        GermanWords.assertNoEnglish(page);
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private @Nullable AskedView asked(ObjectNode client, String action, String thing) {
        var form = new FormFields(Map.of("action", List.of(action), "thing", List.of(thing)));
        var budget = new QuestionBudget(10_000, Duration.ofMinutes(1));
        return questions.asked(new PageCall(Caller.LOCAL, form, budget, "t", null), state(client), names);
    }

    private String page(
            Consultation consultation,
            ObjectNode client,
            @Nullable ReleaseTranslations translations,
            @Nullable AskedView asked) {
        var settled = release.advisor().settle(consultation);
        byte[] full = new AdviceJson()
                .write(
                        "0190-1",
                        new ReleaseName(release.id(), release.name()),
                        Instant.parse("2026-11-30T10:00:00Z"),
                        settled.advice(),
                        release.questions().explain(settled));
        var plan = new PlanWriter(Objects.requireNonNull(new AdviceJson().find(full)), release.catalog()).view(client);
        var setting = new PageSetting("t", translations == null ? null : translations.in("de"), List.of());
        return (String) ConsultPage.plan(plan, asked, state(client), "", names.offered(PlanQuestions.ASKABLE), setting)
                .getEntity();
    }

    private static Consultation consultation(ObjectNode client) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("client", client);
        return Clients.consultation(request).onDay(DAY);
    }

    /** What a client calls products, which is nobody's to translate. */
    private static ObjectNode products(Consultation consultation) {
        ObjectNode client = JsonNodeFactory.instance.objectNode();
        consultation
                .products()
                .forEach(product -> client.withArray("products").addObject().put("name", product.name()));
        return client;
    }

    private ObjectNode client(int seed) {
        return (ObjectNode) clients.request(seed).get("client");
    }

    private static ConsultState state(ObjectNode client) {
        return new ConsultState(client, List.of(), List.of(), "k".repeat(22), "");
    }
}
