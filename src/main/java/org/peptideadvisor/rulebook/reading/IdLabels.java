package org.peptideadvisor.rulebook.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CoActive;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.IdKind;

/** The names of ids within a sentence: from the phrase table, or else their labels in the catalog. Immutable. */
final class IdLabels {

    private final Catalog catalog;
    private final PhraseTable phrases;
    private final UnaryOperator<String> labels;

    IdLabels(Catalog catalog, PhraseTable phrases) {
        this(catalog, phrases, UnaryOperator.identity());
    }

    /** @param labels says a label of the catalog in the language of the phrases */
    IdLabels(Catalog catalog, PhraseTable phrases, UnaryOperator<String> labels) {
        this.catalog = catalog;
        this.phrases = phrases;
        this.labels = labels;
    }

    /** Every id of a kind. */
    static List<String> ids(Catalog catalog, String kind) {
        return kind.equals(IdKind.INGREDIENT)
                ? Stream.concat(
                                catalog.peptides().stream().map(Peptide::id),
                                catalog.actives().stream().map(CoActive::id))
                        .toList()
                : catalog.vocabulary().terms(kind).stream()
                        .map(VocabularyTerm::id)
                        .toList();
    }

    /** The thing's name, such as <em>retinoids</em>. */
    String name(List<String> kinds, String id) {
        String kind = kind(kinds, id);
        String label = labels.apply(label(kind, id));
        return phrases.say(
                List.of("label." + kind + "." + id, "label." + kind, "label"),
                Map.of("label", label, "lowered", lowered(label), "id", id));
    }

    /** What is said of somebody or something to which it applies, such as <em>one of the retinoids</em>. */
    String is(List<String> kinds, String id) {
        String kind = kind(kinds, id);
        String name = name(kinds, id);
        for (String key : List.of("is." + kind + "." + id, "is." + kind)) {
            PhraseTemplate template = phrases.find(key);
            if (template != null) {
                String label = labels.apply(label(kind, id));
                return template.fill(Map.of("name", name, "label", label, "lowered", lowered(label), "id", id));
            }
        }
        return name;
    }

    /** An id as the value of a property, such as <em>retinol</em> or <em>a retinoid (not named more closely)</em>. */
    String value(List<String> kinds, String id, boolean is) {
        String words = is ? is(kinds, id) : name(kinds, id);
        return isGroupForOne(kinds, new Operand.TextOperand(id)) ? group(words) : words;
    }

    /** Something of which no more is known than its group, which is not the same as whatever belongs to that group. */
    String group(String words) {
        return phrases.say("value.group", Map.of("words", words));
    }

    /** Whether the name of a group stands where one ingredient could be named. */
    boolean isGroupForOne(List<String> kinds, Operand operand) {
        return kinds.contains(IdKind.INGREDIENT)
                && operand instanceof Operand.TextOperand text
                && kind(kinds, text.value()).equals(IdKind.GROUP);
    }

    private String kind(List<String> kinds, String id) {
        return kinds.stream()
                .filter(kind -> kind.equals(IdKind.INGREDIENT)
                        ? catalog.peptide(id) != null || catalog.active(id) != null
                        : catalog.vocabulary().knows(kind, id))
                .findFirst()
                .orElse(kinds.get(0));
    }

    private String label(String kind, String id) {
        if (kind.equals(IdKind.INGREDIENT)) {
            Peptide peptide = catalog.peptide(id);
            CoActive active = catalog.active(id);
            return peptide != null ? peptide.name() : active != null ? active.name() : id;
        }
        VocabularyTerm term = catalog.vocabulary().term(kind, id);
        return term == null ? id : term.label();
    }

    /** Without the capital that a label begins with; names such as BPC-157 and L-ascorbic acid keep theirs. */
    private static String lowered(String label) {
        return label.length() > 1 && Character.isLowerCase(label.charAt(1))
                ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1)
                : label;
    }
}
