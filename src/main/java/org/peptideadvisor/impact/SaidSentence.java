package org.peptideadvisor.impact;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.word.Urgency;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;

/**
 * A referral or a caution as an advice says it.
 *
 * @param sentence in words
 * @param weight how urgent; 0 where that does not matter
 * @param rules ids of the rules that say it, sorted
 * @param rows ids of the rows that these rules stand on
 */
record SaidSentence(String sentence, int weight, List<String> rules, Set<String> rows) {

    SaidSentence {
        rules = List.copyOf(rules);
        rows = Set.copyOf(rows);
    }

    static SaidSentence of(String sentence, int weight, List<Reason> reasons, Release release) {
        var rules = new TreeSet<String>();
        var rows = new TreeSet<String>();
        for (Reason reason : reasons) {
            rules.add(reason.rule());
            Rule rule = release.ruleBook().rule(reason.rule());
            if (rule != null) {
                rows.addAll(rule.metadata().basis());
            }
        }
        return new SaidSentence(sentence, weight, List.copyOf(rules), rows);
    }

    /**
     * Whether another sentence says as much: it is as urgent, and it is the same sentence, or the same rule says it, or a rule that
     * the former rule base has not and that stands on the same row.
     */
    boolean isKeptBy(SaidSentence other, RuleBook former) {
        if (other.weight < weight) {
            return false;
        }
        return other.sentence.equals(sentence)
                || other.rules.stream().anyMatch(rules::contains)
                || (other.rules.stream().allMatch(rule -> former.rule(rule) == null)
                        && other.rows.stream().anyMatch(rows::contains));
    }

    /** As a report shows it. */
    String shown() {
        return "“" + sentence + "”" + (weight == 0 ? "" : " (" + Urgency.values()[weight].id() + ")");
    }
}
