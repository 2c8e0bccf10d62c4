package org.peptideadvisor.web.audit;

import java.util.Collection;
import java.util.List;
import org.peptideadvisor.review.RuleFeedback;

/**
 * How often what was said, by rule.
 *
 * @param rules those that something was said of, by id
 */
public record RuleFeedbackView(List<RuleFeedback> rules) {

    static RuleFeedbackView of(Collection<RuleFeedback> counts) {
        return new RuleFeedbackView(List.copyOf(counts));
    }
}
