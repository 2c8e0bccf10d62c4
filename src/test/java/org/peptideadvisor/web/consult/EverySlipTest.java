package org.peptideadvisor.web.consult;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.web.consult.FormSlips.FormSlip;

/**
 * Whatever is sent with the form of a question, what is wrong with it is said in the language of the page and in plain words, and what was typed stays. A fault that has no
 * translation makes the page English, and fails here.
 */
@QuarkusTest
class EverySlipTest {

    private static final String SCREENING = "screening";
    private static final Pattern FAULTS = Pattern.compile("(?s)<div class=\"faults\".*?</div>");
    private static final Pattern FAULT = Pattern.compile("(?<=<li>)[^<]*");

    /** Words of whoever writes apps: places in JSON, names of fields, ids. */
    private static final Pattern FOR_PROGRAMMERS = Pattern.compile(
            "/client|[a-z][A-Z]|\\bnull\\b|field out|No such|entries|Control characters|bytes|Expected");

    /** What only the reader of requests finds, by the question whose form can bring it about. */
    private static final Map<String, List<String>> FOUND_LATE = Map.of(
            "uses",
                    List.of(
                            "Product 2: another one says the same. Leave one of them out, or give each a name.",
                            "Product 1: the name has a character that cannot be seen. Type the name anew.",
                            "Product 1: this could not be read. Choose again, or type it anew.",
                            "This is more text than one page can send. Shorten the labels: the ingredient list is enough."),
            "allergies", List.of("These are more than we can look at. Choose and name at most 64."),
            "wants-ingredients", List.of("These are more than we can look at. Choose and name at most 64."),
            "concerns",
                    List.of(
                            "What you chose is not offered any more. Choose again.",
                            "This could not be read. Choose again, or type it anew."),
            "skinType", List.of("What you chose is not offered any more. Choose again."),
            "wants-delivery", List.of("What you chose is not offered any more. Choose again."));

    @Inject
    LiveRelease live;

    private String token = "";
    private String state = "";

    static Stream<String> questions() {
        return Stream.concat(
                Stream.of(SCREENING), Arrays.stream(Question.values()).map(Question::id));
    }

    @BeforeEach
    void begin() throws InterruptedException {
        FormCalls.await(live);
        token = FormCalls.field(FormCalls.get("/"), "changeToken");
        state = FormCalls.field(FormCalls.post("/consult", Map.of("changeToken", token, "action", "start")), "state");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void isToldInTheLanguageOfThePage_andWhatWasTypedStays(String question) {
        String form = send(question, "change:" + question, Map.of(), "en").asString();
        var told = new TreeSet<String>();
        var seen = new HashSet<List<String>>();
        for (FormSlip slip : FormSlips.of(form)) {
            Response german = send(question, "answer", slip.fields(), "de-DE, en;q=0.5");
            assertThat(german.statusCode()).as(slip.name()).isIn(200, 422);
            assertThat(german.asString()).as(slip.name()).contains("<html lang=\"de\">");
            assertThat(german.header("Content-Language")).as(slip.name()).isEqualTo("de");
            if (german.statusCode() == 422) {
                GermanWords.assertNoEnglish(german.asString());
                assertKept(slip, german.asString(), form);
            }
            if (german.statusCode() == 422 && seen.add(faults(german))) {
                Response english = send(question, "answer", slip.fields(), "en");
                assertThat(english.statusCode()).as(slip.name()).isEqualTo(422);
                assertThat(english.asString()).as(slip.name()).contains("<html lang=\"en\">");
                assertThat(faults(english)).as(slip.name()).hasSameSizeAs(faults(german));
                told.addAll(faults(english));
            }
        }
        assertThat(told)
                .isNotEmpty()
                .noneMatch(fault -> FOR_PROGRAMMERS.matcher(fault).find());
        assertThat(told).containsAll(FOUND_LATE.getOrDefault(question, List.of()));
    }

    private Response send(String question, String action, Map<String, List<String>> more, String language) {
        var fields = new HashMap<String, Object>(more);
        fields.putAll(Map.of("changeToken", token, "state", state, "question", question, "action", action));
        return FormCalls.post("/consult", fields, language);
    }

    private static List<String> faults(Response page) {
        List<String> boxes = FAULTS.matcher(page.asString())
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(boxes).hasSize(1);
        List<String> faults =
                FAULT.matcher(boxes.get(0)).results().map(MatchResult::group).toList();
        assertThat(faults).isNotEmpty();
        return faults;
    }

    /** What was typed stands in its field again, a name that is offered in the language of the page; what was chosen is chosen again, if it is offered. */
    private static void assertKept(FormSlip slip, String page, String form) {
        slip.fields().forEach((field, values) -> {
            for (String value : values) {
                String shown = escaped(value);
                if (page.contains("type=\"checkbox\" id=\"c-" + shown + "\" name=\"value\"")) {
                    assertThat(page).as(slip.name()).contains("name=\"value\" value=\"" + shown + "\" checked");
                } else if (field.startsWith("label.")) {
                    assertThat(page).as(slip.name()).contains(">" + shown + "</textarea>");
                } else if (field.startsWith("name.")
                        && !value.isBlank()
                        && !form.contains("<option value=\"" + shown + "\">")) {
                    assertThat(page).as(slip.name()).contains("value=\"" + shown + "\" list=\"names\"");
                }
            }
        });
        if (slip.fields().containsKey("further") && slip.fields().get("further").size() > 1) {
            long kept = Pattern.compile("name=\"further\" value=\"[^\"]+\"")
                    .matcher(page)
                    .results()
                    .count();
            assertThat(kept)
                    .as(slip.name())
                    .isEqualTo(slip.fields().get("further").size());
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
