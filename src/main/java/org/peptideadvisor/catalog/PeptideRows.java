package org.peptideadvisor.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.peptideadvisor.catalog.table.TableCode;
import org.peptideadvisor.model.fact.Peptide;

/** Reads the rows of {@code peptides.csv}. */
final class PeptideRows {

    private static final int MOST_WEEKS = 104;

    private final KnownIds known;
    private final Set<String> blends = new HashSet<>();

    PeptideRows(CatalogTable table, KnownIds known) {
        this.known = known;
        for (TableRow row : table.rows()) {
            if (!row.text("parts").isEmpty()) {
                blends.add(row.text("id"));
            }
        }
    }

    Peptide read(TableRow row) {
        return new Peptide(
                row.text("id"),
                row.required("inci"),
                row.required("name"),
                row.list("names"),
                row.id("class", known.terms("peptide-class")),
                row.ids("targets", known.terms("concern")),
                row.ids("groups", known.terms("group")),
                evidence(row),
                weeks(row),
                row.text("strength"),
                row.text("cautions"),
                parts(row));
    }

    private Peptide.PeptideEvidence evidence(TableRow row) {
        return new Peptide.PeptideEvidence(
                row.id("grade", known.terms("evidence-grade")),
                row.id("effect", known.terms("effect-direction")),
                row.id("certainty", known.terms("evidence-certainty")),
                row.verified(known),
                row.choice("by_maker", Set.of("all", "some", "no")),
                row.text("evidence_note"),
                row.citations(known));
    }

    private Peptide.WeekRange weeks(TableRow row) {
        Integer from = row.numberOrNull("weeks_from", 0, MOST_WEEKS);
        Integer to = row.numberOrNull("weeks_to", 0, MOST_WEEKS);
        if (from != null && to != null && to < from) {
            row.fault(
                    "weeks_to",
                    TableCode.BAD_WEEKS,
                    "week " + to + " comes before week " + from,
                    "write the later week last");
        }
        return new Peptide.WeekRange(
                from == null ? 0 : from, to == null ? 0 : to, row.id("weeks_basis", known.terms("weeks-basis")));
    }

    private List<String> parts(TableRow row) {
        List<String> parts = row.ids("parts", known.peptides());
        for (String part : parts) {
            if (blends.contains(part)) {
                row.fault(
                        "parts",
                        TableCode.NESTED_BLEND,
                        part + " is itself a blend",
                        "list the peptides that it is made of");
            }
        }
        return parts;
    }
}
