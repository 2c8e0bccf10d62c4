package org.peptideadvisor.engine;

import java.util.List;
import java.util.Set;
import org.peptideadvisor.model.finding.Finding;

/**
 * Rules that are taken away in one evaluation, and what is said in their place.
 *
 * @param silent ids of the rules that are taken away
 * @param said what is said beside the others before there is a plan
 * @param ofPlan what is said once there is one
 */
public record RuleSubstitution(Set<String> silent, List<Finding> said, List<Finding> ofPlan) {

    public RuleSubstitution {
        silent = Set.copyOf(silent);
        said = List.copyOf(said);
        ofPlan = List.copyOf(ofPlan);
    }

    /** Some rules taken away, and nothing in their place. */
    public static RuleSubstitution without(Set<String> silent) {
        return new RuleSubstitution(silent, List.of(), List.of());
    }
}
