package org.peptideadvisor.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who owns a rule, why it is true and how sure we are.
 *
 * @param owner who answers for it
 * @param review that a named clinician read it, or null while none has
 * @param reviewBy when it must be read again
 * @param evidence citation keys, at least one
 * @param grade one of {@link #GRADES}, which the rules folder's README explains
 * @param basis the catalog rows that it puts into effect, such as {@code SAF011}; may be empty
 * @param period the days on which it is in effect
 */
public record RuleMetadata(
        String owner,
        @Nullable ClinicalReview review,
        LocalDate reviewBy,
        List<String> evidence,
        String grade,
        List<String> basis,
        RulePeriod period) {

    /** Every grade that a rule may have. */
    public static final Set<String> GRADES = Set.of("A", "B", "C", "G", "E");

    public RuleMetadata {
        evidence = List.copyOf(evidence);
        basis = List.copyOf(basis);
    }
}
