package org.peptideadvisor.question.whatif;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.peptideadvisor.model.finding.Finding;

/**
 * Something that must be overcome before a goal is reached.
 *
 * @param rules the rules of which at least one must fire otherwise; none when nothing can be done about it
 * @param findings what was found that stands in the way; none when something was not found that is needed
 * @param candidates the places of the changes that could make one of the rules fire otherwise: whatever overcomes the
 *     obstacle is among them
 */
record GoalObstacle(Set<String> rules, List<Finding> findings, BitSet candidates) {

    GoalObstacle {
        rules = Set.copyOf(rules);
        findings = List.copyOf(findings);
    }
}
