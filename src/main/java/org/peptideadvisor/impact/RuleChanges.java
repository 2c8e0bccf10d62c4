package org.peptideadvisor.impact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.rulebook.Accumulation;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;

/**
 * Which rules, tables and guards of one release differ in another. Each list is sorted.
 *
 * @param added ids of rules that are new
 * @param removed ids of rules that are gone
 * @param changed ids of rules that fire for others, or say something else
 * @param files paths of files that differ, of rules too
 */
public record RuleChanges(List<String> added, List<String> removed, List<String> changed, List<String> files) {

    public RuleChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        files = List.copyOf(files);
    }

    /** The differences between what is live and what may replace it. */
    static RuleChanges between(Release live, Release draft) {
        RuleBook before = live.ruleBook();
        RuleBook after = draft.ruleBook();
        return new RuleChanges(
                after.rules().stream()
                        .map(Rule::id)
                        .filter(id -> before.rule(id) == null)
                        .toList(),
                before.rules().stream()
                        .map(Rule::id)
                        .filter(id -> after.rule(id) == null)
                        .toList(),
                before.rules().stream()
                        .filter(rule -> isChanged(rule, after.rule(rule.id())))
                        .map(Rule::id)
                        .toList(),
                files(live.files(), draft.files()));
    }

    private static boolean isChanged(Rule rule, @Nullable Rule other) {
        return other != null && !(rule.text().equals(other.text()) && rule.folder() == other.folder());
    }

    /** Whether two rules fire for the same facts, wherever they stand. */
    public static boolean sameConditions(Rule one, Rule other) {
        return one.folder() == other.folder()
                && one.metadata().period().equals(other.metadata().period())
                && words(one).equals(words(other));
    }

    private static List<String> words(Rule rule) {
        return rule.when().stream().map(RuleChanges::words).toList();
    }

    private static String words(Pattern pattern) {
        return pattern.presence() + " " + pattern.name() + " " + pattern.type() + " "
                + pattern.constraints().stream().map(one -> one.text()).toList() + made(pattern.accumulation());
    }

    private static String made(@Nullable Accumulation accumulation) {
        return accumulation == null
                ? ""
                : accumulation.call()
                        + accumulation.bounds().stream().map(one -> one.text()).toList();
    }

    private static List<String> files(Map<String, String> before, Map<String, String> after) {
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        paths.removeIf(path -> Objects.equals(before.get(path), after.get(path)));
        return List.copyOf(paths);
    }

    /** All rules that differ. */
    Stream<String> rules() {
        return Stream.of(added, removed, changed).flatMap(List::stream).sorted();
    }
}
