package org.peptideadvisor.rulebook.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Constraint.Operator;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.FactType.PropertyKind;
import org.peptideadvisor.rulebook.IdKind;
import org.peptideadvisor.rulebook.Verb;
import org.peptideadvisor.rulebook.Verb.VerbParameter;

/** What may stand in a rule: constraints, operands and arguments that fit a catalog. */
final class Values {

    private static final Map<String, List<String>> FREE = Map.of(
            "Wish.kind", List.of("delivery", "substance", "procedure", "form"),
            "Planned.kind", List.of("peptide", "active", "use"),
            "Meeting.contested", List.of("no", "partly", "yes"),
            "Peptide.grade", List.of("A", "B", "C"));

    private final Catalog catalog;

    Values(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The ids that a property or an argument of these kinds may have. */
    List<String> ids(List<String> kinds) {
        return kinds.stream().flatMap(this::ids).distinct().toList();
    }

    private Stream<String> ids(String kind) {
        if (kind.equals(IdKind.INGREDIENT)) {
            return Stream.concat(
                    catalog.peptides().stream().map(peptide -> peptide.id()),
                    catalog.actives().stream().map(active -> active.id()));
        }
        return kind.contains(".")
                ? FREE.getOrDefault(kind, List.of("one", "other")).stream()
                : catalog.vocabulary().terms(kind).stream().map(VocabularyTerm::id);
    }

    /** The operators that fit a property. */
    static List<Operator> operators(PropertyKind kind) {
        return switch (kind) {
            case TEXT -> List.of(Operator.EQUAL, Operator.NOT_EQUAL, Operator.IN, Operator.NOT_IN);
            case NUMBER ->
                List.of(
                        Operator.EQUAL,
                        Operator.NOT_EQUAL,
                        Operator.LESS,
                        Operator.LESS_OR_EQUAL,
                        Operator.GREATER,
                        Operator.GREATER_OR_EQUAL,
                        Operator.IN,
                        Operator.NOT_IN);
            case FLAG -> List.of(Operator.EQUAL, Operator.NOT_EQUAL);
            case LIST -> List.of(Operator.CONTAINS, Operator.NOT_CONTAINS);
        };
    }

    /** Operands that fit a property: the first few of many. */
    List<Operand> operands(FactType type, String property) {
        return switch (type.properties().get(property)) {
            case NUMBER ->
                List.of(new Operand.NumberOperand(1), new Operand.NumberOperand(2), new Operand.NumberOperand(30));
            case FLAG -> List.of(new Operand.LiteralOperand("true"), new Operand.LiteralOperand("false"));
            case TEXT, LIST ->
                ids(ConditionPhrases.kinds(type, property)).stream()
                        .map(id -> (Operand) new Operand.TextOperand(id))
                        .toList();
        };
    }

    /** Three operands that fit a property, those first that fit other properties of the fact too. */
    List<Operand> few(FactType type, String property) {
        var all = new ArrayList<>(operands(type, property));
        Collections.shuffle(all, new Random(property.length()));
        all.sort(Comparator.comparing(operand -> -type.properties().keySet().stream()
                .filter(other -> operands(type, other).contains(operand))
                .count()));
        return all.subList(0, Math.min(3, all.size()));
    }

    /** A few constraints that fit a fact, one a property and operator. */
    List<Constraint> some(FactType type) {
        var some = new ArrayList<Constraint>();
        type.properties().forEach((property, kind) -> {
            Operand operand = operands(type, property).get(0);
            for (Operator operator : operators(kind)) {
                some.add(constraint(property, operator, List.of(operand)));
            }
            if (kind == PropertyKind.TEXT || kind == PropertyKind.NUMBER) {
                some.add(constraint(property, Operator.EQUAL, List.of(new Operand.LiteralOperand("null"))));
                some.add(constraint(property, Operator.NOT_EQUAL, List.of(new Operand.LiteralOperand("null"))));
            }
            if (kind != PropertyKind.LIST) {
                some.add(constraint(property, Operator.NAME, List.of(new Operand.ReferenceOperand("$zz", null))));
            }
        });
        return some;
    }

    /** The constraint with another operator or another operand. */
    List<Constraint> changes(FactType type, Constraint constraint) {
        var changes = new ArrayList<Constraint>();
        if (constraint.operator() == Operator.NAME) {
            return changes;
        }
        String property = constraint.property();
        boolean isNull = constraint.operands().contains(new Operand.LiteralOperand("null"));
        for (Operator operator : operators(type.properties().get(property))) {
            boolean orders = operator.symbol().matches("[<>]=?");
            boolean many = operator == Operator.IN || operator == Operator.NOT_IN;
            if (!(orders && isNull) && (many || constraint.operands().size() == 1)) {
                changes.add(constraint(property, operator, constraint.operands()));
            }
        }
        for (int i = 0; i < constraint.operands().size(); i++) {
            for (Operand other : operands(type, property)) {
                var operands = new ArrayList<>(constraint.operands());
                operands.set(i, other);
                changes.add(constraint(property, constraint.operator(), operands));
            }
            if (constraint.operands().size() > 1) {
                var fewer = new ArrayList<>(constraint.operands());
                fewer.remove(i);
                changes.add(constraint(property, constraint.operator(), fewer));
            }
        }
        return changes;
    }

    /** The conclusion with another verb of the same shape, or with another argument. */
    List<Conclusion> changes(Conclusion conclusion) {
        var changes = new ArrayList<Conclusion>();
        List<VerbParameter> shape = conclusion.shape();
        for (Verb verb : Verb.values()) {
            if (verb.shapes().contains(shape)) {
                changes.add(new Conclusion(verb, conclusion.arguments(), 1, 1));
            }
        }
        for (int i = 0; i < shape.size(); i++) {
            for (ConclusionArgument other :
                    others(shape.get(i), conclusion.arguments().get(i))) {
                var arguments = new ArrayList<>(conclusion.arguments());
                arguments.set(i, other);
                changes.add(new Conclusion(conclusion.verb(), arguments, 1, 1));
            }
        }
        return changes;
    }

    private List<ConclusionArgument> others(VerbParameter parameter, ConclusionArgument argument) {
        if (argument instanceof ConclusionArgument.NumberArgument number) {
            return List.of(
                    new ConclusionArgument.NumberArgument(1),
                    new ConclusionArgument.NumberArgument(number.value() + 1),
                    new ConclusionArgument.NumberArgument(99));
        }
        if (argument instanceof ConclusionArgument.TextArgument text) {
            return parameter.vocabulary() == null
                    ? List.of(
                            new ConclusionArgument.TextArgument(text.value() + " More."),
                            new ConclusionArgument.TextArgument("Else."))
                    : ids(List.of(parameter.vocabulary())).stream()
                            .map(id -> (ConclusionArgument) new ConclusionArgument.TextArgument(id))
                            .toList();
        }
        return List.of();
    }

    static Constraint constraint(String property, Operator operator, List<Operand> operands) {
        return new Constraint(property, operator, operands, "", 1, 1);
    }
}
