package org.peptideadvisor.rulebook.text;

import java.util.List;
import org.peptideadvisor.model.AuthorLimit;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operator;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Pattern.FactPresence;

/**
 * Bounds how much one rule can make the engine do: how many facts it looks at, and for how many combinations of them it
 * could fire at most.
 */
final class RuleBreadth {

    private RuleBreadth() {}

    static void check(RuleWords words, List<Pattern> when, FileFindings findings) {
        int from = words.from();
        int to = words.all().get(1).to();
        if (when.size() > AuthorLimit.PATTERNS.most()) {
            findings.error(
                    ReaderCode.TOO_MANY_PATTERNS,
                    from,
                    to,
                    "the rule has more than " + AuthorLimit.PATTERNS.most() + " conditions",
                    "conclude an assessment from some of them in assess/");
        }
        if (when.stream().anyMatch(pattern -> pattern.constraints().size() > AuthorLimit.CONSTRAINTS.most())) {
            findings.error(
                    ReaderCode.TOO_MANY_CONSTRAINTS,
                    from,
                    to,
                    "a fact has more than " + AuthorLimit.CONSTRAINTS.most() + " conditions inside its brackets",
                    "ask for fewer things of one fact");
        }
        boolean wide = false;
        for (FactType type : FactType.values()) {
            long many = when.stream().filter(pattern -> pattern.type() == type).count();
            if (many > AuthorLimit.FACTS_OF_A_KIND.most()) {
                wide = true;
                findings.error(
                        ReaderCode.WIDE_JOIN,
                        from,
                        to,
                        "the rule looks at " + many + " facts of the kind " + type.label(),
                        "look at three at most, or write two rules");
            }
        }
        long combinations = combinations(when);
        if (!wide && combinations > AuthorLimit.COMBINATIONS.most()) {
            findings.error(
                    ReaderCode.TOO_MANY_COMBINATIONS,
                    from,
                    to,
                    "the rule could fire for " + combinations + " combinations of facts, over "
                            + AuthorLimit.COMBINATIONS.most(),
                    "compare the facts with each other by ==, name an id, or write two rules");
        }
    }

    /** The product of how many facts each pattern may bind when a client fills every list; counts at most a little over. */
    static long combinations(List<Pattern> when) {
        long product = 1;
        for (Pattern pattern : when) {
            if (pattern.presence() == FactPresence.EACH && product <= AuthorLimit.COMBINATIONS.most()) {
                product *= most(pattern);
            }
        }
        return product;
    }

    private static long most(Pattern pattern) {
        long most = pattern.type().most();
        for (Constraint constraint : pattern.constraints()) {
            if (constraint.property().equals(pattern.type().key())) {
                if (constraint.operator() == Operator.EQUAL) {
                    most = Math.min(most, pattern.type().mostOfKey());
                } else if (constraint.operator() == Operator.IN) {
                    long values = constraint.operands().stream().distinct().count();
                    most = Math.min(most, values * pattern.type().mostOfKey());
                }
            }
        }
        return most;
    }
}
