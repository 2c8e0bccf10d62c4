package org.peptideadvisor.rulebook.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.impact.RuleChanges;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Pattern.FactPresence;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.reading.ComparisonPhrase;
import org.peptideadvisor.rulebook.text.RuleBookReader;

/** Sentences written back as DRL say what they said. */
class SpokenRuleTest {

    private static SpokenRule read(String file, String text) {
        return Objects.requireNonNull(SpokenRule.read(file, text).sentence(), text);
    }

    private static Rule shipped(String id) {
        return Objects.requireNonNull(ShippedRelease.get().ruleBook().rule(id));
    }

    private static SentenceVocabulary vocabulary() {
        Release release = ShippedRelease.get();
        return new SentenceVocabulary(release.catalog(), release.readings());
    }

    @Test
    void everyShippedRuleIsTheSameRuleOnceItIsWrittenAgain() {
        List<Rule> rules = ShippedRelease.get().ruleBook().rules();
        var files = new TreeMap<String, String>();
        for (Rule rule : rules) {
            var sentence = new SpokenRule(rule);
            assertThat(sentence.isFree()).as(rule.id()).isTrue();
            // moved by a line, each conclusion is another, so that all is written anew
            List<Conclusion> moved = rule.then().stream()
                    .map(one -> new Conclusion(one.verb(), one.arguments(), one.line() + 1, one.column()))
                    .toList();
            files.merge(rule.file(), sentence.write(rule.when(), moved) + "\n\n", String::concat);
        }
        RuleBook written = new RuleBookReader().read(files).book();
        assertThat(written.size()).isEqualTo(rules.size()).isGreaterThan(1_000);
        for (Rule rule : rules) {
            Rule again = Objects.requireNonNull(written.rule(rule.id()));
            assertThat(RuleChanges.sameConditions(rule, again)).as(rule.id()).isTrue();
            assertThat(said(again)).as(rule.id()).isEqualTo(said(rule));
            assertThat(again.metadata()).isEqualTo(rule.metadata());
        }
    }

    private static List<String> said(Rule rule) {
        return rule.then().stream()
                .map(one -> one.verb() + " " + one.arguments())
                .toList();
    }

    @Test
    void whatIsNotChangedKeepsEachCharacter() {
        Rule rule = shipped("REC-012");
        assertThat(read(rule.file(), rule.text()).write(rule.when(), rule.then()))
                .isEqualTo(rule.text());
    }

    @Test
    void aRemarkBetweenTheLinesKeepsARuleAsDrl() {
        Rule rule = shipped("REC-012");
        String remarked = rule.text().replace("\nthen", "\n    // for comfort\nthen");
        assertThat(read(rule.file(), remarked).isFree()).isFalse();
        String quoted = rule.text().replace("Skin that", "Skin // that");
        assertThat(read(rule.file(), quoted).isFree()).isTrue();
    }

    @Test
    void aConditionIsAddedNegatedAndReadAloud() {
        Rule rule = shipped("REC-012");
        PropertyChoice area = Objects.requireNonNull(vocabulary().choice("Area.id"));
        Constraint eyes = Objects.requireNonNull(area.constraint(ComparisonPhrase.IS, List.of("eye-area", "")));
        var when = new ArrayList<>(rule.when());
        when.add(new Pattern(FactPresence.NOT, null, area.type(), List.of(eyes), 0, 0));
        Rule now = read(rule.file(), read(rule.file(), rule.text()).write(when, rule.then()))
                .rule();
        assertThat(now.text()).contains("    not Area( id == \"eye-area\" )\n");
        assertThat(ShippedRelease.get().readings().of(now).sentence()).contains("unless");
    }

    @Test
    void aComparisonTakesOnlyWhatItsPropertyCanBe() {
        PropertyChoice severity = Objects.requireNonNull(vocabulary().choice("Concern.severity"));
        assertThat(severity.constraint(ComparisonPhrase.IS, List.of("awful"))).isNull();
        assertThat(severity.constraint(ComparisonPhrase.IS, List.of("", " "))).isNull();
        assertThat(severity.constraint(ComparisonPhrase.LESS, List.of("mild"))).isNull();
        assertThat(Objects.requireNonNull(severity.constraint(ComparisonPhrase.IS, List.of("moderate", "severe")))
                        .text())
                .isEqualTo("severity in ( \"moderate\", \"severe\" )");
        assertThat(Objects.requireNonNull(severity.constraint(ComparisonPhrase.UNKNOWN, List.of()))
                        .text())
                .isEqualTo("severity == null");
        PropertyChoice age = Objects.requireNonNull(vocabulary().choice("Client.age"));
        assertThat(age.constraint(ComparisonPhrase.LESS, List.of("16", "18"))).isNull();
        assertThat(age.constraint(ComparisonPhrase.LESS, List.of("sixteen"))).isNull();
        assertThat(Objects.requireNonNull(age.constraint(ComparisonPhrase.AT_MOST, List.of("16")))
                        .text())
                .isEqualTo("age <= 16");
        assertThat(vocabulary().choice("Client.name")).isNull();
        assertThat(vocabulary().choice("Nobody.id")).isNull();
    }
}
