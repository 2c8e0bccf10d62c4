package org.peptideadvisor.rulebook;

import java.util.List;
import java.util.Set;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.word.SubjectKind;
import org.peptideadvisor.rulebook.Verb.VerbParameter;

/**
 * One line of a rule's <em>then</em> part, read as data.
 *
 * @param verb what is said
 * @param arguments of what, in the order of one of the verb's shapes
 * @param line where it begins
 * @param column where it begins
 */
public record Conclusion(Verb verb, List<ConclusionArgument> arguments, int line, int column) {

    public Conclusion {
        arguments = List.copyOf(arguments);
    }

    /** Something that stands behind a verb. */
    public sealed interface ConclusionArgument {
        /** A quoted text: an id, a step, or the sentence that is shown. */
        record TextArgument(String value) implements ConclusionArgument {}

        /** A whole number. */
        record NumberArgument(int value) implements ConclusionArgument {}

        /** A fact that the <em>when</em> part named. */
        record BoundArgument(String name, FactType type) implements ConclusionArgument {}
    }

    /** What its arguments are: the one of the verb's shapes that they fit. */
    public List<VerbParameter> shape() {
        for (List<VerbParameter> shape : verb.shapes()) {
            if (fits(shape, arguments)) {
                return shape;
            }
        }
        throw new IllegalStateException("the arguments fit no shape of " + verb.word());
    }

    /** Whether the arguments are as many as the shape asks for, and each of the sort that it asks for. */
    public static boolean fits(List<VerbParameter> shape, List<ConclusionArgument> arguments) {
        if (shape.size() != arguments.size()) {
            return false;
        }
        for (int i = 0; i < shape.size(); i++) {
            ConclusionArgument argument = arguments.get(i);
            VerbParameter parameter = shape.get(i);
            boolean fits =
                    switch (parameter) {
                        case NUMBER -> argument instanceof ConclusionArgument.NumberArgument;
                        case PEPTIDE, USE, ALLERGY, WISH, PLANNED, MEETING ->
                            argument instanceof ConclusionArgument.BoundArgument bound
                                    && bound.type() == parameter.bound();
                        default -> argument instanceof ConclusionArgument.TextArgument;
                    };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** The peptides and co-actives that it keeps out by name, sorted; none when its verb does not name any. */
    public Set<String> excluded(Catalog catalog) {
        SubjectKind kind = verb.excludes();
        return kind != null && arguments.get(0) instanceof ConclusionArgument.TextArgument id
                ? catalog.covered(kind, id.value())
                : Set.of();
    }

    /** The sentence that is shown: always the last argument. */
    public String sentence() {
        return arguments.get(arguments.size() - 1) instanceof ConclusionArgument.TextArgument text ? text.value() : "";
    }
}
