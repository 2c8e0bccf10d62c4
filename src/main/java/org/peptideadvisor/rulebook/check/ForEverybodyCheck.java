package org.peptideadvisor.rulebook.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.Verb;
import org.peptideadvisor.rulebook.check.logic.CertainExclusion;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;
import org.peptideadvisor.rulebook.check.logic.ConditionLogic;
import org.peptideadvisor.rulebook.check.report.CheckReport;
import org.peptideadvisor.rulebook.check.report.OutlinePlaces;
import org.peptideadvisor.rulebook.check.report.RuleBookCheck;

/**
 * Finds rules that leave every client without anything to use: they hold, allow no peptide, or exclude all
 * peptides unconditionally. An error: such an answer tells each client something that nobody checked, and hides
 * all other guidance. To stop the service, take its release out of it.
 */
final class ForEverybodyCheck implements RuleBookCheck {

    private static final CodeExplanation NOBODY_SERVED = CodeExplanation.error(
            "for-everybody",
            "A rule holds, allows no peptide or excludes every peptide for every client.",
            "Nobody would get any advice, and each would read a reason that has nothing to do with them; most often a condition"
                    + " was forgotten.",
            "Add the condition that was meant. To stop the service, go back to an earlier release or take it down.");

    @Override
    public List<CodeExplanation> explanations() {
        return List.of(NOBODY_SERVED);
    }

    @Override
    public void check(CheckMaterial material, CheckReport report) {
        var conditions = new ConditionLogic(material);
        var emptying = new ArrayList<EmptyingConclusion>();
        var excluding = new ArrayList<EmptyingConclusion>();
        Set<String> excluded = new HashSet<>();
        for (Rule rule : material.book().rules()) {
            if (material.isOutOfTime()) {
                return;
            }
            for (Conclusion conclusion : rule.then()) {
                CertainExclusion exclusion = CertainExclusion.of(rule, conclusion, conditions, material.catalog());
                if (isNothingLeft(conclusion)) {
                    emptying.add(new EmptyingConclusion(rule, conclusion));
                } else if (!exclusion.things().isEmpty() && isForEverybody(exclusion.conditions(), conditions)) {
                    excluded.addAll(exclusion.things());
                    excluding.add(new EmptyingConclusion(rule, conclusion));
                }
            }
        }
        List<EmptyingConclusion> forEverybody = emptying.stream()
                .filter(said -> isForEverybody(said.rule().when(), conditions))
                .toList();
        forEverybody.forEach(said -> tell(said, "nothing in the conditions tells clients apart", report));
        emptying.removeAll(forEverybody);
        together(emptying, conditions)
                .forEach(said -> tell(said, "with the rules that do the same it leaves no client out", report));
        Set<String> peptides =
                material.catalog().peptides().stream().map(Peptide::id).collect(Collectors.toSet());
        if (!peptides.isEmpty() && excluded.containsAll(peptides)) {
            excluding.forEach(said -> tell(said, "no peptide is left for anybody", report));
        }
    }

    /** A conclusion and whose it is. */
    private record EmptyingConclusion(Rule rule, Conclusion conclusion) {}

    private static boolean isNothingLeft(Conclusion conclusion) {
        return conclusion.verb() == Verb.HOLD
                || (conclusion.verb() == Verb.LIMIT_PEPTIDES
                        && conclusion.arguments().get(0) instanceof ConclusionArgument.NumberArgument most
                        && most.value() == 0);
    }

    private static boolean isForEverybody(List<Pattern> when, ConditionLogic conditions) {
        return when.stream().allMatch(conditions::isEverybodys);
    }

    /** Those that ask the same one thing of the client and between them take every answer, such as under 18 and 18 or over. */
    private static List<EmptyingConclusion> together(List<EmptyingConclusion> emptying, ConditionLogic conditions) {
        Map<String, List<EmptyingConclusion>> byProperty = new TreeMap<>();
        for (EmptyingConclusion said : emptying) {
            List<Pattern> when = said.rule().when();
            List<Constraint> asked = when.get(0).constraints();
            boolean simple = when.size() == 1
                    && when.get(0).type() == FactType.CLIENT
                    && when.get(0).presence() != Pattern.FactPresence.NOT
                    && asked.stream().map(Constraint::property).distinct().count() == 1;
            if (simple) {
                byProperty
                        .computeIfAbsent(asked.get(0).property(), property -> new ArrayList<>())
                        .add(said);
            }
        }
        byProperty
                .values()
                .removeIf(some -> !conditions.coverAll(some.stream()
                        .map(said -> said.rule().when().get(0).constraints())
                        .toList()));
        return byProperty.values().stream().flatMap(List::stream).toList();
    }

    private static void tell(EmptyingConclusion said, String how, CheckReport report) {
        report.add(
                NOBODY_SERVED,
                said.rule().file(),
                new OutlinePlaces(said.rule()).conclusion(said.conclusion()),
                "this " + said.conclusion().verb().word() + " is for every client: " + how,
                "add the condition that was meant");
    }
}
