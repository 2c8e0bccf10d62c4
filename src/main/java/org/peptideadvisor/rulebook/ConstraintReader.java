package org.peptideadvisor.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Nearest;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Constraint.Operator;
import org.peptideadvisor.rulebook.FactType.Kind;
import org.peptideadvisor.rulebook.Tokens.Token;

/**
 * Reads one constraint, such as {@code age < 18} or {@code targets contains "redness"}. What it does not know it
 * refuses.
 */
final class ConstraintReader {

    private final FactType type;
    private final Map<String, FactType> names;
    private final Map<String, String> properties;
    private final Findings findings;

    /**
     * @param type the fact that the constraint is about
     * @param names facts and properties that were named so far; a named property maps to the fact it belongs to
     * @param properties what each named property is called
     */
    ConstraintReader(FactType type, Map<String, FactType> names, Map<String, String> properties, Findings findings) {
        this.type = type;
        this.names = names;
        this.properties = properties;
        this.findings = findings;
    }

    @Nullable
    Constraint read(String text, int line, int column) {
        Tokens tokens = Tokens.of(text);
        Token first = tokens.take();
        if (tokens.takes(":")) {
            Token property = tokens.take();
            boolean fine =
                    property.kind() == Tokens.Kind.NAME && tokens.atEnd() && known(property.value(), line, column);
            return fine
                    ? new Constraint(
                            property.value(),
                            Operator.NAME,
                            List.of(new Operand.Reference(first.value(), null)),
                            text,
                            line,
                            column)
                    : refuse(text, line, column);
        }
        if (first.kind() != Tokens.Kind.NAME) {
            return refuse(text, line, column);
        }
        if (!known(first.value(), line, column)) {
            return null;
        }
        Operator operator = operator(tokens);
        if (operator == null) {
            return refuse(text, line, column);
        }
        List<Operand> operands = operands(tokens, operator);
        if (operands == null || !tokens.atEnd()) {
            return refuse(text, line, column);
        }
        return fits(first.value(), operator, operands, line, column)
                ? new Constraint(first.value(), operator, operands, text, line, column)
                : null;
    }

    private static @Nullable Operator operator(Tokens tokens) {
        boolean not = tokens.takes("not");
        String word = tokens.take().value();
        return Operator.of(not ? "not " + word : word);
    }

    private @Nullable List<Operand> operands(Tokens tokens, Operator operator) {
        var operands = new ArrayList<Operand>();
        boolean many = operator == Operator.IN || operator == Operator.NOT_IN;
        if (many && !tokens.takes("(")) {
            return null;
        }
        do {
            Operand operand = operand(tokens.take());
            if (operand == null) {
                return null;
            }
            operands.add(operand);
        } while (many && tokens.takes(","));
        return !many || tokens.takes(")") ? operands : null;
    }

    private @Nullable Operand operand(Token token) {
        return switch (token.kind()) {
            case TEXT -> new Operand.Text(token.value());
            case NUMBER -> new Operand.Number(Integer.parseInt(token.value()));
            case NAME -> reference(token.value());
            default -> null;
        };
    }

    private @Nullable Operand reference(String word) {
        if (word.equals("true") || word.equals("false") || word.equals("null")) {
            return new Operand.Literal(word);
        }
        int dot = word.indexOf('.');
        String name = dot < 0 ? word : word.substring(0, dot);
        String property = dot < 0 ? null : word.substring(dot + 1);
        FactType owner = names.get(name);
        boolean fine = owner != null && (property == null || owner.properties().containsKey(property));
        return fine ? new Operand.Reference(name, property) : null;
    }

    private boolean known(String property, int line, int column) {
        if (type.properties().containsKey(property)) {
            return true;
        }
        String near = Nearest.to(property, type.properties().keySet());
        findings.error(
                "unknown-property",
                line,
                column,
                type.label() + " has no property '" + property + "'",
                near == null
                        ? "it has " + String.join(", ", type.properties().keySet())
                        : "did you mean " + near + "?");
        return false;
    }

    private boolean fits(String property, Operator operator, List<Operand> operands, int line, int column) {
        Kind kind = type.properties().get(property);
        boolean operatorFits =
                switch (operator) {
                    case CONTAINS, NOT_CONTAINS -> kind == Kind.LIST;
                    case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> kind == Kind.NUMBER;
                    case EQUAL, NOT_EQUAL, IN, NOT_IN, NAME -> kind != Kind.LIST;
                };
        boolean operandsFit = operands.stream()
                .allMatch(operand -> (operand instanceof Operand.Reference reference && fits(reference, kind))
                        || (operand instanceof Operand.Text && (kind == Kind.TEXT || kind == Kind.LIST))
                        || (operand instanceof Operand.Number && kind == Kind.NUMBER)
                        || (operand instanceof Operand.Literal literal
                                && (literal.value().equals("null") ? kind != Kind.FLAG : kind == Kind.FLAG)));
        if (operatorFits && operandsFit) {
            return true;
        }
        findings.error(
                "wrong-comparison",
                line,
                column,
                "'" + operator.symbol() + "' does not fit " + type.label() + "." + property,
                kind == Kind.LIST ? "write " + property + " contains \"…\"" : null);
        return false;
    }

    /** A reference holds what the property that it leads to holds; a whole fact is no value. */
    private boolean fits(Operand.Reference reference, @Nullable Kind kind) {
        FactType owner = names.get(reference.name());
        String property = reference.property() == null ? properties.get(reference.name()) : reference.property();
        Kind held =
                owner == null || property == null ? null : owner.properties().get(property);
        return (held != null && held == kind) || (held == Kind.TEXT && kind == Kind.LIST);
    }

    private @Nullable Constraint refuse(String text, int line, int column) {
        findings.error(
                "unknown-condition",
                line,
                column,
                "this condition is not in the rule language: " + text,
                "write one comparison between commas: property, then == != < <= > >= in contains, then a value");
        return null;
    }
}
