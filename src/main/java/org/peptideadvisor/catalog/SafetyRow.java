package org.peptideadvisor.catalog;

import java.util.List;
import java.util.Set;
import org.peptideadvisor.model.word.SafetySeverity;

/**
 * A row of {@code safety.csv}: a contraindication, a warning sign, a procedure rule or a regulatory status.
 *
 * @param id row id, such as {@code SAF011}
 * @param category {@code contraindication}, {@code red-flag}, {@code procedure} or {@code regulatory-status}
 * @param condition what it is about
 * @param trigger when it applies
 * @param action a {@code safety-action} id
 * @param severity how much harm it keeps away
 * @param avoid what to leave out, in words
 * @param allow what may stay or is preferred, in words
 * @param reason why
 * @param date the day, month or year of a regulatory status; empty otherwise
 * @param verified whether somebody read a source
 * @param citations citation keys
 */
public record SafetyRow(
        String id,
        String category,
        String condition,
        String trigger,
        String action,
        SafetySeverity severity,
        String avoid,
        String allow,
        String reason,
        String date,
        boolean verified,
        List<String> citations) {

    public SafetyRow {
        citations = List.copyOf(citations);
    }

    static SafetyRow from(TableRow row, KnownIds known) {
        return new SafetyRow(
                row.text("id"),
                row.choice("category", Set.of("contraindication", "red-flag", "procedure", "regulatory-status")),
                row.required("condition"),
                row.text("trigger"),
                row.id("action", known.terms("safety-action")),
                row.word("severity", SafetySeverity.class),
                row.text("avoid"),
                row.text("allow_or_prefer"),
                row.text("reason"),
                row.text("date"),
                row.verified(known),
                row.citations(known));
    }
}
