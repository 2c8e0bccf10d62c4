package org.peptideadvisor.release.book;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.reading.RuleReading;
import org.peptideadvisor.scenario.GuardWeakening;

/**
 * What changed between an earlier rule base and this one.
 *
 * @param name the earlier release's name; empty when it had none
 * @param id its id
 * @param added rules that are new, by id
 * @param removed rules that are gone, by id
 * @param changed rules that are written otherwise or read otherwise, by id
 * @param tables tables with other rows
 * @param weakened guards that are gone or ask for less
 */
public record BookChanges(
        String name,
        String id,
        List<WordedRule> added,
        List<WordedRule> removed,
        List<ChangedRule> changed,
        List<TableChange> tables,
        List<GuardWeakening> weakened) {

    /** A rule and its reading. */
    public record WordedRule(Rule rule, RuleReading reading) {}

    /** A rule before and after. */
    public record ChangedRule(WordedRule before, WordedRule after) {

        /** Whether only the way it is written differs: its reading, title and head are the same. */
        public boolean sameReading() {
            return before.reading().equals(after.reading());
        }
    }

    /** Whether nothing changed. */
    public boolean none() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && tables.isEmpty() && weakened.isEmpty();
    }

    /** What changed from one rule base to another. */
    public static BookChanges between(RuleEdition before, RuleEdition after) {
        var added = new ArrayList<WordedRule>();
        var removed = new ArrayList<WordedRule>();
        var changed = new ArrayList<ChangedRule>();
        boolean sameWords = after.wordsAs(before);
        for (Rule rule : after.rules().rules()) {
            Rule old = before.rules().rule(rule.id());
            if (old == null) {
                added.add(worded(rule, after));
                continue;
            }
            boolean same = old.text().equals(rule.text()) && old.file().equals(rule.file());
            if (same && sameWords) {
                continue; // reading a thousand rules twice takes longer than all else
            }
            WordedRule then = worded(old, before);
            WordedRule now = worded(rule, after);
            if (!same || !then.reading().equals(now.reading())) {
                changed.add(new ChangedRule(then, now));
            }
        }
        for (Rule rule : before.rules().rules()) {
            if (after.rules().rule(rule.id()) == null) {
                removed.add(worded(rule, before));
            }
        }
        return new BookChanges(
                before.name(),
                before.id(),
                added,
                removed,
                changed,
                tables(before, after),
                GuardWeakening.between(RuleFolder.guards(before.files()), RuleFolder.guards(after.files())));
    }

    private static List<TableChange> tables(RuleEdition before, RuleEdition after) {
        var paths = new TreeSet<>(before.files().keySet());
        paths.addAll(after.files().keySet());
        paths.removeIf(path -> !path.startsWith("catalog/"));
        return paths.stream()
                .map(path -> TableChange.between(
                        path,
                        before.files().getOrDefault(path, ""),
                        after.files().getOrDefault(path, "")))
                .filter(change -> !change.none())
                .toList();
    }

    private static WordedRule worded(Rule rule, RuleEdition edition) {
        return new WordedRule(rule, edition.readings().of(rule));
    }
}
