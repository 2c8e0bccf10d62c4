package org.peptideadvisor.engine;

import java.util.List;
import java.util.Map;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.finding.Firing;

/**
 * Decides the content of the plan between the two stages of an evaluation.
 *
 * @param <T> what comes of the evaluation
 */
@FunctionalInterface
public interface PlanMaker<T> {

    /**
     * What is settled before the plan rules fire.
     *
     * @param findings what the assess, exclude and recommend rules found, in no particular order; the planner may add its own
     * @param assessments the firings behind each assessment
     */
    SettledPlan<T> plan(List<Finding> findings, Map<String, List<Firing>> assessments);
}
