package org.peptideadvisor.release.book;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.reading.Reading;

/**
 * What changed between an earlier rule base and this one.
 *
 * @param name the earlier release's name; empty when it had none
 * @param id its id
 * @param added rules that are new, by id
 * @param removed rules that are gone, by id
 * @param changed rules that are written otherwise or read otherwise, by id
 * @param tables tables with other rows
 */
public record Changes(
        String name,
        String id,
        List<Worded> added,
        List<Worded> removed,
        List<Changed> changed,
        List<TableChange> tables) {

    /** A rule and its reading. */
    public record Worded(Rule rule, Reading reading) {}

    /** A rule before and after. */
    public record Changed(Worded before, Worded after) {

        /** Whether only the way it is written differs: its reading, title and head are the same. */
        public boolean sameReading() {
            return before.reading().equals(after.reading());
        }
    }

    /** Whether nothing changed. */
    public boolean none() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && tables.isEmpty();
    }

    /** What changed from one rule base to another. */
    public static Changes between(Edition before, Edition after) {
        var added = new ArrayList<Worded>();
        var removed = new ArrayList<Worded>();
        var changed = new ArrayList<Changed>();
        for (Rule rule : after.rules().rules()) {
            Worded now = worded(rule, after);
            Rule old = before.rules().rule(rule.id());
            if (old == null) {
                added.add(now);
            } else {
                Worded then = worded(old, before);
                if (!then.reading().equals(now.reading())
                        || !old.text().equals(rule.text())
                        || !old.file().equals(rule.file())) {
                    changed.add(new Changed(then, now));
                }
            }
        }
        for (Rule rule : before.rules().rules()) {
            if (after.rules().rule(rule.id()) == null) {
                removed.add(worded(rule, before));
            }
        }
        return new Changes(before.name(), before.id(), added, removed, changed, tables(before, after));
    }

    private static List<TableChange> tables(Edition before, Edition after) {
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

    private static Worded worded(Rule rule, Edition edition) {
        return new Worded(rule, edition.readings().of(rule));
    }
}
