package org.peptideadvisor.rulebook.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.meaning.BoundNames;
import org.peptideadvisor.rulebook.meaning.BoundNames.BoundName;

/**
 * The facts of a rule that a later condition or a conclusion refers back to, and how. Patterns are identified by
 * their position in the rule.
 */
final class FactReferences {

    private final List<Pattern> when;
    private final PhraseTable phrases;
    private final BoundNames names;
    private final Set<Integer> inConditions = new TreeSet<>();
    private final Set<Integer> inConclusions = new TreeSet<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();

    FactReferences(Rule rule, PhraseTable phrases) {
        this.when = rule.when();
        this.names = new BoundNames(when);
        this.phrases = phrases;
        when.stream()
                .flatMap(pattern -> pattern.constraints().stream())
                .filter(Constraint::isJoin)
                .map(constraint ->
                        (Operand.ReferenceOperand) constraint.operands().get(0))
                .forEach(reference -> inConditions.add(place(reference.name())));
        for (Conclusion conclusion : rule.then()) {
            for (ConclusionArgument argument : conclusion.arguments()) {
                if (argument instanceof ConclusionArgument.BoundArgument bound) {
                    inConclusions.add(place(bound.name()));
                }
            }
        }
        number();
    }

    /** Facts of one kind are numbered when more than one is pointed back to. */
    private void number() {
        var pointedAt = new TreeSet<>(inConditions);
        pointedAt.addAll(inConclusions);
        var ofKind = new LinkedHashMap<FactType, Integer>();
        pointedAt.forEach(at -> ofKind.merge(when.get(at).type(), 1, Integer::sum));
        var next = new HashMap<FactType, Integer>();
        for (int at : pointedAt) {
            FactType type = when.get(at).type();
            if (ofKind.getOrDefault(type, 0) > 1) {
                numbers.put(at, next.merge(type, 1, Integer::sum));
            }
        }
    }

    /** The place of the pattern that a name stands for. */
    int place(String name) {
        return names.of(name).place();
    }

    /** Whether a condition points back to it. */
    boolean inConditions(int at) {
        return inConditions.contains(at);
    }

    /** Whether the rule says something about it. */
    boolean inConclusions(int at) {
        return inConclusions.contains(at);
    }

    /** How it is called when it is pointed back to, such as <em>that peptide</em>. */
    String thing(int at) {
        String key = "reference." + when.get(at).type().label();
        Integer number = numbers.get(at);
        return number == null
                ? phrases.say(key, Map.of())
                : phrases.say(key + ".numbered", Map.of("number", number.toString()));
    }

    /** The words that bring it up, with what it will be called where that is not plain. */
    String introduce(int at, String words) {
        return numbers.containsKey(at) ? phrases.say("numbered", Map.of("words", words, "thing", thing(at))) : words;
    }

    /** What a reference stands for, such as <em>the rank of that peptide</em>. */
    String value(Operand.ReferenceOperand reference) {
        BoundName bound = names.of(reference);
        int at = bound.place();
        String property = bound.property();
        if (property == null || property.equals("id")) {
            return thing(at);
        }
        String named = phrases.say("property." + when.get(at).type().label() + "." + property, Map.of());
        return phrases.say("value.property", Map.of("property", named, "thing", thing(at)));
    }
}
