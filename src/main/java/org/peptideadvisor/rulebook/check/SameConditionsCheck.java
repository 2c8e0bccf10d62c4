package org.peptideadvisor.rulebook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.rulebook.Accumulation;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.Verb.VerbParameter;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;
import org.peptideadvisor.rulebook.check.report.CheckReport;
import org.peptideadvisor.rulebook.check.report.OutlinePlaces;
import org.peptideadvisor.rulebook.check.report.RuleBookCheck;
import org.peptideadvisor.rulebook.meaning.BoundNames;

/**
 * Finds rules of one folder with equal conditions, whatever their order and names. That alone is an info, since
 * two ideas may depend on the same facts. If the rules also conclude the same about the same subject, one is
 * probably a forgotten copy: a warning.
 */
final class SameConditionsCheck implements RuleBookCheck {

    private static final CodeExplanation SAME = CodeExplanation.info(
            "same-conditions",
            "Two rules of one folder have the same conditions and use the same verb.",
            "Both speak for the same clients in the same way. That may be meant; it is also how a rule that was copied and not"
                    + " finished looks.",
            "Nothing, if both are meant. Otherwise join them or correct the conditions of one.");

    private static final CodeExplanation DUPLICATE = CodeExplanation.warning(
            "duplicate-rule",
            "Two rules have the same conditions and say the same of the same thing.",
            "The client gets one thing with two reasons, and a correction of one rule leaves the other as it was.",
            "Take one of them away, or correct what was meant otherwise.");

    @Override
    public List<CodeExplanation> explanations() {
        return List.of(SAME, DUPLICATE);
    }

    @Override
    public void check(CheckMaterial material, CheckReport report) {
        Map<String, List<Rule>> alike = new TreeMap<>();
        for (Rule rule : material.book().rules()) {
            alike.computeIfAbsent(rule.folder() + " " + conditions(rule), key -> new ArrayList<>())
                    .add(rule);
        }
        for (List<Rule> rules : alike.values()) {
            for (int i = 1; i < rules.size() && !material.isOutOfTime(); i++) {
                compare(rules.get(i), rules.subList(0, i), report);
            }
        }
    }

    private static void compare(Rule rule, List<Rule> others, CheckReport report) {
        Rule twin = like(rule, others, true);
        Rule sister = twin == null ? like(rule, others, false) : null;
        if (twin != null) {
            String message =
                    "says the same as " + twin.id() + " (" + twin.file() + ":" + twin.line() + ") of the same facts";
            report.add(DUPLICATE, rule.file(), new OutlinePlaces(rule).name(), message, "take one of the two away");
        } else if (sister != null) {
            String message =
                    "has the same conditions as " + sister.id() + " (" + sister.file() + ":" + sister.line() + ")";
            report.add(SAME, rule.file(), new OutlinePlaces(rule).name(), message, null);
        }
    }

    private static @Nullable Rule like(Rule rule, List<Rule> others, boolean targets) {
        String said = said(rule, targets);
        return others.stream()
                .filter(other -> said(other, targets).equals(said))
                .findFirst()
                .orElse(null);
    }

    /** What a rule says, without its sentences; with what it says it of, or the verbs alone. */
    private static String said(Rule rule, boolean targets) {
        return rule.then().stream()
                .map(conclusion -> conclusion.verb() + (targets ? targets(conclusion) : ""))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    /** What a conclusion is about: the things that it names, or its sentence when that is all it says. */
    private static String targets(Conclusion conclusion) {
        List<VerbParameter> shape = conclusion.shape();
        var things = new ArrayList<String>();
        for (int i = 0; i < shape.size(); i++) {
            VerbParameter parameter = shape.get(i);
            if (parameter.bound() != null || (parameter.vocabulary() != null && parameter != VerbParameter.URGENCY)) {
                things.add(
                        conclusion.arguments().get(i) instanceof ConclusionArgument.BoundArgument bound
                                ? bound.type().label()
                                : conclusion.arguments().get(i).toString());
            }
        }
        return things.isEmpty() ? conclusion.arguments().toString() : things.toString();
    }

    /** The conditions in one fixed form: sorted, and names replaced by what they stand for. */
    private static String conditions(Rule rule) {
        var names = new BoundNames(rule.when());
        var forms = new ArrayList<String>();
        for (Pattern pattern : rule.when()) {
            String type = pattern.type().label();
            forms.add(pattern.presence() + " " + type
                    + pattern.constraints().stream()
                            .filter(constraint -> !constraint.isName())
                            .map(constraint -> form(constraint, names))
                            .sorted()
                            .distinct()
                            .toList()
                    + form(pattern.accumulation()));
        }
        return forms.stream().sorted().toList().toString();
    }

    private static String form(@Nullable Accumulation made) {
        return made == null
                ? ""
                : made.function() + " " + made.property()
                        + made.bounds().stream()
                                .map(bound -> bound.operator() + " " + bound.operands())
                                .sorted()
                                .toList();
    }

    private static String form(Constraint constraint, BoundNames names) {
        return constraint.property() + " " + constraint.operator()
                + constraint.operands().stream()
                        .map(operand -> form(operand, names))
                        .sorted()
                        .toList();
    }

    private static String form(Operand operand, BoundNames names) {
        if (operand instanceof Operand.ReferenceOperand reference) {
            BoundNames.BoundName bound = names.of(reference);
            return bound.pattern().type().label() + "." + bound.property();
        }
        return operand.toString();
    }
}
