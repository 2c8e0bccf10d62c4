package org.peptideadvisor.model.fact;

import java.util.List;

/**
 * A peptide of the catalog: what it is, not what to do with it.
 *
 * @param id catalog id
 * @param inci present INCI name
 * @param name the everyday name
 * @param names every other name that resolves to it: trade names, retired INCI names
 * @param peptideClass a {@code peptide-class} id
 * @param targets the {@code concern} ids that it is made for
 * @param groups further groups, such as {@code copper} or {@code eye}
 * @param evidence how well it was tested
 * @param weeks the weeks until an effect may show
 * @param strength the usual strength of a product, as its makers state it
 * @param cautions what to keep in mind
 * @param parts the ids of the peptides that a blend is made of; empty for a single peptide
 */
public record Peptide(
        String id,
        String inci,
        String name,
        List<String> names,
        String peptideClass,
        List<String> targets,
        List<String> groups,
        PeptideEvidence evidence,
        WeekRange weeks,
        String strength,
        String cautions,
        List<String> parts) {

    public Peptide {
        names = List.copyOf(names);
        targets = List.copyOf(targets);
        groups = List.copyOf(groups);
        parts = List.copyOf(parts);
    }

    /** The study design behind it: {@code A}, {@code B} or {@code C}. */
    public String getGrade() {
        return evidence.grade();
    }

    /** Which way the results point: {@code positive}, {@code mixed} or {@code untested}. */
    public String getEffect() {
        return evidence.effect();
    }

    /** How sure one can be: {@code moderate}, {@code low} or {@code very-low}. */
    public String getCertainty() {
        return evidence.certainty();
    }

    /** Whether somebody read the source. */
    public boolean isVerified() {
        return evidence.verified();
    }

    /** The first and last week in which an effect may show. */
    public record WeekRange(int from, int to, String basis) {}

    /**
     * How well a catalog row is supported.
     *
     * @param grade study design, {@code A} to {@code C}
     * @param effect {@code positive}, {@code mixed} or {@code untested}
     * @param certainty {@code moderate}, {@code low} or {@code very-low}
     * @param verified whether somebody read the source
     * @param byMaker whether {@code all}, {@code some} or {@code no} studies were run by a maker
     * @param note what the studies were
     * @param citations citation keys
     */
    public record PeptideEvidence(
            String grade,
            String effect,
            String certainty,
            boolean verified,
            String byMaker,
            String note,
            List<String> citations) {

        public PeptideEvidence {
            citations = List.copyOf(citations);
        }
    }
}
