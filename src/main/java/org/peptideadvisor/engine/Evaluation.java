package org.peptideadvisor.engine;

import java.util.List;
import java.util.Map;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.finding.Firing;

/**
 * What the rules found about one consultation, in no particular order.
 *
 * @param findings everything that was said, both stages
 * @param assessments the firings behind each assessment
 */
public record Evaluation(List<Finding> findings, Map<String, List<Firing>> assessments) {}
