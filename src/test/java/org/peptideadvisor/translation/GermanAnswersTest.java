package org.peptideadvisor.translation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.scenario.Scenario;
import org.peptideadvisor.scenario.ScenarioReader;

/** Every client of the scenarios, and many drawn ones, are answered in German as a whole, with the same ids and in the same form. */
class GermanAnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DRAWN = 300;
    /** Texts that say more than a name: an English one of so many words may not stand in a German answer. */
    private static final int SENTENCE = 4;

    private final Release release = ShippedRelease.get();
    private final AdviceJson json = new AdviceJson();
    private final AnswerTranslator german =
            Objects.requireNonNull(release.translations().in("de"));

    @Test
    @Tag("long")
    void everyScenarioClientIsAnsweredInGerman() {
        List<Scenario> scenarios = new ScenarioReader(release.intake())
                .read(ShippedRelease.folder().scenarios())
                .scenarios();
        assertThat(scenarios).hasSizeGreaterThan(500);
        assertGerman(scenarios.stream().map(Scenario::given).toList());
    }

    @Test
    void drawnClientsAreAnsweredInGerman() {
        var clients = new Clients();
        var drawn = new ArrayList<Consultation>();
        for (int seed = 0; seed < DRAWN; seed++) {
            drawn.add(Clients.consultation(clients.request(seed)));
        }
        assertGerman(drawn);
    }

    private void assertGerman(List<Consultation> clients) {
        var untranslated = new TreeMap<String, Integer>();
        int whole = 0;
        for (Consultation client : clients) {
            byte[] english = json.brief(release.advisor().settle(client).advice());
            byte[] other = german.brief(english);
            if (other == null) {
                missing(english).forEach(text -> untranslated.merge(text, 1, Integer::sum));
            } else {
                whole++;
                assertLike(tree(english), tree(other));
            }
        }
        assertThat(untranslated)
                .as("untranslated in %d of %d answers", clients.size() - whole, clients.size())
                .isEmpty();
    }

    private Set<String> missing(byte[] english) {
        ObjectNode answer = tree(english);
        var translator = TextTranslator.ofAnswer(german.texts(), TextPlaces.own(answer));
        var missing = new TreeSet<String>();
        TextPlaces.replaceBrief(answer, (kind, text) -> {
            String said = AnswerTranslator.translate(translator, kind, text);
            if (said == null) {
                missing.add(kind + " " + text);
            }
            return text;
        });
        return missing;
    }

    /** The same fields and ids, other sentences. */
    private static void assertLike(ObjectNode english, ObjectNode german) {
        assertThat(german.remove("language").asText()).isEqualTo("de");
        assertThat(german.path("notice").asText()).contains("Diese Übersetzung hat noch keine Fachperson geprüft.");
        String whole = german.toString();
        var sentences = new TreeSet<String>();
        ObjectNode masked = english.deepCopy();
        Set<String> own = TextPlaces.own(english);
        TextPlaces.replaceBrief(masked, (kind, text) -> {
            if (text.split(" ").length >= SENTENCE && !own.contains(text)) {
                sentences.add(text);
            }
            return "";
        });
        assertThat(sentences).noneMatch(whole::contains);
        TextPlaces.replaceBrief(german, (kind, text) -> "");
        assertThat(german).isEqualTo(masked);
    }

    @Test
    void aProductKeepsTheNameThatTheClientGaveIt() throws IOException {
        Consultation client = Clients.consultation(
                "{'age':34,'skinType':'dry','sensitivity':'low','concerns':[{'id':'wrinkles'}],'hormonal':'pregnant',"
                        + "'products':[{'name':'Night Cream, and more','label':'Ingredients: Aqua, Glycerin, Retinol, Phenoxyethanol',"
                        + "'when':'evening','perWeek':3}]}");
        JsonNode answer = JSON.readTree(Objects.requireNonNull(
                german.brief(json.brief(release.advisor().settle(client).advice()))));
        assertThat(answer.at("/stop/0/product").asText()).isEqualTo("Night Cream, and more");
        assertThat(answer.at("/stop/0/how").asText())
                .contains("Night Cream, and more")
                .contains("Retinol");
    }

    /** Where the contract gets a further text, somebody must say what it is. */
    @Test
    void noOtherFieldHoldsASentence() {
        for (String name : List.of("dry", "oily", "combination")) {
            Consultation client = Clients.consultation(
                    "{'age':34,'skinType':'" + name + "','concerns':[{'id':'wrinkles'},{'id':'redness'}]}");
            ObjectNode answer = tree(json.brief(release.advisor().settle(client).advice()));
            TextPlaces.replaceBrief(answer, (kind, text) -> "");
            assertThat(texts(answer)).allMatch(text -> text.indexOf(' ') < 0);
        }
    }

    private static List<String> texts(JsonNode node) {
        var all = new ArrayList<String>();
        if (node.isTextual()) {
            all.add(node.textValue());
        }
        for (Iterator<JsonNode> parts = node.elements(); parts.hasNext(); ) {
            all.addAll(texts(parts.next()));
        }
        return all;
    }

    private static ObjectNode tree(byte[] answer) {
        try {
            return (ObjectNode) JSON.readTree(answer);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
