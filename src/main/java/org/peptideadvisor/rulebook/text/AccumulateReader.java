package org.peptideadvisor.rulebook.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.Accumulation;
import org.peptideadvisor.rulebook.Accumulation.AccumulateFunction;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Constraint.Operator;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.FactType.PropertyKind;
import org.peptideadvisor.rulebook.Pattern;

/**
 * Reads what stands behind the fact of an {@code accumulate}: {@code ; $n : count(); $n >= 3 )}. One number is made and compared with
 * whole numbers; everything else that DRL can do here is refused.
 */
final class AccumulateReader {

    private static final String FIX =
            "write accumulate( Use( groups contains \"…\" ); $n : count(); $n >= 3 ), with count(), sum( $x ), min( $x )"
                    + " or max( $x ) of a number that the fact names as in $x : perWeek";

    private final SourceFile source;
    private final TokenCursor tokens;
    private final FileFindings findings;

    AccumulateReader(SourceFile source, TokenCursor tokens, FileFindings findings) {
        this.source = source;
        this.tokens = tokens;
        this.findings = findings;
    }

    /**
     * The number and what is asked of it, up to the bracket that closes; null after telling why there is none.
     *
     * @param named what the properties are called that the fact names
     * @param free tells whether a name may be given
     */
    @Nullable
    Accumulation read(FactType type, Map<String, String> named, Predicate<Token> free) {
        if (!tokens.takes(";")) {
            return refused(tokens.peek(), "a semicolon stands behind the fact that is counted");
        }
        Token name = tokens.take();
        if (!name.isName() || name.value().contains(".") || !tokens.takes(":")) {
            return refused(name, "the number needs a name, such as $n : count()");
        }
        if (!free.test(name)) {
            return null;
        }
        Token word = tokens.take();
        AccumulateFunction function = word.isName() ? AccumulateFunction.of(word.value()) : null;
        if (function == null || !tokens.takes("(")) {
            return refused(word, "'" + source.quote(word.from(), word.to()) + "' is no way to make a number of facts");
        }
        Token argument = tokens.peek().is(")") ? null : tokens.take();
        String property = argument == null ? null : named.get(argument.value());
        if ((argument == null) != (function == AccumulateFunction.COUNT) || !tokens.takes(")")) {
            return refused(
                    word,
                    function == AccumulateFunction.COUNT
                            ? "count() counts the facts, and takes nothing between its brackets"
                            : function.word() + " takes the name of one number of the fact");
        }
        if (argument != null && (property == null || type.properties().get(property) != PropertyKind.NUMBER)) {
            return refused(
                    argument, "'" + source.quote(argument.from(), argument.to()) + "' names no number of the fact");
        }
        if (!tokens.takes(";")) {
            return refused(
                    tokens.peek(),
                    tokens.peek().is(",")
                            ? "one condition makes one number: write another for the next"
                            : "nothing is asked of the number");
        }
        List<Constraint> bounds = bounds(name);
        return bounds == null
                ? null
                : new Accumulation(
                        function, name.value(), argument == null ? null : argument.value(), property, bounds);
    }

    private @Nullable List<Constraint> bounds(Token name) {
        var bounds = new ArrayList<Constraint>();
        do {
            Token first = tokens.take();
            Token sign = tokens.take();
            Token number = tokens.take();
            Operator operator = sign.kind() == Token.TokenKind.SIGN ? Operator.of(sign.value()) : null;
            if (operator == null
                    || operator == Operator.NAME
                    || !first.is(name.value())
                    || number.kind() != Token.TokenKind.NUMBER) {
                refuse(first, "the number is compared with a whole number");
                return null;
            }
            bounds.add(new Constraint(
                    name.value(),
                    operator,
                    List.of(new Operand.NumberOperand(Integer.parseInt(number.value()))),
                    source.text().substring(first.from(), number.to()),
                    source.line(first.from()),
                    source.column(first.from())));
        } while (tokens.takes(","));
        if (!tokens.takes(")")) {
            refuse(tokens.peek(), "the bracket behind 'accumulate' is not closed here");
            return null;
        }
        return bounds;
    }

    private @Nullable Accumulation refused(Token word, String message) {
        refuse(word, message);
        return null;
    }

    /** Tells what is wrong at a word; always null. */
    @Nullable
    Pattern refuse(Token word, String message) {
        findings.error(ReaderCode.ACCUMULATE, word, message, FIX);
        return null;
    }
}
