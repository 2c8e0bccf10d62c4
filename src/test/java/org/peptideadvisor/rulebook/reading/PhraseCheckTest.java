package org.peptideadvisor.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CatalogResult;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.rulebook.Rule;

/** What the author of a phrase is told, and that another language is a matter of rows. */
class PhraseCheckTest {

    private static final String FILE = "catalog/phrases.csv";
    private static final String PHRASES = ShippedRelease.folder().read().getOrDefault(FILE, "");

    @Test
    void theProjectsOwnPhrasesHaveNoFault() {
        assertThat(PhraseCheck.check(ShippedRelease.get().catalog())).isEmpty();
    }

    @Test
    void aMissingPhrase() {
        assertThat(faults(without("then.recommend.peptide")))
                .containsExactly("0:0 missing-phrase there is no phrase for then.recommend.peptide in the language en"
                        + " — add a row then.recommend.peptide,en,… with {peptide}, {sentence}");
        assertThat(faults(without("property.Client.age")))
                .singleElement()
                .asString()
                .contains("property.Client.age");
        assertThat(faults(without("operator.at-most")))
                .singleElement()
                .asString()
                .contains("operator.at-most");
        assertThat(faults(without("fact.Sign"))).singleElement().asString().contains("fact.Sign");
    }

    @Test
    void anUnknownSlot() {
        assertThat(faults(PHRASES.replace("recommend {peptide}, because", "recommend {peptde}, because")))
                .containsExactly(
                        at("then.recommend.peptide") + " missing-slot the phrase does not say {peptide}"
                                + " — add it, so that rules which differ in it read differently",
                        at("then.recommend.peptide")
                                + " unknown-slot there is no slot {peptde} here — write {peptide}");
    }

    @Test
    void aMissingSlot() {
        assertThat(faults(PHRASES.replace("names {id} as a {severity} concern", "names {id} as a concern")))
                .singleElement()
                .asString()
                .contains("missing-slot the phrase does not say {severity} or {severity.is}");
    }

    @Test
    void anUnknownKey() {
        assertThat(faults(PHRASES + "then.recomend.peptide,en,\"{peptide} {sentence}\",\n"))
                .singleElement()
                .asString()
                .contains(":1 unknown-phrase", "did you mean then.recommend.peptide?");
        assertThat(faults(PHRASES + "fact.Client.vegan,en,{vegan},\n"))
                .singleElement()
                .asString()
                .contains("unknown-phrase");
    }

    @Test
    void anUnknownId() {
        assertThat(faults(PHRASES + "label.concern.rednes,en,red skin,\n"))
                .singleElement()
                .asString()
                .contains("unknown-id no concern is called 'rednes' — did you mean redness?");
    }

    @Test
    void aBraceAlone() {
        assertThat(faults(PHRASES.replace("names {id} as a concern\"", "names {id as a concern\"")
                        .replace("names {id} as a concern,", "names {id as a concern,")))
                .singleElement()
                .asString()
                .contains("bad-phrase");
    }

    @Test
    void twoIdsWithTheSameWords() {
        assertThat(faults(PHRASES + "label.skin-type.dry,en,fine lines,\n" + "label.skin-type.oily,en,fine lines,\n"))
                .singleElement()
                .asString()
                .contains("same-words the skin type 'oily' is called the same as 'dry'");
    }

    @Test
    void aLanguageThatIsNotComplete() {
        assertThat(faults(PHRASES + "rule,de,\"{sentence} ({id}, Grad {grade}, geprüft {reviewed})\",\n"))
                .hasSize(new PhraseKeys().required().size() - 1)
                .allMatch(fault -> fault.contains("in the language de"));
    }

    /** A made-up language: the key in place of words. It tells rules apart as English does. */
    @Test
    void anotherLanguageIsAMatterOfRows() {
        String rows = new PhraseKeys()
                .required().entrySet().stream()
                        .map(key -> key.getKey() + ",xx,\"<" + key.getKey().replace('.', ' ') + slots(key.getValue())
                                + ">\",\n")
                        .collect(Collectors.joining());
        Catalog catalog = catalog(PHRASES + rows);
        assertThat(PhraseCheck.check(catalog)).isEmpty();
        var readings = new Readings(catalog, "xx");
        var seen = new HashMap<String, String>();
        for (Rule rule : ShippedRelease.get().ruleBook().rules()) {
            Rule bare = Outlines.rule(rule.when(), rule.then());
            String meaning = Outlines.meaning(bare);
            assertThat(seen.merge(readings.of(bare).sentence(), meaning, (first, second) -> first))
                    .isEqualTo(meaning);
        }
        Rule rule = ShippedRelease.get().ruleBook().rule("SAF-705");
        assertThat(readings.of(rule).sentence())
                .isEqualTo("<rule <whole <part if <fact Client <operator yes <property Client vegan>>>>"
                        + "<then excludeGroup group <label animal-collagen>You want vegan products, and this collagen"
                        + " comes from animals.>>SAF-705E2026-11-01>");
    }

    private static String slots(PhraseKeys.Slots slots) {
        return slots.needed().stream()
                .map(needed -> "{" + needed.stream().sorted().findFirst().orElseThrow() + "}")
                .collect(Collectors.joining("", " ", ""))
                .stripTrailing();
    }

    private static String without(String key) {
        return PHRASES.lines().filter(line -> !line.startsWith(key + ",")).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String at(String key) {
        List<String> lines = PHRASES.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(key + ",")) {
                return (i + 1) + ":" + (key.length() + 5);
            }
        }
        throw new AssertionError(key);
    }

    private static List<String> faults(String phrases) {
        return PhraseCheck.check(catalog(phrases)).stream()
                .map(PhraseCheckTest::line)
                .toList();
    }

    private static String line(Diagnostic fault) {
        assertThat(fault.file()).isEqualTo(FILE);
        return fault.line() + ":" + fault.column() + " " + fault.code() + " " + fault.message() + " — " + fault.mend();
    }

    private static Catalog catalog(String phrases) {
        var tables = new HashMap<String, String>();
        for (Map.Entry<String, String> file : ShippedRelease.folder().read().entrySet()) {
            if (file.getKey().startsWith("catalog/")) {
                tables.put(file.getKey().substring("catalog/".length()), file.getValue());
            }
        }
        tables.put("phrases.csv", phrases);
        if (Catalog.load(tables) instanceof CatalogResult.Loaded loaded) {
            return loaded.catalog();
        }
        throw new AssertionError("the tables have faults");
    }
}
