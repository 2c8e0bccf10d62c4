package org.peptideadvisor.arbitration;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.finding.Finding;

/**
 * A peptide that some rule recommends and none excludes.
 *
 * @param peptide the peptide
 * @param preference how many rules rank it first, less those that rank it last
 * @param weight the severities of the concerns it is for, added up: mild and unasked 1, moderate 2, severe 3
 * @param targets the ids of those concerns, sorted
 * @param because what recommends and ranks it
 */
public record PeptideCandidate(
        Peptide peptide, int preference, int weight, Set<String> targets, List<Finding> because) {

    /**
     * Best first: a source that somebody read, then the rules' preference, then what studies showed and how surely, then
     * the client's need. The id settles what is left, so that the order never depends on chance.
     */
    static final Comparator<PeptideCandidate> BEST_FIRST = Comparator.comparing(
                    (PeptideCandidate candidate) -> !candidate.peptide().isVerified())
            .thenComparing(candidate -> -candidate.preference())
            .thenComparing(candidate -> effect(candidate.peptide().getEffect()))
            .thenComparing(candidate -> certainty(candidate.peptide().getCertainty()))
            .thenComparing(candidate -> candidate.peptide().getGrade())
            .thenComparing(candidate -> -candidate.weight())
            .thenComparing(candidate -> candidate.peptide().id());

    /** Whether it was tested on people at all. */
    boolean isTested() {
        return !peptide.getEffect().equals("untested");
    }

    private static int effect(String effect) {
        return switch (effect) {
            case "positive" -> 0;
            case "mixed" -> 1;
            default -> 2;
        };
    }

    private static int certainty(String certainty) {
        return switch (certainty) {
            case "moderate" -> 0;
            case "low" -> 1;
            default -> 2;
        };
    }
}
