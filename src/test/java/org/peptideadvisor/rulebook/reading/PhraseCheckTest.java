package org.peptideadvisor.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
    private static final String PHRASES = ShippedRelease.files().getOrDefault(FILE, "");

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
    void aPhraseThatSaysTheOpposite() {
        assertThat(faults(PHRASES.replace("part.unless,en,unless {clauses}", "part.unless,en,if {clauses}")))
                .contains(at("part.unless") + " opposite-words part.unless must deny, and the phrase has no word for it"
                        + " — use one of not, no, nobody, none, neither, nor, never, without, other than, unless,"
                        + " unasked, elsewhere, or add your word to sense.not");
        assertThat(faults(PHRASES.replace("part.if,en,if {clauses}", "part.if,en,unless {clauses}")))
                .contains(at("part.if") + " opposite-words part.if must not deny, and the phrase says \"unless\""
                        + " — say it without that word");
        assertThat(faults(PHRASES.replace("\"keep out {use}, because", "\"recommend {use}, because")))
                .singleElement()
                .asString()
                .contains("opposite-words then.exclude.use must keep out");
        assertThat(faults(PHRASES.replace(
                        "is.condition.pregnancy,en,is pregnant", "is.condition.pregnancy,en,is not pregnant")))
                .singleElement()
                .asString()
                .contains("opposite-words the phrase says \"not\", and the table calls it \"pregnant\"");
    }

    /** Every phrase that must deny, with each word of denial taken out; every other one with a "not" put in. */
    @Test
    void noPhraseCanLoseOrGainADenialUnnoticed() {
        int tried = 0;
        List<String> rows = PHRASES.lines().toList();
        var catalog = ShippedRelease.get().catalog();
        for (var phrase : catalog.phrases()) {
            PhraseSense.SenseDemand demand = PhraseSense.demanded(phrase.key());
            boolean denies = demand.says().contains(PhraseSense.NOT);
            if (!denies && !demand.never().contains(PhraseSense.NOT)) {
                continue;
            }
            String changed = denies
                    ? phrase.text().replaceAll("\\b(not|no|nobody|none|neither|without|other than|unless)\\b", "indeed")
                    : phrase.text().replaceFirst("\\{|$", " not $0");
            var others = new ArrayList<>(rows);
            others.set(phrase.line() - 1, phrase.key() + ",en,\"" + changed.replace("\"", "\"\"") + "\",");
            tried++;
            if (tried % 9 == 0) {
                assertThat(faults(String.join("\n", others)))
                        .as(phrase.key())
                        .anyMatch(fault -> fault.startsWith(phrase.line() + ":") && fault.contains("opposite-words"));
            }
        }
        assertThat(tried).isGreaterThan(300);
    }

    @Test
    void twoComparisonsWithTheSameWords() {
        assertThat(faults(PHRASES.replace(
                        "that.Client.age.less,en,is younger than", "that.Client.age.less,en,is older than")))
                .anyMatch(fault ->
                        fault.contains("same-words that.Client.age.more reads the same as that.Client.age.less"))
                .anyMatch(fault -> fault.contains("opposite-words that.Client.age.less must say less than"));
        assertThat(faults(PHRASES.replace("value.group,en,{words} (not named more closely)", "value.group,en,{words}")))
                .anyMatch(fault -> fault.contains("fact.Use.id reads the same as fact.Use.groups"));
        assertThat(faults(PHRASES.replace(
                        "label.condition.acne,en,diagnosed acne", "label.condition.acne,en,diagnosed melasma")))
                .singleElement()
                .asString()
                .contains("same-words");
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
                        .map(key -> key.getKey() + ",xx,\"" + text(key.getKey(), key.getValue()) + "\",\n")
                        .collect(Collectors.joining());
        Catalog catalog = catalog(PHRASES + rows);
        assertThat(PhraseCheck.check(catalog)).isEmpty();
        var readings = new RuleReadings(catalog, "xx");
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
                        + "<then excludeGroup group REFUSE <label animal-collagen>You want vegan products, and this collagen"
                        + " comes from animals.>>SAF-705<grade E><reviewed not>>");
    }

    /** The key and its slots, with the sense that it must have; for a sense its name. */
    private static String text(String key, PhraseKeys.PhraseSlots slots) {
        if (key.startsWith(PhraseSense.KEYS)) {
            return key.substring(PhraseSense.KEYS.length()).toUpperCase(Locale.ROOT);
        }
        return "<" + key.replace('.', ' ')
                + PhraseSense.demanded(key).says().stream()
                        .map(sense -> " "
                                + sense.key()
                                        .substring(PhraseSense.KEYS.length())
                                        .toUpperCase(Locale.ROOT))
                        .collect(Collectors.joining())
                + slots(slots) + ">";
    }

    private static String slots(PhraseKeys.PhraseSlots slots) {
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
        return fault.line() + ":" + fault.column() + " " + fault.code() + " " + fault.message() + " — " + fault.fix();
    }

    private static Catalog catalog(String phrases) {
        var tables = new HashMap<String, String>();
        for (Map.Entry<String, String> file : ShippedRelease.files().entrySet()) {
            if (file.getKey().startsWith("catalog/")) {
                tables.put(file.getKey().substring("catalog/".length()), file.getValue());
            }
        }
        tables.put("phrases.csv", phrases);
        if (Catalog.load(tables) instanceof CatalogResult.LoadedCatalog loaded) {
            return loaded.catalog();
        }
        throw new AssertionError("the tables have faults");
    }
}
