package org.peptideadvisor.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;

/** The rules that conclude each assessment. Immutable. */
public final class AssessmentRules {

    private final Map<String, List<Rule>> byAssessment = new TreeMap<>();

    public AssessmentRules(RuleBook book) {
        for (Rule rule : book.rules()) {
            for (Conclusion conclusion : rule.then()) {
                if (conclusion.verb() == Verb.CONCLUDE
                        && conclusion.arguments().get(0) instanceof ConclusionArgument.TextArgument id) {
                    byAssessment
                            .computeIfAbsent(id.value(), key -> new ArrayList<>())
                            .add(rule);
                }
            }
        }
    }

    /** The rules that conclude an assessment, in the order of the book. */
    public List<Rule> concluding(String assessment) {
        return List.copyOf(byAssessment.getOrDefault(assessment, List.of()));
    }

    /** The rules that conclude any of the assessments whose id is accepted, each once. */
    public List<Rule> concludingAny(Predicate<String> accepted) {
        return byAssessment.entrySet().stream()
                .filter(entry -> accepted.test(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .distinct()
                .toList();
    }
}
