package org.peptideadvisor.web.audit;

import java.util.List;
import org.peptideadvisor.release.book.BookChanges;
import org.peptideadvisor.release.book.TableChange;
import org.peptideadvisor.scenario.GuardWeakening;

/**
 * What changed from one release to another.
 *
 * @param from the id of the earlier
 * @param to the id of the later
 * @param added rules that are new, by id
 * @param removed rules that are gone, by id
 * @param changed rules that are written otherwise, by id
 * @param tables tables with other rows
 * @param weakened guards that are gone or ask for less
 */
public record ReleaseDiffView(
        String from,
        String to,
        List<WordedRuleView> added,
        List<WordedRuleView> removed,
        List<ChangedRuleView> changed,
        List<TableChange> tables,
        List<GuardWeakening> weakened) {

    /**
     * A rule.
     *
     * @param id its id
     * @param file path below the rules folder
     * @param reading all that it asks and says, in plain words
     * @param text the rule as written
     */
    public record WordedRuleView(String id, String file, String reading, String text) {

        static WordedRuleView of(BookChanges.WordedRule worded) {
            return new WordedRuleView(
                    worded.rule().id(),
                    worded.rule().file(),
                    worded.reading().sentence(),
                    worded.rule().text());
        }
    }

    /**
     * A rule before and after.
     *
     * @param sameReading whether only the way it is written differs
     */
    public record ChangedRuleView(WordedRuleView before, WordedRuleView after, boolean sameReading) {}

    static ReleaseDiffView of(String from, String to, BookChanges changes) {
        return new ReleaseDiffView(
                from,
                to,
                changes.added().stream().map(WordedRuleView::of).toList(),
                changes.removed().stream().map(WordedRuleView::of).toList(),
                changes.changed().stream()
                        .map(one -> new ChangedRuleView(
                                WordedRuleView.of(one.before()), WordedRuleView.of(one.after()), one.sameReading()))
                        .toList(),
                changes.tables(),
                changes.weakened());
    }
}
