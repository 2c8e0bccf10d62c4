package org.peptideadvisor.rulebook.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Constraint.Operator;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Pattern.FactPresence;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleMetadata;
import org.peptideadvisor.rulebook.RulePeriod;
import org.peptideadvisor.rulebook.RuleStage;

/**
 * What an outline means, told without the phrase table: two outlines with the same text here ask and say the same. Names,
 * places in the file, the order of constraints between commas and the way to write a comparison make no difference; nor
 * does where among the conditions a fact was named that only the then part speaks of, or that lines with not stand last.
 */
final class Outlines {

    /** How a fact is asked for where nothing is counted. */
    static final List<FactPresence> ALONE = List.of(FactPresence.EACH, FactPresence.EXISTS, FactPresence.NOT);

    private static final RuleMetadata METADATA =
            new RuleMetadata("t", null, LocalDate.of(2027, 1, 1), List.of("REC"), "E", List.of(), RulePeriod.ALWAYS);

    private final Rule rule;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> inConditions = new LinkedHashSet<>();
    private final Set<String> inConclusions = new LinkedHashSet<>();

    private Outlines(Rule rule) {
        this.rule = rule;
        for (Pattern pattern : rule.when()) {
            for (Constraint constraint : pattern.constraints()) {
                constraint.operands().forEach(operand -> {
                    if (operand instanceof Operand.ReferenceOperand reference
                            && constraint.operator() != Operator.NAME) {
                        inConditions.add(reference.name());
                    }
                });
            }
        }
        rule.then().forEach(conclusion -> conclusion.arguments().forEach(argument -> {
            if (argument instanceof ConclusionArgument.BoundArgument bound) {
                inConclusions.add(bound.name());
            }
        }));
    }

    static String meaning(Rule rule) {
        return new Outlines(rule).meaning();
    }

    private String meaning() {
        var ordered = new ArrayList<Pattern>();
        rule.when().stream()
                .filter(pattern -> pattern.presence() != FactPresence.NOT && !late(pattern))
                .forEach(ordered::add);
        rule.when().stream()
                .filter(pattern -> pattern.presence() == FactPresence.NOT)
                .forEach(ordered::add);
        inConclusions.forEach(name -> rule.when().stream()
                .filter(pattern -> name.equals(pattern.name()) && late(pattern))
                .forEach(ordered::add));
        for (int i = 0; i < ordered.size(); i++) {
            String place = "fact" + i;
            if (ordered.get(i).name() != null) {
                names.put(ordered.get(i).name(), place);
            }
            for (Constraint constraint : ordered.get(i).constraints()) {
                if (constraint.operator() == Operator.NAME) {
                    names.put(
                            ((Operand.ReferenceOperand) constraint.operands().get(0)).name(),
                            place + "." + constraint.property());
                }
            }
        }
        return ordered.stream().map(this::meaning).collect(Collectors.joining("\n"))
                + "\nthen "
                + rule.then().stream().map(this::meaning).collect(Collectors.joining("\n"));
    }

    /** Whether a fact is first spoken of in the then part. */
    private boolean late(Pattern pattern) {
        boolean named = pattern.constraints().stream()
                .filter(constraint -> constraint.operator() == Operator.NAME)
                .anyMatch(constraint -> inConditions.contains(
                        ((Operand.ReferenceOperand) constraint.operands().get(0)).name()));
        return inConclusions.contains(pattern.name()) && !inConditions.contains(pattern.name()) && !named;
    }

    private String meaning(Pattern pattern) {
        return pattern.presence() + " " + pattern.type()
                + pattern.constraints().stream().map(this::meaning).sorted().toList();
    }

    private String meaning(Constraint constraint) {
        if (constraint.operator() == Operator.NAME) {
            return constraint.property() + " named";
        }
        boolean one = constraint.operands().size() == 1;
        String operand =
                constraint.operands().stream().map(this::meaning).toList().toString();
        String operator =
                switch (constraint.operator()) {
                    case EQUAL, IN -> "=";
                    case NOT_EQUAL, NOT_IN -> "!=";
                    default -> constraint.operator().symbol();
                };
        boolean flag = one && (operand.equals("[true]") || operand.equals("[false]"));
        if (flag) {
            return constraint.property() + "=" + (operator.equals("=") == operand.equals("[true]"));
        }
        return constraint.property() + operator + operand;
    }

    private String meaning(Operand operand) {
        if (operand instanceof Operand.ReferenceOperand reference) {
            String name = names.getOrDefault(reference.name(), "?");
            return reference.property() == null ? name : name + "." + reference.property();
        }
        return operand instanceof Operand.TextOperand text
                ? '"' + text.value() + '"'
                : operand instanceof Operand.NumberOperand number
                        ? Integer.toString(number.value())
                        : ((Operand.LiteralOperand) operand).value();
    }

    private String meaning(Conclusion conclusion) {
        return conclusion.verb()
                + conclusion.arguments().stream()
                        .map(argument -> argument instanceof ConclusionArgument.BoundArgument bound
                                ? names.getOrDefault(bound.name(), "?")
                                : argument.toString())
                        .toList()
                        .toString();
    }

    /** Every way to make one change to an outline that leaves it one that a file could hold. */
    static List<Rule> changes(Rule rule, Values values) {
        var changes = new ArrayList<Rule>();
        for (int i = 0; i < rule.when().size(); i++) {
            for (Pattern changed : changes(rule.when().get(i), values)) {
                changes.add(with(rule, replaced(rule.when(), i, changed), rule.then()));
            }
            changes.add(with(rule, removed(rule.when(), i), rule.then()));
        }
        for (int i = 0; i < rule.then().size(); i++) {
            for (Conclusion changed : values.changes(rule.then().get(i))) {
                changes.add(with(rule, rule.when(), replaced(rule.then(), i, changed)));
            }
            changes.add(with(rule, rule.when(), removed(rule.then(), i)));
        }
        return changes.stream().filter(Outlines::stands).toList();
    }

    private static List<Pattern> changes(Pattern pattern, Values values) {
        var changes = new ArrayList<Pattern>();
        for (FactPresence presence : ALONE) {
            changes.add(new Pattern(presence, pattern.name(), pattern.type(), pattern.constraints(), 1, 1));
        }
        for (int i = 0; i < pattern.constraints().size(); i++) {
            changes.add(constrained(pattern, removed(pattern.constraints(), i)));
            for (Constraint changed :
                    values.changes(pattern.type(), pattern.constraints().get(i))) {
                changes.add(constrained(pattern, replaced(pattern.constraints(), i, changed)));
            }
        }
        for (Constraint more : values.some(pattern.type())) {
            var added = new ArrayList<>(pattern.constraints());
            added.add(more);
            changes.add(constrained(pattern, added));
        }
        return changes;
    }

    private static Pattern constrained(Pattern pattern, List<Constraint> constraints) {
        return new Pattern(pattern.presence(), pattern.name(), pattern.type(), constraints, 1, 1);
    }

    /** A rule with no more than these. */
    static Rule rule(List<Pattern> when, List<Conclusion> then) {
        return new Rule("X-1", "t", RuleStage.PLAN, METADATA, when, then, "", "plan/a.drl", 1);
    }

    static Rule with(Rule rule, List<Pattern> when, List<Conclusion> then) {
        return new Rule(
                rule.id(), rule.title(), rule.folder(), rule.metadata(), when, then, rule.text(), rule.file(), 1);
    }

    /** Whether it has conditions and conclusions, names facts that are there, and leads back to nothing unnamed. */
    private static boolean stands(Rule rule) {
        var known = new LinkedHashSet<String>();
        for (Pattern pattern : rule.when()) {
            if (pattern.presence() != FactPresence.EACH && pattern.name() != null) {
                return false;
            }
            for (Constraint constraint : pattern.constraints()) {
                for (Operand operand : constraint.operands()) {
                    boolean naming = constraint.operator() == Operator.NAME;
                    if (operand instanceof Operand.ReferenceOperand reference
                            && (naming
                                    ? pattern.presence() != FactPresence.EACH || !known.add(reference.name())
                                    : !known.contains(reference.name()))) {
                        return false;
                    }
                }
            }
            if (pattern.name() != null) {
                known.add(pattern.name());
            }
        }
        return !rule.when().isEmpty()
                && !rule.then().isEmpty()
                && rule.then().stream()
                        .flatMap(conclusion -> conclusion.arguments().stream())
                        .allMatch(argument -> !(argument instanceof ConclusionArgument.BoundArgument bound)
                                || known.contains(bound.name()));
    }

    private static <T> List<T> removed(List<T> all, int at) {
        var rest = new ArrayList<>(all);
        rest.remove(at);
        return rest;
    }

    private static <T> List<T> replaced(List<T> all, int at, T by) {
        var rest = new ArrayList<>(all);
        rest.set(at, by);
        return rest;
    }
}
