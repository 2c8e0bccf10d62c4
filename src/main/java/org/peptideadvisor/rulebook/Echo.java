package org.peptideadvisor.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Constraint.Operator;

/**
 * Says a rule's conditions again from its outline, word by word, and refuses the rule unless its author wrote the same:
 * whatever the parser took for something else, or passed over, is found here, also what nobody thought of.
 */
final class Echo {

    private Echo() {}

    static void check(RuleWords words, List<Pattern> when, Findings findings) {
        List<String> said = new ArrayList<>();
        when.forEach(pattern -> say(pattern, said));
        List<Token> written = words.conditions();
        for (int i = 0; i < written.size(); i++) {
            Token word = written.get(i);
            if (i >= said.size() || !said.get(i).equals(spell(word))) {
                findings.error(
                        ReaderCode.NOT_UNDERSTOOD,
                        word,
                        "the rule is read as something else than it says, from here on",
                        "write the condition as in rules/README.md");
                return;
            }
        }
        if (said.size() > written.size()) {
            findings.error(
                    ReaderCode.NOT_UNDERSTOOD,
                    words.all().get(words.when()),
                    "the rule is read as saying more than it does",
                    "write the conditions as in rules/README.md");
        }
    }

    private static String spell(Token word) {
        return switch (word.kind()) {
            case TEXT -> '"' + word.value();
            case NUMBER, NAME, SIGN -> word.value();
            case OTHER, BROKEN, END -> "\n";
        };
    }

    private static void say(Pattern pattern, List<String> said) {
        switch (pattern.presence()) {
            case NOT -> said.add("not");
            case EXISTS -> said.add("exists");
            case EACH -> {}
        }
        if (pattern.name() != null) {
            said.add(pattern.name());
            said.add(":");
        }
        said.add(pattern.type().label());
        said.add("(");
        boolean first = true;
        for (Constraint constraint : pattern.constraints()) {
            if (!first) {
                said.add(",");
            }
            first = false;
            say(constraint, said);
        }
        said.add(")");
    }

    private static void say(Constraint constraint, List<String> said) {
        List<Operand> operands = constraint.operands();
        if (constraint.operator() == Operator.NAME) {
            said.add(say(operands.get(0)));
            said.add(":");
            said.add(constraint.property());
            return;
        }
        said.add(constraint.property());
        said.addAll(List.of(constraint.operator().symbol().split(" ")));
        boolean many = constraint.operator() == Operator.IN || constraint.operator() == Operator.NOT_IN;
        if (many) {
            said.add("(");
        }
        for (int i = 0; i < operands.size(); i++) {
            if (i > 0) {
                said.add(",");
            }
            said.add(say(operands.get(i)));
        }
        if (many) {
            said.add(")");
        }
    }

    private static String say(Operand operand) {
        if (operand instanceof Operand.Text text) {
            return '"' + text.value();
        }
        if (operand instanceof Operand.Number number) {
            return Integer.toString(number.value());
        }
        if (operand instanceof Operand.Literal literal) {
            return literal.value();
        }
        var reference = (Operand.Reference) operand;
        return reference.property() == null ? reference.name() : reference.name() + "." + reference.property();
    }
}
