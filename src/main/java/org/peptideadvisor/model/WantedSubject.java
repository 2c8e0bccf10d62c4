package org.peptideadvisor.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that a client or an advisor expected of an advice.
 *
 * @param kind what sort of thing
 * @param id which, an id of the catalog, the vocabulary or the rule book
 * @param place where in the plan it is wanted, or null where it is wanted of the advice
 */
public record WantedSubject(WantedKind kind, String id, @Nullable PlanPlace place) {

    public WantedSubject(WantedKind kind, String id) {
        this(kind, id, null);
    }

    /** What may be wanted. */
    public enum WantedKind {
        /** That a peptide or co-active is recommended. */
        INGREDIENT,
        /** That any peptide of a class is. */
        CLASS,
        /** That any peptide or co-active of a group is. */
        GROUP,
        /** That the client is of a sort: an {@code assessment} id. */
        ASSESSMENT,
        /** That the client is sent to a clinician: an {@code urgency} id. */
        REFERRAL,
        /** That a peptide or co-active is kept out. */
        EXCLUSION,
        /** That a rule fires, whatever it says. */
        RULE;

        /** The name of the field that asks for it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
