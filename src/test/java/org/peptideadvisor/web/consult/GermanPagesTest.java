package org.peptideadvisor.web.consult;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.scenario.clients.GeneratedClients;
import org.peptideadvisor.translation.AnswerTranslator;
import org.peptideadvisor.translation.PageGaps;
import org.peptideadvisor.web.consult.ConsultFlow.PageCall;
import org.peptideadvisor.web.pages.FormFields;

/** Every page of a consultation is German for whoever prefers it: each question, each slip, the answers and the urgent stop. */
class GermanPagesTest {

    private static final int CLIENTS = 12;
    private static final String GERMAN = "de-DE, de;q=0.9, en;q=0.5";
    private static final String KEY = "k".repeat(22);

    private final Release release = ShippedRelease.get();
    private final LiveRelease live = new LiveRelease();
    private final GeneratedClients clients = new GeneratedClients(release.catalog());
    private final List<String> all = new ArrayList<>(List.of("screening"));
    private ConsultFlow flow;

    @BeforeEach
    void begin() {
        live.publish(release);
        flow = new ConsultFlow(live, InstantSource.system());
        for (Question question : Question.values()) {
            all.add(question.id());
        }
    }

    @Test
    void eachQuestionIsPutInGerman_andSoIsEachSlip() {
        ConsultState state = state(client(1), all);
        for (String question : all) {
            assertGerman(post(state, "change:" + question, ""), question);
            assertGerman(post(state, "answer", question), question + ", unanswered");
        }
    }

    @Test
    void answersAndUrgentStopsAreGerman() {
        for (int seed = 0; seed < CLIENTS; seed++) {
            assertGerman(post(state(client(seed), all), "go", ""), "client " + seed);
            assertGerman(post(state(client(seed), List.of("screening")), "go", ""), "client " + seed + ", asked on");
        }
    }

    @Test
    void whoChoseALanguageKeepsIt() {
        Response page = post(state(client(1), List.of()).in("en"), "go", "");
        assertThat((String) page.getEntity()).contains("<html lang=\"en\">");
        Response begun = flow.next(call(Map.of("action", List.of("start"), "language", List.of("Deutsch")), "en"));
        assertGerman(begun, "chosen");
        Response start = ConsultPage.start(PageSetting.of(release, "t", "", GERMAN), Caller.LOCAL, "");
        assertGerman(start, "start");
        assertThat((String) start.getEntity()).contains("value=\"English\" lang=\"en\"");
    }

    @Test
    void aNameIsUnderstoodInEitherLanguage_andShownInThatOfThePage() {
        for (String typed : List.of("Hyaluronsäure", "hyaluronsaeure", "Hyaluronic acid", "Sodium Hyaluronate")) {
            Response page = flow.next(call(uses(typed, ""), GERMAN));
            ConsultState told = told(page);
            boolean isKnown = !typed.equals("hyaluronsaeure");
            assertThat(told.client().at("/uses/0/id").asText()).as(typed).isEqualTo(isKnown ? "hyaluronic-acid" : "");
            String again = (String) post(told, "change:uses", "").getEntity();
            assertThat(again)
                    .contains(
                            "<option value=\"Hyaluronsäure\">", "value=\"" + (isKnown ? "Hyaluronsäure" : typed) + "\"")
                    .doesNotContain("<option value=\"Hyaluronic acid\">");
        }
    }

    /** A product has its own name, even if it is that of something that we know by another in German. */
    @Test
    void aProductWithALabelKeepsItsNameWhereTheFormHasAFault() {
        var form = new HashMap<>(uses("Hyaluronic acid", "Aqua, Glycerin"));
        form.put("perWeek.1", List.of("99"));
        Response page = flow.next(call(form, GERMAN));
        assertGerman(page, "with a fault");
        assertThat((String) page.getEntity()).contains("name=\"name.1\" value=\"Hyaluronic acid\"");
    }

    private Map<String, List<String>> uses(String name, String label) {
        ObjectNode client = JsonNodeFactory.instance.objectNode().put("age", 40);
        return Map.of(
                "action", List.of("answer"),
                "question", List.of("uses"),
                "state", List.of(state(client, List.of("screening")).text()),
                "name.1", List.of(name),
                "label.1", List.of(label));
    }

    /** The state that the form of a page holds. */
    private static ConsultState told(Response page) {
        Matcher field = Pattern.compile("name=\"state\" value=\"([^\"]*)\"").matcher((String) page.getEntity());
        assertThat(field.find()).isTrue();
        return ConsultState.of(field.group(1)).orElseThrow();
    }

    @Test
    void aProductIsCalledWhatTheClientCallsIt() {
        ObjectNode client = JsonNodeFactory.instance.objectNode().put("age", 40);
        client.putArray("products")
                .addObject()
                .put("name", "My <b>Night</b> & Day")
                .put("label", "Aqua, Glycerin");
        String page = (String)
                post(state(client, List.of("uses")), "change:nothing", "").getEntity();
        String check = (String) post(state(client, all), "go", "").getEntity();
        assertThat(page).isNotNull();
        assertThat(check).contains("<html lang=\"de\">", "My &lt;b&gt;Night&lt;/b&gt; &amp; Day");
    }

    private AnswerTranslator german() {
        return Objects.requireNonNull(release.translations().in("de"));
    }

    private ObjectNode client(int seed) {
        return (ObjectNode) clients.request(seed).get("client");
    }

    private static ConsultState state(ObjectNode client, List<String> asked) {
        return new ConsultState(client, asked, List.of("conditions", "signs"), KEY, "");
    }

    private Response post(ConsultState state, String action, String question) {
        return flow.next(call(
                Map.of(
                        "action", List.of(action),
                        "question", List.of(question),
                        "state", List.of(state.text())),
                GERMAN));
    }

    private static PageCall call(Map<String, List<String>> form, String accepted) {
        return new PageCall(
                Caller.LOCAL, new FormFields(form), new QuestionBudget(10_000, Duration.ofMinutes(1)), "t", accepted);
    }

    private void assertGerman(Response page, String which) {
        String html = (String) page.getEntity();
        if (!html.contains("<html lang=\"de\">")) {
            assertThat(PageGaps.of(german(), html, Set.of())).as(which).isEmpty();
        }
        GermanWords.assertNoEnglish(html);
        assertThat((String) page.getEntity()).as(which).contains("<html lang=\"de\">");
        assertThat(page.getHeaderString("Content-Language")).isEqualTo("de");
    }
}
