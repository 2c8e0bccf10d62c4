package org.peptideadvisor.question.whynot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.arbitration.FiringGrounds;
import org.peptideadvisor.engine.RuleGap;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.advice.WhyNot.UnmetCondition;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.rulebook.Accumulation;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.reading.RuleReadings;

/** Describes the condition of a rule that the facts did not satisfy. Belongs to one decision. */
final class ConditionShortfalls {

    private static final int MOST_VALUES = 12;

    private final RuleReadings readings;
    private final FiringGrounds grounds;
    private final List<?> facts;

    ConditionShortfalls(RuleReadings readings, FiringGrounds grounds, List<?> facts) {
        this.readings = readings;
        this.grounds = grounds;
        this.facts = facts;
    }

    UnmetCondition missing(RuleGap gap) {
        Constraint constraint = gap.constraint();
        String label = gap.pattern().type().label();
        String condition = readings.condition(gap.rule(), gap.pattern());
        return new UnmetCondition(
                gap.inTheWay() ? "it is not the case that " + condition : condition,
                gap.pattern().isAccumulated()
                        ? number(gap.pattern().accumulated(), label)
                        : constraint == null ? label : label + "." + constraint.property(),
                needed(gap, constraint),
                actual(gap));
    }

    private static String number(Accumulation accumulation, String label) {
        return accumulation.function().word() + " of " + label
                + (accumulation.property() == null ? "" : "." + accumulation.property());
    }

    private static String needed(RuleGap gap, @Nullable Constraint constraint) {
        if (constraint == null) {
            return gap.inTheWay() ? "none" : "any";
        }
        List<String> values =
                gap.needed().stream().map(ConditionShortfalls::word).toList();
        String given = values.isEmpty() ? constraint.text() : or(values);
        return switch (constraint.operator()) {
            case EQUAL, IN, NAME -> given;
            case NOT_EQUAL, NOT_IN -> given.equals("not asked") ? "any answer" : "other than " + given;
            case LESS -> "below " + given;
            case LESS_OR_EQUAL -> "at most " + given;
            case GREATER -> "above " + given;
            case GREATER_OR_EQUAL -> "at least " + given;
            case CONTAINS -> given + " among them";
            case NOT_CONTAINS -> "without " + given;
        };
    }

    private List<String> actual(RuleGap gap) {
        List<String> actual = new ArrayList<>();
        if (gap.inTheWay()) {
            gap.facts().forEach(fact -> actual.addAll(grounds.of(fact, gap.pattern())));
        } else if (gap.facts().isEmpty()) {
            actual.add(none(gap.pattern().type()));
        } else if (gap.constraint() == null) {
            gap.facts().forEach(fact -> actual.addAll(grounds.of(fact, gap.pattern())));
        } else {
            gap.actual().forEach(value -> actual.add(word(value)));
        }
        List<String> distinct = actual.stream().distinct().toList();
        if (distinct.size() <= MOST_VALUES) {
            return distinct;
        }
        var most = new ArrayList<>(distinct.subList(0, MOST_VALUES));
        most.add("and " + (distinct.size() - MOST_VALUES) + " more");
        return List.copyOf(most);
    }

    private String none(FactType type) {
        Question question = Question.listing(type.type());
        boolean asked = question == null || !facts.contains(new Unanswered(question.id()));
        return asked ? "none" : "not asked";
    }

    private static String word(@Nullable Object value) {
        if (value == null) {
            return "not asked";
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? "none"
                    : list.stream().map(ConditionShortfalls::word).collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    private static String or(List<String> values) {
        int last = values.size() - 1;
        return last == 0 ? values.get(0) : String.join(", ", values.subList(0, last)) + " or " + values.get(last);
    }
}
