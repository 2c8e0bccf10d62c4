package org.peptideadvisor.rulebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.antlr.runtime.Token;
import org.drools.drl.parser.DRLFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.peptideadvisor.rulebook.Accumulation;
import org.peptideadvisor.rulebook.ClinicalReview;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Constraint.Operator;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleMetadata;

/**
 * Tells a rule again from its outline alone and compares that with the words that Drools' lexer finds in the author's text,
 * so that nothing can hide between the two. It shares no code with the reader.
 */
final class Retold {

    private Retold() {}

    static void assertNothingHidden(Rule rule) {
        List<String> written = words(rule.text());
        int when = written.indexOf("when");
        int then = written.lastIndexOf("then");
        assertThat(written.get(0)).isEqualTo("rule");
        assertThat(written.get(1).replaceAll("\\s+", ""))
                .isEqualTo(quoted(rule.name()).replaceAll("\\s+", ""));
        int entries = written.subList(0, when).lastIndexOf(")") + 1;
        assertThat(entries(written.subList(2, entries))).isEqualTo(entries(rule.metadata(), rule.id()));
        assertThat(String.join("", written.subList(entries, when)))
                .isEqualTo(tell("date-effective", rule.metadata().period().effective())
                        + tell("date-expires", rule.metadata().period().expires()));
        assertThat(String.join("", written.subList(when + 1, then)))
                .isEqualTo(rule.when().stream().map(Retold::tell).collect(Collectors.joining()));
        assertThat(String.join("", written.subList(then + 1, written.size() - 1)))
                .isEqualTo(rule.then().stream().map(Retold::tell).collect(Collectors.joining()));
        assertThat(written.get(written.size() - 1)).isEqualTo("end");
    }

    private static List<String> words(String text) {
        var lexer = DRLFactory.buildLexer(text, LanguageLevelOption.DRL6);
        var words = new ArrayList<String>();
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                words.add(token.getText());
            }
        }
        assertThat(lexer.getErrors()).isEmpty();
        return words;
    }

    private static Map<String, String> entries(List<String> head) {
        var entries = new TreeMap<String, String>();
        for (int i = 0; i < head.size(); i += 5) {
            assertThat(head.get(i) + head.get(i + 2) + head.get(i + 4)).isEqualTo("@()");
            String text = head.get(i + 3);
            assertThat(entries.put(head.get(i + 1), even(text.substring(1, text.length() - 1))))
                    .isNull();
        }
        entries.putIfAbsent("basis", "");
        return entries;
    }

    private static Map<String, String> entries(RuleMetadata metadata, String id) {
        return new TreeMap<>(Map.of(
                "id", id,
                "owner", even(escaped(metadata.owner())),
                "reviewed",
                        metadata.review() == null
                                ? ClinicalReview.UNREVIEWED
                                : even(escaped(metadata.review().toString())),
                "reviewBy", metadata.reviewBy().toString(),
                "evidence", escaped(String.join(",", metadata.evidence())),
                "grade", metadata.grade(),
                "basis", escaped(String.join(",", metadata.basis()))));
    }

    private static String even(String text) {
        return text.strip().replaceAll("(\\s*,\\s*)+", ",").replaceAll("^,|,$", "");
    }

    private static String tell(String attribute, LocalDate day) {
        return day == null
                ? ""
                : attribute
                        + quoted(DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH)
                                .format(day));
    }

    private static String tell(Pattern pattern) {
        String presence =
                switch (pattern.presence()) {
                    case EACH -> "";
                    case NOT -> "not";
                    case EXISTS -> "exists";
                    case ACCUMULATED -> "accumulate";
                };
        if (pattern.isAccumulated()) {
            return tell(pattern, pattern.accumulated());
        }
        return presence
                + (pattern.name() == null ? "" : pattern.name() + ":")
                + pattern.type().label()
                + pattern.constraints().stream().map(Retold::tell).collect(Collectors.joining(",", "(", ")"));
    }

    private static String tell(Pattern pattern, Accumulation made) {
        return "accumulate(" + pattern.type().label()
                + pattern.constraints().stream().map(Retold::tell).collect(Collectors.joining(",", "(", ")"))
                + ";" + made.name() + ":" + made.function().word()
                + "(" + (made.argument() == null ? "" : made.argument()) + ");"
                + made.bounds().stream().map(Retold::tell).collect(Collectors.joining(",", "", ")"));
    }

    private static String tell(Constraint constraint) {
        String operands = constraint.operands().stream().map(Retold::tell).collect(Collectors.joining(","));
        Operator operator = constraint.operator();
        if (operator == Operator.NAME) {
            return operands + ":" + constraint.property();
        }
        boolean many = operator == Operator.IN || operator == Operator.NOT_IN;
        return constraint.property() + operator.symbol().replace(" ", "") + (many ? "(" + operands + ")" : operands);
    }

    private static String tell(Operand operand) {
        if (operand instanceof Operand.TextOperand text) {
            return quoted(text.value());
        }
        if (operand instanceof Operand.NumberOperand number) {
            return String.valueOf(number.value());
        }
        if (operand instanceof Operand.LiteralOperand literal) {
            return literal.value();
        }
        var reference = (Operand.ReferenceOperand) operand;
        return reference.name() + (reference.property() == null ? "" : "." + reference.property());
    }

    private static String tell(Conclusion conclusion) {
        return conclusion.verb().word()
                + conclusion.arguments().stream().map(Retold::tell).collect(Collectors.joining(",", "(", ");"));
    }

    private static String tell(ConclusionArgument argument) {
        if (argument instanceof ConclusionArgument.TextArgument text) {
            return quoted(text.value());
        }
        return argument instanceof ConclusionArgument.NumberArgument number
                ? String.valueOf(number.value())
                : ((ConclusionArgument.BoundArgument) argument).name();
    }

    private static String quoted(String text) {
        return '"' + escaped(text) + '"';
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
