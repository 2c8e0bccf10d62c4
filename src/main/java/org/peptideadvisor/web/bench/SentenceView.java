package org.peptideadvisor.web.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.FactType.PropertyKind;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Pattern.FactPresence;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.Verb.VerbParameter;
import org.peptideadvisor.rulebook.reading.ComparisonPhrase;
import org.peptideadvisor.rulebook.reading.RuleReadings;
import org.peptideadvisor.rulebook.sentence.PropertyChoice;
import org.peptideadvisor.rulebook.sentence.PropertyChoice.ValueChoice;
import org.peptideadvisor.rulebook.sentence.SentenceVocabulary;

/**
 * A rule as a sentence whose parts are chosen.
 *
 * @param lists what can be typed, by the id of the list
 * @param facts what a further condition can be about
 */
record SentenceView(
        List<ConditionView> conditions,
        List<ConclusionView> conclusions,
        Map<String, List<ValueChoice>> lists,
        List<FactChoice> facts) {

    /** Of more values than these one is typed, and completed. */
    private static final int MOST_CHOSEN = 14;

    /**
     * A condition.
     *
     * @param words all of it in plain words
     * @param presence {@code each}, {@code exists} or {@code not}
     * @param turnable whether that can be chosen
     * @param more what else can be asked of its fact
     * @param adding whether a part is being added to it
     */
    record ConditionView(
            int index,
            String words,
            String presence,
            boolean turnable,
            List<PartView> parts,
            List<OptionView> more,
            boolean adding) {}

    /**
     * A part of a condition.
     *
     * @param name of its fields
     * @param form {@code select}, {@code typed}, {@code number}, or {@code none} where no value is chosen
     * @param drl as it stands, where it cannot be chosen; else empty
     * @param list the id of the list that completes what is typed
     */
    record PartView(
            String name,
            String words,
            String form,
            String drl,
            List<OptionView> comparisons,
            List<String> values,
            List<ValueChoice> options,
            String list) {}

    /** Something to choose. */
    record OptionView(String id, String words, boolean chosen) {}

    /** A kind of fact and what can be asked of it. */
    record FactChoice(String words, List<OptionView> properties) {}

    /** What a rule says: its words, and the parts that can be changed. */
    record ConclusionView(int index, String words, List<ArgumentView> arguments) {}

    /** A part of what a rule says: {@code form} is {@code sentence}, {@code select}, {@code typed}, {@code number} or {@code text}. */
    record ArgumentView(String name, String label, String form, String value, List<ValueChoice> options, String list) {}

    /** @param adding the condition that a part is being added to; empty if none is */
    static SentenceView of(Rule rule, SentenceVocabulary vocabulary, RuleReadings readings, String adding) {
        return new SentenceWriting(rule, vocabulary, readings, adding).view();
    }

    /** A part that is being added, before it has a value. */
    static PartView pending(PropertyChoice choice, Map<String, List<ValueChoice>> lists) {
        return part("n", choice, choice.comparisons().get(0), List.of(""), lists);
    }

    private static PartView part(
            String name,
            PropertyChoice choice,
            ComparisonPhrase chosen,
            List<String> values,
            Map<String, List<ValueChoice>> lists) {
        boolean typed = choice.values().size() > MOST_CHOSEN;
        String list = typed ? "list-" + choice.key().replace('.', '-') : "";
        if (typed) {
            lists.put(list, choice.values());
        }
        boolean valued = choice.comparisons().stream().anyMatch(ComparisonPhrase::hasValue);
        return new PartView(
                name,
                choice.words(),
                !valued ? "none" : choice.kind() == PropertyKind.NUMBER ? "number" : typed ? "typed" : "select",
                "",
                choice.comparisons().stream()
                        .map(one -> new OptionView(one.name(), word(one), one == chosen))
                        .toList(),
                values,
                choice.values(),
                list);
    }

    private static String word(ComparisonPhrase comparison) {
        return switch (comparison) {
            case IS -> "is";
            case IS_NOT, NONE_OF -> "is not";
            case LESS -> "is less than";
            case AT_MOST -> "is at most";
            case MORE -> "is more than";
            case AT_LEAST -> "is at least";
            case CONTAINS -> "include";
            case CONTAINS_NOT -> "do not include";
            case KNOWN -> "is known";
            case UNKNOWN -> "was not asked";
            case YES -> "is so";
            case NO -> "is not so";
            case NAMED -> "";
        };
    }

    /** How a form shows what a constraint asks. */
    static ComparisonPhrase shown(Constraint constraint) {
        ComparisonPhrase comparison = ComparisonPhrase.of(constraint);
        return comparison == ComparisonPhrase.NONE_OF ? ComparisonPhrase.IS_NOT : comparison;
    }

    /** The values that a form shows of a constraint. */
    static List<String> values(Constraint constraint) {
        return shown(constraint).hasValue()
                ? constraint.operands().stream()
                        .map(one -> one instanceof Operand.TextOperand text
                                ? text.value()
                                : one instanceof Operand.NumberOperand number ? Integer.toString(number.value()) : "")
                        .toList()
                : List.of();
    }

    /** Makes the view of one rule. */
    private static final class SentenceWriting {

        private final Rule rule;
        private final SentenceVocabulary vocabulary;
        private final RuleReadings readings;
        private final String adding;
        private final Map<String, List<ValueChoice>> lists = new LinkedHashMap<>();

        SentenceWriting(Rule rule, SentenceVocabulary vocabulary, RuleReadings readings, String adding) {
            this.adding = adding;
            this.rule = rule;
            this.vocabulary = vocabulary;
            this.readings = readings;
        }

        SentenceView view() {
            var conditions = new ArrayList<ConditionView>();
            for (int i = 0; i < rule.when().size(); i++) {
                conditions.add(condition(i, rule.when().get(i)));
            }
            var conclusions = new ArrayList<ConclusionView>();
            for (int i = 0; i < rule.then().size(); i++) {
                conclusions.add(conclusion(i, rule.then().get(i)));
            }
            List<FactChoice> facts = SentenceVocabulary.facts(rule.folder()).stream()
                    .map(type -> new FactChoice(
                            readings.thing(type),
                            type.properties().keySet().stream()
                                    .map(property -> vocabulary.choice(type, property))
                                    .filter(SentenceWriting::isChosen)
                                    .map(one -> new OptionView(
                                            one.key(),
                                            one.property().equals("id")
                                                    ? one.words()
                                                    : readings.thing(type) + ": " + one.words(),
                                            false))
                                    .toList()))
                    .toList();
            return new SentenceView(conditions, conclusions, lists, facts);
        }

        private static boolean isChosen(PropertyChoice choice) {
            return choice.kind() == PropertyKind.NUMBER
                    || choice.kind() == PropertyKind.FLAG
                    || !choice.values().isEmpty();
        }

        private ConditionView condition(int index, Pattern pattern) {
            var parts = new ArrayList<PartView>();
            for (int j = 0; j < pattern.constraints().size(); j++) {
                Constraint one = pattern.constraints().get(j);
                String name = "c" + index + "." + j;
                if (!pattern.isAccumulated() && vocabulary.isSayable(pattern.type(), one)) {
                    var values = new ArrayList<>(values(one));
                    boolean several = List.of(ComparisonPhrase.IS, ComparisonPhrase.IS_NOT)
                                    .contains(shown(one))
                            && pattern.type().properties().get(one.property()) == PropertyKind.TEXT;
                    if (several || values.isEmpty()) {
                        values.add("");
                    }
                    parts.add(part(name, vocabulary.choice(pattern.type(), one.property()), shown(one), values, lists));
                } else if (!one.isName()) {
                    parts.add(new PartView(name, "", "", one.text(), List.of(), List.of(), List.of(), ""));
                }
            }
            boolean fixed = pattern.isAccumulated();
            return new ConditionView(
                    index,
                    readings.condition(rule, pattern),
                    pattern.presence() == FactPresence.NOT
                            ? "not"
                            : pattern.presence() == FactPresence.EXISTS ? "exists" : "each",
                    SentenceVocabulary.isTurnable(pattern),
                    parts,
                    fixed || pattern.type().properties().size() == 1
                            ? List.of()
                            : pattern.type().properties().keySet().stream()
                                    .map(property -> vocabulary.choice(pattern.type(), property))
                                    .filter(SentenceWriting::isChosen)
                                    .map(one -> new OptionView(one.key(), one.words(), false))
                                    .toList(),
                    String.valueOf(index).equals(adding));
        }

        private ConclusionView conclusion(int index, Conclusion conclusion) {
            List<VerbParameter> shape = conclusion.shape();
            var arguments = new ArrayList<ArgumentView>();
            for (int i = 0; i < shape.size(); i++) {
                VerbParameter parameter = shape.get(i);
                ConclusionArgument argument = conclusion.arguments().get(i);
                String name = "t" + index + "." + i;
                String kind = parameter.vocabulary();
                if (argument instanceof ConclusionArgument.NumberArgument number) {
                    arguments.add(new ArgumentView(
                            name, "Number", "number", Integer.toString(number.value()), List.of(), ""));
                } else if (argument instanceof ConclusionArgument.TextArgument text && kind != null) {
                    List<ValueChoice> ids = vocabulary.ids(kind);
                    boolean typed = ids.size() > MOST_CHOSEN;
                    String list = typed ? "list-" + kind : "";
                    if (typed) {
                        lists.put(list, ids);
                    }
                    String label = kind.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                            + kind.substring(1).replace('-', ' ');
                    arguments.add(new ArgumentView(name, label, typed ? "typed" : "select", text.value(), ids, list));
                } else if (argument instanceof ConclusionArgument.TextArgument text) {
                    boolean sentence = parameter == VerbParameter.SENTENCE;
                    arguments.add(new ArgumentView(
                            name,
                            sentence ? "What the client is told" : "Step",
                            sentence ? "sentence" : "text",
                            text.value(),
                            List.of(),
                            ""));
                }
            }
            return new ConclusionView(index, Objects.requireNonNull(readings.conclusion(rule, conclusion)), arguments);
        }
    }
}
