package org.peptideadvisor.rulebook;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peptideadvisor.model.EntryDetail;
import org.peptideadvisor.model.FactList;
import org.peptideadvisor.model.Question;

/** Which kinds of vocabulary a property of a fact may be compared with. */
public final class IdKind {

    /** Ingredients, co-actives and everything that the catalog resolves; not a kind of the vocabulary file. */
    public static final String INGREDIENT = FactList.INGREDIENT;

    /** The vocabulary of groups, by which a client may also name a thing in use. */
    public static final String GROUP = "group";

    private static final Map<String, Set<String>> OF_CLIENT_FACTS = ofClientFacts();

    private IdKind() {}

    private static Map<String, Set<String>> ofClientFacts() {
        var kinds = new HashMap<String, Set<String>>();
        for (Question question : Question.values()) {
            String type = question.factType().getSimpleName() + ".";
            String property = question.facts() == null ? question.field() : "id";
            kinds.computeIfAbsent(type + property, key -> new LinkedHashSet<>()).addAll(question.kinds());
            for (EntryDetail detail : question.details()) {
                if (!detail.isNumber()) {
                    kinds.put(type + detail.property(), new LinkedHashSet<>(detail.kinds()));
                }
            }
        }
        return kinds;
    }

    /** The kinds whose ids fit; empty when any text does. */
    public static List<String> of(FactType type, String property) {
        String name = type.label() + "." + property;
        return switch (name) {
            case "Peptide.targets", "Planned.targets" -> List.of("concern");
            case "Planned.id", "Meeting.first", "Meeting.second" -> List.of(INGREDIENT, GROUP);
            case "Use.groups", "Peptide.groups", "Planned.groups" -> List.of(GROUP);
            case "Use.peptideClass", "Peptide.peptideClass", "Planned.peptideClass" -> List.of("peptide-class");
            case "Planned.session" -> List.of("when");
            case "Unanswered.question" -> List.of("question");
            case "Assessment.id" -> List.of("assessment");
            case "Peptide.id" -> List.of(INGREDIENT);
            case "Peptide.effect" -> List.of("effect-direction");
            case "Peptide.certainty" -> List.of("evidence-certainty");
            case "Meeting.effect" -> List.of("interaction-effect");
            default -> List.copyOf(OF_CLIENT_FACTS.getOrDefault(name, Set.of()));
        };
    }
}
