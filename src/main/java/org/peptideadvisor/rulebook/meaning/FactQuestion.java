package org.peptideadvisor.rulebook.meaning;

import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.rulebook.FactType;

/** Which question asks for all facts of one kind. */
public final class FactQuestion {

    private FactQuestion() {}

    /** The question without whose answer there is no such fact; null when there is no single one. */
    public static @Nullable Question of(FactType type) {
        return switch (type) {
            case CONCERN -> Question.CONCERNS;
            case CONDITION -> Question.CONDITIONS;
            case MEDICATION -> Question.MEDICATIONS;
            case ALLERGY -> Question.ALLERGIES;
            case SIGN -> Question.SIGNS;
            case PROCEDURE -> Question.PROCEDURES;
            case USE -> Question.USES;
            case CLIENT, WISH, UNANSWERED, ASSESSMENT, PEPTIDE, PLANNED, MEETING, PLAN -> null;
        };
    }
}
