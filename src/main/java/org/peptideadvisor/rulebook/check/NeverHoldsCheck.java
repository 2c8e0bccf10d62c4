package org.peptideadvisor.rulebook.check;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Pattern.FactPresence;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;
import org.peptideadvisor.rulebook.check.logic.ConditionLogic;
import org.peptideadvisor.rulebook.check.report.CheckReport;
import org.peptideadvisor.rulebook.check.report.OutlinePlaces;
import org.peptideadvisor.rulebook.check.report.RuleBookCheck;
import org.peptideadvisor.rulebook.check.report.TextSpan;
import org.peptideadvisor.rulebook.meaning.AccumulationMeaning;
import org.peptideadvisor.rulebook.meaning.PatternFit;

/**
 * Finds rules whose conditions no client can satisfy. An error: such a rule looks like protection, but a
 * contraindication that can never hold protects nobody. Each finding is certain. A rule that compares facts with
 * one another may be missed.
 */
final class NeverHoldsCheck implements RuleBookCheck {

    /** More ids than these do not help the author. */
    private static final int MOST_NAMED = 3;

    private static final CodeExplanation NEVER = CodeExplanation.error(
            "never-holds",
            "A condition can never hold, so the rule never speaks.",
            "The rule looks as if something were taken care of. A contraindication that can never hold protects nobody.",
            "Take out or correct one of the conditions that exclude each other. Two cases that both count are two rules, or"
                    + " one condition with in ( … ).");

    private static final CodeExplanation NOBODY = CodeExplanation.error(
            "never-concluded",
            "A rule waits for an assessment that no rule concludes, or only rules that never speak.",
            "The rule is silent for ever. This is how a contraindication gets lost when the assess rule before it is taken away.",
            "Write an assess rule that concludes it, or ask for the client's own facts.");

    @Override
    public List<CodeExplanation> explanations() {
        return List.of(NEVER, NOBODY);
    }

    @Override
    public void check(CheckMaterial material, CheckReport report) {
        var conditions = new ConditionLogic(material);
        Set<Rule> silent = new HashSet<>();
        // a rule that waits for an assessment that only silent rules conclude is silent too
        for (int before = -1; before < silent.size(); ) {
            before = silent.size();
            for (Rule rule : material.book().rules()) {
                if (material.isOutOfTime()) {
                    return;
                }
                if (!silent.contains(rule)) {
                    SilentReason found = new OneRule(rule, conditions, silent, material).find();
                    if (found != null) {
                        silent.add(rule);
                        report.add(found.code(), rule.file(), found.at(), found.message(), found.fix());
                    }
                }
            }
        }
    }

    private record SilentReason(CodeExplanation code, TextSpan at, String message, @Nullable String fix) {}

    /** Looks at one rule. */
    private record OneRule(Rule rule, ConditionLogic conditions, Set<Rule> silent, CheckMaterial material) {

        @Nullable
        SilentReason find() {
            for (Pattern pattern : rule.when()) {
                SilentReason found = pattern.presence() == FactPresence.NOT ? denied(pattern) : asked(pattern);
                if (found != null) {
                    return found;
                }
            }
            return together(FactType.CLIENT)
                    ? found(FactType.CLIENT)
                    : together(FactType.PLAN) ? found(FactType.PLAN) : null;
        }

        private @Nullable SilentReason asked(Pattern pattern) {
            if (pattern.isAccumulated() && !new AccumulationMeaning(pattern).canHold(pattern.type())) {
                return new SilentReason(
                        NEVER,
                        at(pattern),
                        "no number of facts is as this asks",
                        "correct what is asked of the number");
            }
            List<Constraint> constraints = pattern.constraints();
            for (int i = 1; i <= constraints.size(); i++) {
                if (!conditions.canHold(pattern.type(), constraints.subList(0, i))) {
                    return impossible(constraints.get(i - 1), constraints.subList(0, i - 1));
                }
            }
            if (pattern.type() == FactType.PEPTIDE
                    && !material.catalog().peptides().isEmpty()
                    && conditions.peptides(pattern).isEmpty()) {
                return new SilentReason(
                        NEVER,
                        at(pattern),
                        "no peptide of the catalog is like that",
                        "loosen it, or correct the table");
            }
            if (pattern.type() == FactType.ASSESSMENT) {
                return concluded(pattern);
            }
            Question question = Question.listing(pattern.type().type());
            if (question != null && rule.when().stream().anyMatch(other -> asksWhetherOpen(other, question))) {
                String message =
                        "there is no " + pattern.type().label() + " when the question '" + question.id() + "' is open";
                return new SilentReason(NEVER, at(pattern), message, "make two rules of it");
            }
            return null;
        }

        private static boolean asksWhetherOpen(Pattern pattern, Question question) {
            if (pattern.type() != FactType.UNANSWERED || pattern.presence() == FactPresence.NOT) {
                return false;
            }
            var fit = new PatternFit(pattern);
            return Arrays.stream(Question.values())
                    .allMatch(any -> fit.holds(new Unanswered(any.id())) == (any == question));
        }

        private SilentReason impossible(Constraint last, List<Constraint> before) {
            String others = before.stream()
                    .filter(constraint -> constraint.property().equals(last.property()))
                    .map(Constraint::text)
                    .reduce((a, b) -> a + " and " + b)
                    .orElse("");
            String message = others.isEmpty()
                    ? "nothing satisfies " + last.text()
                    : last.text() + " cannot hold together with " + others;
            return new SilentReason(
                    NEVER,
                    new OutlinePlaces(rule).constraint(last),
                    message,
                    "take one of them out, or make two rules of it");
        }

        private @Nullable SilentReason concluded(Pattern pattern) {
            Map<String, List<Rule>> meant = conditions.concluded(pattern);
            boolean open = !pattern.constraints().stream().allMatch(Constraint::isFixed);
            if (open || meant.isEmpty() || meant.values().stream().anyMatch(rules -> !silent.containsAll(rules))) {
                return null;
            }
            String ids = meant.keySet().stream().limit(MOST_NAMED).collect(Collectors.joining(" or "))
                    + (meant.size() > MOST_NAMED ? " or any other" : "");
            return new SilentReason(
                    NOBODY,
                    at(pattern),
                    "no rule that can speak concludes " + ids,
                    "write an assess rule that concludes it");
        }

        private @Nullable SilentReason denied(Pattern not) {
            for (Pattern other : rule.when()) {
                if (conditions.deny(not, other)) {
                    String message = "this denies what line " + other.line() + " asks for";
                    return new SilentReason(
                            NEVER, at(not), message, "take one of the two out, or ask for less in the 'not'");
                }
            }
            return null;
        }

        private boolean together(FactType type) {
            return !conditions.canHold(type, ConditionLogic.ofTheOne(type, rule));
        }

        private SilentReason found(FactType type) {
            String message = "the conditions on " + type.label() + " exclude one another, and there is only one";
            Pattern last = rule.when().stream()
                    .filter(pattern -> pattern.type() == type)
                    .reduce((a, b) -> b)
                    .orElseThrow();
            return new SilentReason(NEVER, at(last), message, "take one of them out, or make two rules of it");
        }

        private TextSpan at(Pattern pattern) {
            return new OutlinePlaces(rule).pattern(pattern);
        }
    }
}
