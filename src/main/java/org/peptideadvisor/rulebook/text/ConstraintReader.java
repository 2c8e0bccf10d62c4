package org.peptideadvisor.rulebook.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.table.NearestWord;
import org.peptideadvisor.model.AuthorLimit;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Constraint.Operator;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.FactType.PropertyKind;
import org.peptideadvisor.rulebook.meaning.OrderedScale;

/**
 * Reads one constraint, such as {@code age < 18} or {@code targets contains "redness"}. What it does not know it
 * refuses.
 */
final class ConstraintReader {

    private final SourceFile source;
    private final FactType type;
    private final Map<String, FactType> names;
    private final Map<String, String> properties;
    private final FileFindings findings;
    private int from;
    private int to;

    /**
     * @param type the fact that the constraint is about
     * @param names facts and properties that were named so far; a named property maps to the fact it belongs to
     * @param properties what each named property is called
     */
    ConstraintReader(
            SourceFile source,
            FactType type,
            Map<String, FactType> names,
            Map<String, String> properties,
            FileFindings findings) {
        this.source = source;
        this.type = type;
        this.names = names;
        this.properties = properties;
        this.findings = findings;
    }

    /** The constraint that these words say, which stand between two characters of the file. */
    @Nullable
    Constraint read(List<Token> words, int first, int behind) {
        from = first;
        to = behind;
        var tokens = new TokenCursor(words, to);
        Token property = tokens.take();
        if (tokens.takes(":")) {
            return named(property, tokens);
        }
        if (!property.isName()) {
            return refuse(tokens);
        }
        if (!known(property)) {
            return null;
        }
        Operator operator = operator(tokens);
        if (operator == null) {
            return refuse(tokens);
        }
        int before = findings.count();
        List<Operand> operands = operands(tokens, operator);
        if (operands == null || !tokens.atEnd()) {
            return findings.count() > before ? null : refuse(tokens);
        }
        return fits(property.value(), operator, operands) ? constraint(property.value(), operator, operands) : null;
    }

    private @Nullable Constraint named(Token name, TokenCursor tokens) {
        Token property = tokens.take();
        if (!name.isName() || name.value().contains(".") || !property.isName() || !tokens.atEnd()) {
            return refuse(tokens);
        }
        return known(property)
                ? constraint(property.value(), Operator.NAME, List.of(new Operand.ReferenceOperand(name.value(), null)))
                : null;
    }

    private Constraint constraint(String property, Operator operator, List<Operand> operands) {
        return new Constraint(
                property,
                operator,
                operands,
                source.text().substring(from, to),
                source.line(from),
                source.column(from));
    }

    private static @Nullable Operator operator(TokenCursor tokens) {
        boolean not = tokens.takes("not");
        Token word = tokens.take();
        return word.isText() ? null : Operator.of(not ? "not " + word.value() : word.value());
    }

    private @Nullable List<Operand> operands(TokenCursor tokens, Operator operator) {
        var operands = new ArrayList<Operand>();
        boolean many = operator == Operator.IN || operator == Operator.NOT_IN;
        if (operator == Operator.NAME || (many && !tokens.takes("("))) {
            return null;
        }
        do {
            Token word = tokens.take();
            Operand operand = operand(word);
            if (many && word.isName() && !(operand instanceof Operand.LiteralOperand)) {
                findings.error(
                        ReaderCode.REFERENCE_IN_LIST,
                        word,
                        "a list behind 'in' holds texts or numbers only",
                        "compare with " + word.value() + " by ==, or write the ids themselves");
                return null;
            }
            if (many && word.is("null")) {
                findings.error(
                        ReaderCode.NULL_IN_LIST,
                        word,
                        "null stands in a list, which holds texts or numbers only",
                        "write == null or != null in a condition of its own");
                return null;
            }
            if (operand == null) {
                return null;
            }
            operands.add(operand);
        } while (many && tokens.takes(","));
        if (operands.size() > AuthorLimit.VALUES.most()) {
            findings.error(
                    ReaderCode.TOO_MANY_VALUES,
                    from,
                    to,
                    "the list has over " + AuthorLimit.VALUES.most() + " values",
                    "ask for a group or a class instead");
            return null;
        }
        return !many || tokens.takes(")") ? operands : null;
    }

    private @Nullable Operand operand(Token token) {
        return switch (token.kind()) {
            case TEXT -> new Operand.TextOperand(token.value());
            case NUMBER -> new Operand.NumberOperand(Integer.parseInt(token.value()));
            case NAME -> reference(token.value());
            default -> null;
        };
    }

    private @Nullable Operand reference(String word) {
        if (word.equals("true") || word.equals("false") || word.equals("null")) {
            return new Operand.LiteralOperand(word);
        }
        int dot = word.indexOf('.');
        String name = dot < 0 ? word : word.substring(0, dot);
        String property = dot < 0 ? null : word.substring(dot + 1);
        FactType owner = names.get(name);
        boolean fine = owner != null && (property == null || owner.properties().containsKey(property));
        return fine ? new Operand.ReferenceOperand(name, property) : null;
    }

    private boolean known(Token property) {
        if (type.properties().containsKey(property.value())) {
            return true;
        }
        String near = NearestWord.to(property.value(), type.properties().keySet());
        findings.error(
                ReaderCode.UNKNOWN_PROPERTY,
                property,
                type.label() + " has no property '" + property.value() + "'",
                near == null ? "it has " + String.join(", ", type.properties().keySet()) : "did you mean " + near + "?",
                near);
        return false;
    }

    private boolean fits(String property, Operator operator, List<Operand> operands) {
        PropertyKind kind = type.properties().get(property);
        boolean operatorFits =
                switch (operator) {
                    case CONTAINS, NOT_CONTAINS -> kind == PropertyKind.LIST;
                    case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> kind == PropertyKind.NUMBER;
                    case EQUAL, NOT_EQUAL, IN, NOT_IN, NAME -> kind != PropertyKind.LIST;
                };
        boolean orders = operator != Operator.EQUAL && operator != Operator.NOT_EQUAL && operator != Operator.NAME;
        if (orders && operands.stream().anyMatch(ConstraintReader::isNull)) {
            findings.error(
                    ReaderCode.WRONG_COMPARISON,
                    from,
                    to,
                    "null means not asked, and '" + operator.symbol() + "' cannot be asked of it",
                    kind == PropertyKind.LIST
                            ? "take it out: a list may be empty and is never null"
                            : "write " + property + " == null or " + property + " != null in a condition of its own");
            return false;
        }
        if (operatorFits && operands.stream().allMatch(operand -> fits(operand, kind))) {
            return true;
        }
        findings.error(
                ReaderCode.WRONG_COMPARISON,
                from,
                to,
                "'" + operator.symbol() + "' does not fit " + type.label() + "." + property,
                fix(property, operator, kind, operands));
        return false;
    }

    private static boolean isNull(Operand operand) {
        return operand instanceof Operand.LiteralOperand literal
                && literal.value().equals("null");
    }

    private static @Nullable String fix(
            String property, Operator operator, @Nullable PropertyKind kind, List<Operand> operands) {
        List<String> scale = operands.get(0) instanceof Operand.TextOperand word
                ? OrderedScale.chosen(property, operator, word.value())
                : List.of();
        if (!scale.isEmpty()) {
            return "write " + property + " in ( "
                    + scale.stream().map(id -> '"' + id + '"').collect(Collectors.joining(", ")) + " )";
        }
        boolean text = operands.stream().allMatch(Operand.TextOperand.class::isInstance);
        if (kind == PropertyKind.LIST) {
            return "write " + property + " contains \"…\"";
        }
        if (kind == PropertyKind.FLAG) {
            return "write " + property + " == true or " + property + " == false, without quotation marks";
        }
        return kind == PropertyKind.NUMBER && text ? "write the number without quotation marks" : null;
    }

    private boolean fits(Operand operand, @Nullable PropertyKind kind) {
        return (operand instanceof Operand.ReferenceOperand reference && fits(reference, kind))
                || (operand instanceof Operand.TextOperand && (kind == PropertyKind.TEXT || kind == PropertyKind.LIST))
                || (operand instanceof Operand.NumberOperand && kind == PropertyKind.NUMBER)
                || (operand instanceof Operand.LiteralOperand literal
                        && (literal.value().equals("null") ? kind != PropertyKind.FLAG : kind == PropertyKind.FLAG));
    }

    /** A reference holds what the property that it leads to holds; a whole fact is no value. */
    private boolean fits(Operand.ReferenceOperand reference, @Nullable PropertyKind kind) {
        FactType owner = names.get(reference.name());
        String property = reference.property() == null ? properties.get(reference.name()) : reference.property();
        PropertyKind held =
                owner == null || property == null ? null : owner.properties().get(property);
        return (held != null && held == kind) || (held == PropertyKind.TEXT && kind == PropertyKind.LIST);
    }

    private @Nullable Constraint refuse(TokenCursor tokens) {
        String written = source.quote(from, to);
        findings.error(
                tokens.breakOff() ? ReaderCode.SYNTAX : ReaderCode.UNKNOWN_CONDITION,
                from,
                to,
                tokens.breakOff()
                        ? "this condition breaks off: " + written
                        : "this condition is not in the rule language: " + written,
                "write one comparison between commas: property, then == != < <= > >= in contains, then a value");
        return null;
    }
}
