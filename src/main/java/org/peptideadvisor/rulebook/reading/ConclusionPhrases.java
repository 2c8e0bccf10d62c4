package org.peptideadvisor.rulebook.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Verb;
import org.peptideadvisor.rulebook.Verb.VerbParameter;

/**
 * Words the conclusions of one rule, in order. A fact that no condition introduced is introduced where it is first
 * needed.
 */
final class ConclusionPhrases {

    private final List<Pattern> when;
    private final PhraseTable phrases;
    private final IdLabels labels;
    private final FactReferences references;
    private final ConditionPhrases conditions;
    private final Set<Integer> broughtUp = new HashSet<>();

    ConclusionPhrases(
            List<Pattern> when,
            PhraseTable phrases,
            IdLabels labels,
            FactReferences references,
            ConditionPhrases conditions) {
        this.when = when;
        this.phrases = phrases;
        this.labels = labels;
        this.references = references;
        this.conditions = conditions;
    }

    /** The key of a verb's phrase, such as {@code then.suggestForm.peptide.form}. */
    static String key(Verb verb, List<VerbParameter> shape) {
        return shape.stream()
                .filter(parameter -> parameter != VerbParameter.SENTENCE)
                .map(parameter -> "." + slot(parameter))
                .collect(Collectors.joining("", "then." + verb.word(), ""));
    }

    /** The slots of a verb's phrase in the order of its arguments; numbers are counted when there are several. */
    static List<String> slots(List<VerbParameter> shape) {
        boolean many = shape.indexOf(VerbParameter.NUMBER) != shape.lastIndexOf(VerbParameter.NUMBER);
        int[] numbers = {0};
        return shape.stream()
                .map(parameter -> many && parameter == VerbParameter.NUMBER ? "number" + ++numbers[0] : slot(parameter))
                .toList();
    }

    /** The key of the phrase for a number in one place of a verb, such as {@code then.followUp.number.number}. */
    static String key(String verb, String slot) {
        return verb + "." + slot;
    }

    private static String slot(VerbParameter parameter) {
        return parameter.name().toLowerCase(Locale.ROOT);
    }

    String say(Conclusion conclusion) {
        List<VerbParameter> shape = conclusion.shape();
        List<String> slots = slots(shape);
        String key = key(conclusion.verb(), shape);
        var values = new HashMap<String, String>();
        for (int i = 0; i < shape.size(); i++) {
            ConclusionArgument argument = conclusion.arguments().get(i);
            String kind = shape.get(i).vocabulary();
            values.put(slots.get(i), value(kind, argument, key(key, slots.get(i))));
            if (kind != null && argument instanceof ConclusionArgument.TextArgument text) {
                values.put(slots.get(i) + ConditionPhrases.IS, labels.is(List.of(kind), text.value()));
            }
        }
        ConclusionArgument first = conclusion.arguments().get(0);
        String special = first instanceof ConclusionArgument.NumberArgument number
                ? Integer.toString(number.value())
                : first instanceof ConclusionArgument.TextArgument text ? text.value() : "";
        return phrases.say(List.of(key + "=" + special, key), Map.copyOf(values));
    }

    private String value(@Nullable String kind, ConclusionArgument argument, String key) {
        if (argument instanceof ConclusionArgument.NumberArgument number) {
            String digits = Integer.toString(number.value());
            return phrases.sayOr(digits, List.of(key + "=" + digits, key), Map.of("number", digits));
        }
        if (argument instanceof ConclusionArgument.TextArgument text) {
            return kind == null ? text.value() : labels.name(List.of(kind), text.value());
        }
        int at = references.place(((ConclusionArgument.BoundArgument) argument).name());
        boolean isNew = !references.inConditions(at) && broughtUp.add(at);
        return isNew ? references.introduce(at, conditions.thing(when.get(at))) : references.thing(at);
    }
}
