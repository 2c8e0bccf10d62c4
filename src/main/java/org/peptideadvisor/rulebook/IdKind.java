package org.peptideadvisor.rulebook;

import java.util.List;

/** Which kinds of vocabulary a property of a fact may be compared with. */
public final class IdKind {

    /** Ingredients, co-actives and everything that the catalog resolves; not a kind of the vocabulary file. */
    public static final String INGREDIENT = "ingredient";

    /** The vocabulary of groups, by which a client may also name a thing in use. */
    public static final String GROUP = "group";

    private IdKind() {}

    /** The kinds whose ids fit; empty when any text does. */
    public static List<String> of(FactType type, String property) {
        return switch (type.label() + "." + property) {
            case "Client.skinType" -> List.of("skin-type");
            case "Client.sensitivity" -> List.of("sensitivity");
            case "Concern.id", "Peptide.targets", "Planned.targets" -> List.of("concern");
            case "Concern.severity" -> List.of("severity");
            case "Condition.id" -> List.of("condition");
            case "Medication.id" -> List.of("medication");
            case "Allergy.id" -> List.of("allergy", INGREDIENT);
            case "Sign.id" -> List.of("sign");
            case "Procedure.id" -> List.of("procedure");
            case "Use.id", "Planned.id", "Meeting.first", "Meeting.second" -> List.of(INGREDIENT, GROUP);
            case "Use.groups", "Peptide.groups", "Planned.groups" -> List.of(GROUP);
            case "Use.peptideClass", "Peptide.peptideClass", "Planned.peptideClass" -> List.of("peptide-class");
            case "Use.session", "Planned.session" -> List.of("when");
            case "Wish.id" -> List.of("delivery", "substance", "procedure", "form");
            case "Unanswered.question" -> List.of("question");
            case "Assessment.id" -> List.of("assessment");
            case "Peptide.id" -> List.of(INGREDIENT);
            case "Peptide.effect" -> List.of("effect-direction");
            case "Peptide.certainty" -> List.of("evidence-certainty");
            case "Meeting.effect" -> List.of("interaction-effect");
            default -> List.of();
        };
    }
}
