package org.peptideadvisor.arbitration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.Argument;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.Verb;

/** Which questions a rule's conditions rest on, assessments led back to the questions behind them. */
final class AskedBy {

    private final Map<String, List<Rule>> concludedBy = new HashMap<>();

    AskedBy(RuleBook book) {
        for (Rule rule : book.rules()) {
            for (Conclusion conclusion : rule.then()) {
                if (conclusion.verb() == Verb.CONCLUDE && conclusion.arguments().get(0) instanceof Argument.Text id) {
                    concludedBy
                            .computeIfAbsent(id.value(), key -> new ArrayList<>())
                            .add(rule);
                }
            }
        }
    }

    Set<String> questions(Rule rule) {
        var questions = new TreeSet<String>();
        add(rule, questions, new HashSet<>());
        return questions;
    }

    private void add(Rule rule, Set<String> questions, Set<Rule> seen) {
        if (!seen.add(rule)) {
            return;
        }
        for (Pattern pattern : rule.when()) {
            switch (pattern.type()) {
                case CLIENT -> pattern.constraints().forEach(constraint -> questions.add(constraint.property()));
                case CONCERN -> questions.add("concerns");
                case CONDITION -> questions.add("conditions");
                case MEDICATION -> questions.add("medications");
                case ALLERGY -> questions.add("allergies");
                case SIGN -> questions.add("signs");
                case PROCEDURE -> questions.add("procedures");
                case USE -> questions.add("uses");
                case ASSESSMENT -> {
                    for (String id : ids(pattern)) {
                        concludedBy.getOrDefault(id, List.of()).forEach(behind -> add(behind, questions, seen));
                    }
                }
                default -> {}
            }
        }
    }

    private static List<String> ids(Pattern pattern) {
        var ids = new ArrayList<String>();
        for (Constraint constraint : pattern.constraints()) {
            for (Operand operand : constraint.operands()) {
                if (operand instanceof Operand.Text text) {
                    ids.add(text.value());
                }
            }
        }
        return ids;
    }
}
