package org.peptideadvisor.engine;

import java.util.List;
import java.util.Map;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.finding.Firing;

/** Decides, between the two stages of an evaluation, what the plan holds. */
@FunctionalInterface
public interface Planner {

    /**
     * The facts that the plan rules look at.
     *
     * @param findings what the assess, exclude and recommend rules found, in no particular order; the planner may add its own
     * @param assessments the firings behind each assessment
     */
    List<Object> plan(List<Finding> findings, Map<String, List<Firing>> assessments);
}
