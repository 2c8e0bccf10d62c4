package org.peptideadvisor.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Constraint.Operator;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern.FactPresence;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.Verb;
import org.peptideadvisor.rulebook.Verb.VerbParameter;
import org.peptideadvisor.rulebook.meaning.BoundNames;
import org.peptideadvisor.rulebook.meaning.BoundNames.BoundName;
import org.peptideadvisor.rulebook.meaning.PropertyDomain;

/** A reading says all that a rule asks and says: rules that differ in anything that matters read differently. */
class RuleReadingProperties {

    private static final Catalog CATALOG = ShippedRelease.get().catalog();
    private static final PropertyDomain DOMAIN = new PropertyDomain(CATALOG);
    private static final List<Rule> SHIPPED = ShippedRelease.get().ruleBook().rules();
    private static final RuleReadings READINGS = new RuleReadings(CATALOG, RuleReadings.ENGLISH);
    private static final Values VALUES = new Values(CATALOG);
    /** What drawn outlines meant by what was read, over all tries. */
    private static final Map<String, String> DRAWN = new HashMap<>();

    private static final Pattern RAW = Pattern.compile("[{}$]|==|!=|\\bnull\\b|  | ,|, ,|\\( ?\\)|“”");

    @Example
    void anyOneChangeToAShippedRuleChangesItsReading() {
        int changes = 0;
        for (Rule rule : SHIPPED) {
            String meaning = Outlines.meaning(rule);
            String reading = READINGS.of(rule).sentence();
            for (Rule changed : Outlines.changes(rule, VALUES)) {
                if (!Outlines.meaning(changed).equals(meaning)) {
                    changes++;
                    assertThat(READINGS.of(changed).sentence())
                            .as("%s and after a change%n%s", rule.id(), Outlines.meaning(changed))
                            .isNotEqualTo(reading);
                }
            }
        }
        assertThat(changes).isGreaterThan(20_000);
    }

    @Example
    void noTwoShippedRulesReadTheSame() {
        var ids = new HashMap<String, String>();
        for (Rule rule : SHIPPED) {
            String bare = READINGS.of(Outlines.rule(rule.when(), rule.then())).sentence();
            String other = ids.put(bare, rule.id());
            if (other != null) {
                Rule same = ShippedRelease.get().ruleBook().rule(other);
                assertThat(Outlines.meaning(rule))
                        .as(rule.id() + " reads as " + other)
                        .isEqualTo(Outlines.meaning(same));
            }
        }
    }

    @Example
    void aReadingHasNoEmptySlotAndNothingOfTheRuleLanguage() {
        for (Rule rule : SHIPPED) {
            RuleReading reading = READINGS.of(rule);
            assertThat(reading.sentence()).doesNotContainPattern(RAW);
            assertThat(reading.metadata()).doesNotContainPattern(RAW);
            rule.then().forEach(conclusion -> assertThat(reading.sentence()).contains(conclusion.sentence()));
            assertThat(reading.sentence())
                    .contains(rule.id(), "grade " + rule.metadata().grade() + ": ");
            assertThat(reading.sentence()).contains("reviewed by");
            rule.metadata().evidence().forEach(key -> assertThat(reading.metadata())
                    .contains(key));
            rule.metadata().basis().forEach(row -> assertThat(reading.metadata())
                    .contains(row));
        }
    }

    @Example
    void aReadingNamesEachIdOfItsRule() {
        var phrases = new PhraseTable(CATALOG, RuleReadings.ENGLISH);
        var labels = new IdLabels(CATALOG, phrases);
        for (Rule rule : SHIPPED) {
            String sentence = READINGS.of(rule).sentence().toLowerCase(java.util.Locale.ROOT);
            for (var pattern : rule.when()) {
                for (Constraint constraint : pattern.constraints()) {
                    List<String> kinds = ConditionPhrases.kinds(pattern.type(), constraint.property());
                    for (Operand operand : constraint.operands()) {
                        if (operand instanceof Operand.TextOperand text
                                && !hasItsOwnPhrase(phrases, pattern, constraint)) {
                            names(labels, kinds, text.value(), sentence, rule);
                        }
                    }
                }
            }
            for (Conclusion conclusion : rule.then()) {
                for (int i = 0; i < conclusion.arguments().size(); i++) {
                    String kind = conclusion.shape().get(i).vocabulary();
                    if (kind != null && conclusion.arguments().get(i) instanceof ConclusionArgument.TextArgument text) {
                        names(labels, List.of(kind), text.value(), sentence, rule);
                    }
                }
            }
        }
    }

    /** Whether the table says this very comparison with this very value in words of its own. */
    private static boolean hasItsOwnPhrase(
            PhraseTable phrases, org.peptideadvisor.rulebook.Pattern pattern, Constraint constraint) {
        return constraint.operands().size() == 1
                && constraint.operands().get(0) instanceof Operand.TextOperand text
                && phrases.find("that." + pattern.type().label() + "." + constraint.property() + "."
                                + ComparisonPhrase.of(constraint).key() + "=" + text.value())
                        != null;
    }

    private static void names(IdLabels labels, List<String> kinds, String id, String sentence, Rule rule) {
        String name = labels.name(kinds, id).toLowerCase(java.util.Locale.ROOT);
        String is = labels.is(kinds, id).toLowerCase(java.util.Locale.ROOT);
        assertThat(sentence.contains(name) || sentence.contains(is))
                .as("%s names %s in: %s", rule.id(), id, sentence)
                .isTrue();
    }

    @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
    void drawnOutlinesThatReadTheSameMeanTheSame(@ForAll("outlines") Rule rule) {
        check(rule);
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void anyOneChangeToADrawnOutlineChangesItsReading(@ForAll("outlines") Rule rule) {
        check(rule);
        Outlines.changes(rule, VALUES).forEach(RuleReadingProperties::check);
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void aReadingDependsOnTheRuleAlone(@ForAll("outlines") Rule rule) {
        assertThat(new RuleReadings(CATALOG, RuleReadings.ENGLISH).of(rule)).isEqualTo(READINGS.of(rule));
        assertThat(READINGS.of(rule).sentence()).doesNotContainPattern(RAW);
    }

    /** A rule that compares ids of kinds that are never equal is refused, so it may read as another one. */
    private static boolean comparesWhatIsNeverEqual(Rule rule) {
        var names = new BoundNames(rule.when());
        return rule.when().stream().anyMatch(pattern -> pattern.constraints().stream()
                .filter(Constraint::isJoin)
                .anyMatch(constraint -> {
                    BoundName other = names.of(
                            (Operand.ReferenceOperand) constraint.operands().get(0));
                    Set<String> own = DOMAIN.texts(pattern.type(), constraint.property());
                    Set<String> theirs = other.property() == null
                            ? Set.of()
                            : DOMAIN.texts(other.pattern().type(), other.property());
                    return !own.isEmpty() && !theirs.isEmpty() && Collections.disjoint(own, theirs);
                }));
    }

    private static void check(Rule rule) {
        if (comparesWhatIsNeverEqual(rule)) {
            return;
        }
        String meaning = Outlines.meaning(rule);
        String reading = READINGS.of(rule).sentence();
        assertThat(DRAWN.merge(reading, meaning, (first, second) -> first))
                .as(reading)
                .isEqualTo(meaning);
    }

    @Provide
    Arbitrary<Rule> outlines() {
        return Arbitraries.randomValue(random -> new Draw(random, VALUES).rule());
    }

    /** Draws outlines: up to three facts, some of them named and pointed back to. */
    private record Draw(java.util.Random random, Values values) {

        Rule rule() {
            var when = new ArrayList<org.peptideadvisor.rulebook.Pattern>();
            var named = new HashMap<String, FactType>();
            int facts = 1 + random.nextInt(3);
            for (int i = 0; i < facts; i++) {
                FactType type = one(List.of(FactType.values()));
                FactPresence presence = one(Outlines.ALONE);
                String name = presence == FactPresence.EACH && random.nextInt(3) > 0 ? "$f" + i : null;
                var constraints = new ArrayList<Constraint>();
                for (int j = random.nextInt(4); j > 0; j--) {
                    constraints.add(constraint(type, named));
                }
                if (name != null) {
                    named.put(name, type);
                }
                when.add(new org.peptideadvisor.rulebook.Pattern(presence, name, type, constraints, 1, 1));
            }
            var then = new ArrayList<Conclusion>();
            while (then.isEmpty() || random.nextInt(3) == 0) {
                then.add(conclusion(named));
            }
            return Outlines.rule(when, then);
        }

        private Constraint constraint(FactType type, Map<String, FactType> named) {
            String property = one(List.copyOf(type.properties().keySet()));
            Operator operator = one(Values.operators(type.properties().get(property)));
            boolean many = operator == Operator.IN || operator == Operator.NOT_IN;
            boolean often = random.nextInt(3) > 0;
            List<Operand> some = often ? values.few(type, property) : values.operands(type, property);
            var operands = new ArrayList<Operand>();
            do {
                operands.add(one(some));
            } while (many && random.nextInt(3) > 0);
            for (Map.Entry<String, FactType> fact : named.entrySet()) {
                for (String there : fact.getValue().properties().keySet()) {
                    boolean fits = fact.getValue().properties().get(there)
                            == type.properties().get(property);
                    if (fits && random.nextInt(8) == 0) {
                        operands.set(0, new Operand.ReferenceOperand(fact.getKey(), there));
                    }
                }
            }
            return Values.constraint(property, operator, operands);
        }

        private Conclusion conclusion(Map<String, FactType> named) {
            Verb verb = one(List.of(Verb.values()));
            List<VerbParameter> shape = one(verb.shapes());
            var arguments = new ArrayList<ConclusionArgument>();
            for (VerbParameter parameter : shape) {
                ConclusionArgument argument = argument(parameter, named);
                if (argument == null) {
                    return new Conclusion(Verb.CAUTION, List.of(new ConclusionArgument.TextArgument("Careful.")), 1, 1);
                }
                arguments.add(argument);
            }
            return new Conclusion(verb, arguments, 1, 1);
        }

        private ConclusionArgument argument(VerbParameter parameter, Map<String, FactType> named) {
            if (parameter == VerbParameter.NUMBER) {
                return new ConclusionArgument.NumberArgument(1 + random.nextInt(20));
            }
            if (parameter.bound() == null) {
                return new ConclusionArgument.TextArgument(
                        parameter.vocabulary() == null
                                ? one(List.of("One.", "Two.", "Three."))
                                : one(values.ids(List.of(parameter.vocabulary()))));
            }
            return named.entrySet().stream()
                    .filter(fact -> fact.getValue() == parameter.bound())
                    .map(fact ->
                            (ConclusionArgument) new ConclusionArgument.BoundArgument(fact.getKey(), fact.getValue()))
                    .findFirst()
                    .orElse(null);
        }

        private <T> T one(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }
    }
}
