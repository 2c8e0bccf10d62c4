package org.peptideadvisor.impact;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.word.Urgency;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;

/**
 * A referral or a caution as an advice says it.
 *
 * @param sentence in words
 * @param urgency how soon to see somebody; null for a caution
 * @param rules ids of the rules that say it, sorted
 * @param rows ids of the rows that these rules stand on
 */
record SaidSentence(String sentence, @Nullable Urgency urgency, List<String> rules, Set<String> rows) {

    SaidSentence {
        rules = List.copyOf(rules);
        rows = Set.copyOf(rows);
    }

    static SaidSentence of(String sentence, @Nullable Urgency urgency, List<Reason> reasons, Release release) {
        var rules = new TreeSet<String>();
        var rows = new TreeSet<String>();
        for (Reason reason : reasons) {
            rules.add(reason.rule());
            Rule rule = release.ruleBook().rule(reason.rule());
            if (rule != null) {
                rows.addAll(rule.metadata().basis());
            }
        }
        return new SaidSentence(sentence, urgency, List.copyOf(rules), rows);
    }

    /**
     * Whether another sentence says as much: it is as urgent, and it is the same sentence, or the same rule says it, or a rule that
     * the former rule base has not and that stands on the same row.
     */
    boolean isKeptBy(SaidSentence other, RuleBook former) {
        if (urgency != null && (other.urgency == null || other.urgency.compareTo(urgency) < 0)) {
            return false;
        }
        return other.sentence.equals(sentence)
                || other.rules.stream().anyMatch(rules::contains)
                || (other.rules.stream().allMatch(rule -> former.rule(rule) == null)
                        && other.rows.stream().anyMatch(rows::contains));
    }

    /** As a report shows it. */
    String shown() {
        return "“" + sentence + "”" + (urgency == null ? "" : " (" + urgency.id() + ")");
    }
}
