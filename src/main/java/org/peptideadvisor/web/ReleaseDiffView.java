package org.peptideadvisor.web;

import java.util.List;
import org.peptideadvisor.release.book.Changes;
import org.peptideadvisor.release.book.TableChange;

/**
 * What changed from one release to another.
 *
 * @param from the id of the earlier
 * @param to the id of the later
 * @param added rules that are new, by id
 * @param removed rules that are gone, by id
 * @param changed rules that are written otherwise, by id
 * @param tables tables with other rows
 */
public record ReleaseDiffView(
        String from,
        String to,
        List<Worded> added,
        List<Worded> removed,
        List<Changed> changed,
        List<TableChange> tables) {

    /**
     * A rule.
     *
     * @param id its id
     * @param file path below the rules folder
     * @param reading all that it asks and says, in plain words
     * @param text the rule as written
     */
    public record Worded(String id, String file, String reading, String text) {

        static Worded of(Changes.Worded worded) {
            return new Worded(
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
    public record Changed(Worded before, Worded after, boolean sameReading) {}

    static ReleaseDiffView of(String from, String to, Changes changes) {
        return new ReleaseDiffView(
                from,
                to,
                changes.added().stream().map(Worded::of).toList(),
                changes.removed().stream().map(Worded::of).toList(),
                changes.changed().stream()
                        .map(one -> new Changed(Worded.of(one.before()), Worded.of(one.after()), one.sameReading()))
                        .toList(),
                changes.tables());
    }
}
