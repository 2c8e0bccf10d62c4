package org.peptideadvisor.rulebook.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.Accumulation;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.IdKind;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Pattern.FactPresence;
import org.peptideadvisor.rulebook.reading.PhraseTable.FactPhrase;

/** Words the conditions of one rule. */
final class ConditionPhrases {

    /** What is behind the name of a slot that takes what a value makes of its bearer, as <em>is pregnant</em>. */
    static final String IS = ".is";

    /** Begins the keys of what is said of a number of facts. */
    static final String ACCUMULATE = "accumulate";

    /** Begins the keys of what is asked of such a number. */
    static final String BOUND = "bound";

    /** What stands for the value in the key of a phrase for a value that an earlier fact gives. */
    private static final String SAME = "same";

    private final PhraseTable phrases;
    private final IdLabels labels;
    private final FactReferences references;

    ConditionPhrases(PhraseTable phrases, IdLabels labels, FactReferences references) {
        this.phrases = phrases;
        this.labels = labels;
        this.references = references;
    }

    /** The fact as a thing of which something will be said: <em>each soothing peptide that …</em> */
    String thing(Pattern pattern) {
        return say(pattern, "each");
    }

    /** The fact as a condition: <em>the client is pregnant</em>. */
    String clause(Pattern pattern) {
        if (pattern.isAccumulated()) {
            return accumulated(pattern, pattern.accumulated());
        }
        return say(
                pattern,
                switch (pattern.presence()) {
                    case EACH -> "fact";
                    case EXISTS -> "exists";
                    case NOT -> "not";
                    case ACCUMULATED -> throw new IllegalStateException("said above");
                });
    }

    /** A number of facts: <em>counting each sign of the client, there are at least 3</em>. */
    private String accumulated(Pattern pattern, Accumulation accumulation) {
        List<Constraint> asked = pattern.constraints().stream()
                .filter(constraint -> !constraint.isName())
                .toList();
        var each = new Pattern(FactPresence.EACH, null, pattern.type(), asked, pattern.line(), pattern.column());
        String bounds = phrases.join(
                BOUND + ".and",
                accumulation.bounds().stream()
                        .map(bound -> phrases.say(
                                BOUND + "." + ComparisonPhrase.of(bound).key(),
                                Map.of(
                                        "number",
                                        value(List.of(), bound.operands().get(0), false, false))))
                        .toList());
        var values = new HashMap<>(Map.of("each", thing(each), "bounds", bounds));
        if (accumulation.property() != null) {
            String property = "property." + pattern.type().label() + "." + accumulation.property();
            values.put("property", phrases.say(property, Map.of()));
        }
        return phrases.say(ACCUMULATE + "." + accumulation.function().word(), values);
    }

    private String say(Pattern pattern, String form) {
        for (FactPhrase frame : phrases.frames(pattern.type())) {
            boolean fitting = frame.form().equals(form)
                    || (frame.form().equals("fact") && pattern.presence() != FactPresence.EACH);
            String words = fitting ? fill(frame, pattern) : null;
            if (words != null) {
                return frame.form().equals("fact") && form.equals("exists")
                        ? phrases.say("exists", Map.of("words", words))
                        : words;
            }
        }
        throw new IllegalStateException("the phrase table was not checked: no frame for " + pattern.type());
    }

    /** The frame filled, or null when it does not fit: it must say everything, if need be in its slot {@code that}. */
    private @Nullable String fill(FactPhrase frame, Pattern pattern) {
        var values = new HashMap<String, String>();
        var rest = new ArrayList<Constraint>();
        for (Constraint constraint : pattern.constraints()) {
            String property = constraint.property();
            if (frame.properties().contains(property) && !values.containsKey(property) && isPlain(constraint)) {
                values.put(property, value(pattern.type(), constraint, false));
                values.put(property + IS, value(pattern.type(), constraint, true));
            } else {
                rest.add(constraint);
            }
        }
        if (!values.keySet().containsAll(frame.properties())
                || frame.open() == rest.isEmpty()
                || frame.bare() != pattern.constraints().isEmpty()) {
            return null;
        }
        if (frame.open()) {
            values.put(
                    FactPhrase.THAT,
                    phrases.join(
                            "that.and",
                            rest.stream()
                                    .map(constraint -> that(pattern.type(), constraint))
                                    .toList()));
        }
        return frame.template().fill(values);
    }

    /** Whether a constraint gives values that a frame can name. */
    private static boolean isPlain(Constraint constraint) {
        ComparisonPhrase comparison = ComparisonPhrase.of(constraint);
        return (comparison == ComparisonPhrase.IS || comparison == ComparisonPhrase.CONTAINS)
                && constraint.operands().stream().noneMatch(Operand.LiteralOperand.class::isInstance);
    }

    private String that(FactType type, Constraint constraint) {
        String comparison = ComparisonPhrase.of(constraint).key();
        String own = "that." + type.label() + "." + constraint.property() + "." + comparison;
        var keys = new ArrayList<String>();
        if (constraint.operands().size() == 1) {
            Operand operand = constraint.operands().get(0);
            if (operand instanceof Operand.TextOperand text) {
                keys.add(own + "=" + text.value());
            } else if (operand instanceof Operand.NumberOperand number) {
                keys.add(own + "=" + number.value());
            } else if (operand instanceof Operand.ReferenceOperand) {
                keys.add(own + "=" + SAME);
            }
        }
        keys.add(own);
        keys.add("operator." + type.label() + "." + comparison);
        keys.add("operator." + comparison);
        String property = phrases.say("property." + type.label() + "." + constraint.property(), Map.of());
        return phrases.say(
                keys,
                Map.of(
                        "property",
                        property,
                        "value",
                        value(type, constraint, false),
                        "is",
                        value(type, constraint, true)));
    }

    private String value(FactType type, Constraint constraint, boolean is) {
        if (ComparisonPhrase.of(constraint) == ComparisonPhrase.NAMED) {
            return "";
        }
        List<String> kinds = kinds(type, constraint.property());
        boolean onlyGroups = constraint.operands().stream().allMatch(operand -> labels.isGroupForOne(kinds, operand));
        String list = phrases.list(
                "list.or",
                constraint.operands().stream()
                        .map(operand -> value(kinds, operand, is, onlyGroups))
                        .toList());
        return onlyGroups ? labels.group(list) : list;
    }

    private String value(List<String> kinds, Operand operand, boolean is, boolean bare) {
        if (operand instanceof Operand.TextOperand text) {
            String id = text.value();
            return !bare ? labels.value(kinds, id, is) : is ? labels.is(kinds, id) : labels.name(kinds, id);
        }
        if (operand instanceof Operand.NumberOperand number) {
            return Integer.toString(number.value());
        }
        if (operand instanceof Operand.LiteralOperand literal) {
            return phrases.say("value." + literal.value(), Map.of());
        }
        return references.value((Operand.ReferenceOperand) operand);
    }

    /** The kinds of id that a property holds; a property that holds none has a kind of its own. */
    static List<String> kinds(FactType type, String property) {
        List<String> kinds = IdKind.of(type, property);
        return kinds.isEmpty() ? List.of(type.label() + "." + property) : kinds;
    }
}
