package org.peptideadvisor.web.http;

import java.time.LocalDate;
import java.util.List;
import org.peptideadvisor.release.Release;
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
     * @param reviewed when it was last read
     * @param reviewBy when it must be read again
     * @param evidence citation keys
     * @param grade how sure we are
     * @param basis the catalog rows that it puts into effect
     */
    public record MetadataView(
            String owner,
            LocalDate reviewed,
            LocalDate reviewBy,
            List<String> evidence,
            String grade,
            List<String> basis) {

        static MetadataView of(RuleMetadata metadata) {
            return new MetadataView(
                    metadata.owner(),
                    metadata.reviewed(),
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
