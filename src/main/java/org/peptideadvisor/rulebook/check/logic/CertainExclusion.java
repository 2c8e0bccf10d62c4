package org.peptideadvisor.rulebook.check.logic;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.word.SubjectKind;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Pattern.FactPresence;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.Verb;

/**
 * What a conclusion excludes for sure, and when.
 *
 * @param rule the rule that says it
 * @param things the ids that it keeps out; empty when it excludes nothing, or nobody can say what
 * @param conditions under which it does so
 */
public record CertainExclusion(Rule rule, Set<String> things, List<Pattern> conditions) {

    public static CertainExclusion of(Rule rule, Conclusion conclusion, ConditionLogic conditions, Catalog catalog) {
        Set<String> things = conclusion.excluded(catalog);
        if (conclusion.verb() == Verb.EXCLUDE_BOUND
                && conclusion.arguments().get(0) instanceof ConclusionArgument.BoundArgument named
                && named.type() == FactType.PEPTIDE) {
            Pattern bound = bound(rule, conclusion);
            if (bound.constraints().stream().allMatch(Constraint::isFixed)) {
                things = new TreeSet<>();
                for (Peptide peptide : conditions.peptides(bound)) {
                    things.addAll(catalog.covered(SubjectKind.INGREDIENT, peptide.id()));
                }
                return new CertainExclusion(rule, things, others(rule, bound));
            }
        }
        return new CertainExclusion(rule, things, rule.when());
    }

    private static List<Pattern> others(Rule rule, Pattern bound) {
        return rule.when().stream().filter(pattern -> !pattern.equals(bound)).toList();
    }

    /** The condition whose fact a conclusion is about. */
    public static Pattern bound(Rule rule, Conclusion conclusion) {
        var named = (ConclusionArgument.BoundArgument) conclusion.arguments().get(0);
        return rule.when().stream()
                .filter(pattern ->
                        pattern.presence() == FactPresence.EACH && named.name().equals(pattern.name()))
                .findFirst()
                .orElseThrow();
    }
}
