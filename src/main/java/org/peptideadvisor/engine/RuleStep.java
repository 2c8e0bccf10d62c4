package org.peptideadvisor.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Pattern.FactPresence;
import org.peptideadvisor.rulebook.Rule;

/**
 * The first conditions of a rule, up to one pattern and one constraint of that pattern. Each step is compiled as a
 * rule. If facts match a step but not the next one, they fail the last constraint of the next step. If the last
 * pattern has {@code exists}, the step matches each fact, so that the nearest facts are known. The last step
 * matches if the whole rule fires.
 *
 * @param rule the rule that it is the beginning of
 * @param pattern the place of its last pattern
 * @param constraint what the step asks beyond the one before; null when it only asks for a fact, or for its absence
 * @param outline the step as a rule
 * @param inTheWay for a pattern that must be absent: the same with a fact that is there; else null
 */
record RuleStep(Rule rule, int pattern, @Nullable Constraint constraint, Rule outline, @Nullable Rule inTheWay) {

    /** What names a fact is never first asked for; the id says most of what is meant, and so comes first. */
    private static final Comparator<Constraint> ID_FIRST = Comparator.comparing(
            (Constraint constraint) -> !constraint.property().equals("id"));

    /** The steps of a rule, each asking more than the one before. */
    static List<RuleStep> of(Rule rule) {
        var steps = new ArrayList<RuleStep>();
        for (int place = 0; place < rule.when().size(); place++) {
            Pattern pattern = rule.when().get(place);
            List<Constraint> names =
                    pattern.constraints().stream().filter(Constraint::isName).toList();
            List<Constraint> asked = pattern.constraints().stream()
                    .filter(constraint -> !constraint.isName())
                    .sorted(ID_FIRST)
                    .toList();
            if (pattern.presence() == FactPresence.NOT || pattern.isAccumulated()) {
                steps.add(step(rule, steps.size(), place, pattern, null));
            } else if (asked.isEmpty()) {
                steps.add(step(rule, steps.size(), place, with(pattern, names), null));
            } else {
                for (int last = 0; last < asked.size(); last++) {
                    var constraints = new ArrayList<Constraint>(names);
                    constraints.addAll(asked.subList(0, last + 1));
                    steps.add(step(rule, steps.size(), place, with(pattern, constraints), asked.get(last)));
                }
            }
        }
        return List.copyOf(steps);
    }

    private static RuleStep step(Rule rule, int number, int place, Pattern last, @Nullable Constraint constraint) {
        String id = rule.id() + "#" + number;
        if (last.isAccumulated()) {
            return new RuleStep(rule, place, null, outline(rule, id, place, last), null);
        }
        Pattern each = as(last, FactPresence.EACH, last.constraints());
        return last.presence() == FactPresence.NOT
                ? new RuleStep(
                        rule, place, constraint, outline(rule, id, place, last), outline(rule, id + "!", place, each))
                : new RuleStep(rule, place, constraint, outline(rule, id, place, each), null);
    }

    private static Rule outline(Rule rule, String id, int place, Pattern last) {
        var when = new ArrayList<>(rule.when().subList(0, place));
        when.add(last);
        return new Rule(
                id,
                rule.title(),
                rule.folder(),
                rule.metadata(),
                when,
                List.of(),
                rule.text(),
                rule.file(),
                rule.line());
    }

    private static Pattern with(Pattern pattern, List<Constraint> constraints) {
        return as(pattern, pattern.presence(), constraints);
    }

    private static Pattern as(Pattern pattern, FactPresence presence, List<Constraint> constraints) {
        return new Pattern(presence, pattern.name(), pattern.type(), constraints, pattern.line(), pattern.column());
    }

    /** The pattern that it ends with, as the author wrote it. */
    Pattern last() {
        return rule.when().get(pattern);
    }
}
