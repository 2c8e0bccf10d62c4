package org.peptideadvisor.model.advice;

import java.util.List;
import org.peptideadvisor.model.advice.Advice.Evidence;
import org.peptideadvisor.model.advice.Advice.Named;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.Advice.Source;
import org.peptideadvisor.model.advice.Advice.SupportingEvidence;

/**
 * What the answers of a release may say whoever asks: all that its rules and tables put into an answer as it stands, and nothing of a
 * client. Always in the same order.
 *
 * @param reasons each rule with each of its sentences; without facts
 * @param sources the sources
 * @param names what ingredients are called
 * @param evidence how well peptides were tested
 * @param supporting what stands behind co-actives
 * @param sentences what answers say in words
 */
public record StandingText(
        List<Reason> reasons,
        List<Source> sources,
        List<Named> names,
        List<Evidence> evidence,
        List<SupportingEvidence> supporting,
        List<String> sentences) {

    /** Copies the lists. */
    public StandingText {
        reasons = List.copyOf(reasons);
        sources = List.copyOf(sources);
        names = List.copyOf(names);
        evidence = List.copyOf(evidence);
        supporting = List.copyOf(supporting);
        sentences = List.copyOf(sentences);
    }
}
