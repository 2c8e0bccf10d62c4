package org.peptideadvisor.engine;

import java.util.List;
import java.util.Map;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.finding.Firing;

/**
 * Everything that the rules found about one consultation, in no particular order.
 *
 * @param findings everything that was said, both stages
 * @param assessments the firings behind each assessment
 * @param facts everything that the rules saw but assessments: the client's facts, the relevant peptides, the plan
 */
public record Evaluation(List<Finding> findings, Map<String, List<Firing>> assessments, List<Object> facts) {}
