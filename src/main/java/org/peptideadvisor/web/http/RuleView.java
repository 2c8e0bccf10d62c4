package org.peptideadvisor.web.http;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.rulebook.ClinicalReview;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleMetadata;
import org.peptideadvisor.rulebook.reading.RuleReading;

/**
 * A rule as its author wrote it, and as a reader who knows no rule language reads it.
 *
 * @param id its id
 * @param title its name without the id
 * @param folder what sort of rule it is
 * @param file path below the rules folder
 * @param line its first line there
 * @param reading all that it asks and says, in plain words
 * @param text the rule as written
 * @param metadata who owns it and why it is true
 */
public record RuleView(
        String id,
        String title,
        String folder,
        String file,
        int line,
        String reading,
        String text,
        MetadataView metadata) {

    /**
     * Who owns a rule and why it is true.
     *
     * @param owner who answers for it
     * @param reviewed the day on which a named clinician read it, or null while none has
     * @param reviewer the name of that clinician, or null
     * @param reviewBy when it must be read again
     * @param evidence citation keys
     * @param grade how sure we are
     * @param basis the catalog rows that it puts into effect
     */
    public record MetadataView(
            String owner,
            @Nullable LocalDate reviewed,
            @Nullable String reviewer,
            LocalDate reviewBy,
            List<String> evidence,
            String grade,
            List<String> basis) {

        static MetadataView of(RuleMetadata metadata) {
            ClinicalReview review = metadata.review();
            return new MetadataView(
                    metadata.owner(),
                    review == null ? null : review.on(),
                    review == null ? null : review.by(),
                    metadata.reviewBy(),
                    metadata.evidence(),
                    metadata.grade(),
                    metadata.basis());
        }
    }

    public static RuleView of(Rule rule, Release release) {
        return of(rule, release.reading(rule));
    }

    public static RuleView of(Rule rule, RuleReading reading) {
        return new RuleView(
                rule.id(),
                rule.title(),
                rule.folder().label(),
                rule.file(),
                rule.line(),
                reading.sentence(),
                rule.text(),
                MetadataView.of(rule.metadata()));
    }
}
