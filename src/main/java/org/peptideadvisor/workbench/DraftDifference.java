package org.peptideadvisor.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.release.book.BookChanges;
import org.peptideadvisor.release.book.BookChanges.WordedRule;
import org.peptideadvisor.release.book.RuleEdition;
import org.peptideadvisor.release.git.FileDifference;

/**
 * How a draft differs from what is live of the same line.
 *
 * @param from the commit that it goes on from
 * @param to its newest commit
 * @param files each file that differs
 * @param rules each rule that differs; empty when the rules or tables of the draft cannot be read
 * @param readable whether they can
 */
public record DraftDifference(
        String from, String to, List<FileDifference> files, List<RuleDifference> rules, boolean readable) {

    /**
     * A rule that differs.
     *
     * @param change {@code added}, {@code removed} or {@code changed}
     * @param file where it stands, or stood
     * @param before its reading before; null when it is new
     * @param after its reading now; null when it is gone
     */
    public record RuleDifference(
            String id, String change, String file, @Nullable String before, @Nullable String after) {}

    static DraftDifference between(String from, Map<String, String> before, String to, Map<String, String> after) {
        List<FileDifference> files = FileDifference.between(before, after);
        RuleEdition old = RuleEdition.openEarlier(before, after).edition();
        RuleEdition now = RuleEdition.open(after).edition();
        return old == null || now == null
                ? new DraftDifference(from, to, files, List.of(), false)
                : new DraftDifference(from, to, files, rules(BookChanges.between(old, now)), true);
    }

    private static List<RuleDifference> rules(BookChanges changes) {
        var rules = new ArrayList<RuleDifference>();
        changes.added().forEach(one -> rules.add(rule(one, "added", null, one)));
        changes.removed().forEach(one -> rules.add(rule(one, "removed", one, null)));
        changes.changed().forEach(one -> rules.add(rule(one.after(), "changed", one.before(), one.after())));
        return List.copyOf(rules);
    }

    private static RuleDifference rule(
            WordedRule rule, String change, @Nullable WordedRule before, @Nullable WordedRule after) {
        return new RuleDifference(
                rule.rule().id(),
                change,
                rule.rule().file(),
                before == null ? null : before.reading().sentence(),
                after == null ? null : after.reading().sentence());
    }
}
