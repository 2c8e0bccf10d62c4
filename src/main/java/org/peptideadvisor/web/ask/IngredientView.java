package org.peptideadvisor.web.ask;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.CoActive;
import org.peptideadvisor.model.fact.Peptide;

/** A row of the catalog: what an ingredient is. */
public sealed interface IngredientView {

    /** {@code ingredient} for a peptide, {@code active} for a co-active. */
    String kind();

    /** The id that a request may use. */
    String id();

    /** Its name on labels. */
    String inci();

    /** What a person reads. */
    String name();

    /** Its other names. */
    List<String> names();

    /** The ids of its groups. */
    List<String> groups();

    /** A peptide, or a blend of peptides. Kind is {@code ingredient}. */
    record PeptideView(
            String kind,
            String id,
            String inci,
            String name,
            List<String> names,
            @JsonProperty("class") String peptideClass,
            List<String> targets,
            List<String> groups,
            List<String> parts,
            String strength,
            EffectWeeksView weeks,
            PeptideEvidenceView evidence,
            String cautions)
            implements IngredientView {}

    /** A co-active. Kind is {@code active}. */
    record CoActiveView(
            String kind,
            String id,
            String inci,
            String name,
            List<String> names,
            String role,
            List<String> groups,
            String irritancy,
            String strengths,
            String ph,
            String pregnancy,
            String breastfeeding,
            String photosensitizing,
            @Nullable String when,
            boolean prescription,
            String notes,
            boolean verified,
            List<String> citations)
            implements IngredientView {}

    /** The weeks in which an effect may show, and where that figure is from. */
    record EffectWeeksView(int from, int to, String basis) {}

    /** How well a peptide was tested. */
    record PeptideEvidenceView(
            String grade, String effect, String certainty, boolean verified, String note, List<String> citations) {}

    static IngredientView of(Peptide peptide) {
        Peptide.WeekRange weeks = peptide.weeks();
        Peptide.PeptideEvidence evidence = peptide.evidence();
        return new PeptideView(
                "ingredient",
                peptide.id(),
                peptide.inci(),
                peptide.name(),
                peptide.names(),
                peptide.peptideClass(),
                peptide.targets(),
                peptide.groups(),
                peptide.parts(),
                peptide.strength(),
                new EffectWeeksView(weeks.from(), weeks.to(), weeks.basis()),
                new PeptideEvidenceView(
                        evidence.grade(),
                        evidence.effect(),
                        evidence.certainty(),
                        evidence.verified(),
                        evidence.note(),
                        evidence.citations()),
                peptide.cautions());
    }

    static IngredientView of(CoActive active) {
        return new CoActiveView(
                "active",
                active.id(),
                active.inci(),
                active.name(),
                active.names(),
                active.role(),
                active.groups(),
                active.irritancy(),
                active.strengths(),
                active.ph(),
                active.pregnancy(),
                active.breastfeeding(),
                active.photosensitizing(),
                active.when(),
                active.prescription(),
                active.notes(),
                active.verified(),
                active.citations());
    }
}
