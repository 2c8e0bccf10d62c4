package org.peptideadvisor.web.review;

import java.util.List;
import org.peptideadvisor.release.book.BookChanges;
import org.peptideadvisor.release.book.BookChanges.ChangedRule;
import org.peptideadvisor.release.book.BookChanges.WordedRule;
import org.peptideadvisor.release.book.TableChange;
import org.peptideadvisor.scenario.GuardWeakening;
import org.peptideadvisor.web.pages.MarkedText;
import org.peptideadvisor.web.pages.MarkedText.ComparedTexts;

/**
 * What changed from one release to another, as its page shows it.
 *
 * @param summary in a sentence
 * @param more how many rules are left out, since there are too many for a page
 */
record ReleaseComparison(
        String summary,
        List<GuardWeakening> weakened,
        List<ChangedRow> changed,
        List<WordedRow> added,
        List<WordedRow> removed,
        List<ChangedTable> tables,
        int more) {

    private static final int MOST = 100;
    private static final int MOST_KEYS = 12;

    /** A rule that is there in one of them. */
    record WordedRow(String id, String title, String file, String reading, String text) {

        static WordedRow of(WordedRule one) {
            return new WordedRow(
                    one.rule().id(),
                    one.rule().title(),
                    one.rule().file(),
                    one.reading().sentence(),
                    one.rule().text());
        }
    }

    /** A rule before and after. */
    record ChangedRow(
            WordedRow before,
            WordedRow after,
            boolean sameReading,
            List<MarkedText> readingBefore,
            List<MarkedText> readingAfter) {

        static ChangedRow of(ChangedRule one) {
            WordedRow before = WordedRow.of(one.before());
            WordedRow after = WordedRow.of(one.after());
            ComparedTexts compared = MarkedText.between(before.reading(), after.reading());
            return new ChangedRow(
                    before, after, before.reading().equals(after.reading()), compared.before(), compared.after());
        }
    }

    /** A table with other rows. */
    record ChangedTable(String file, List<String> said) {

        static ChangedTable of(TableChange one) {
            return new ChangedTable(
                    one.file(),
                    java.util.stream.Stream.of(
                                    said("New", one.added()),
                                    said("Gone", one.removed()),
                                    said("Changed", one.changed()))
                            .filter(text -> !text.isEmpty())
                            .toList());
        }

        private static String said(String how, List<String> keys) {
            if (keys.isEmpty()) {
                return "";
            }
            String shown = String.join(", ", keys.subList(0, Math.min(MOST_KEYS, keys.size())));
            return how + ": " + shown + (keys.size() > MOST_KEYS ? " and " + (keys.size() - MOST_KEYS) + " more" : "");
        }
    }

    static ReleaseComparison of(BookChanges changes) {
        int all = changes.changed().size()
                + changes.added().size()
                + changes.removed().size();
        List<ChangedRow> changed =
                changes.changed().stream().limit(MOST).map(ChangedRow::of).toList();
        List<WordedRow> added =
                changes.added().stream().limit(MOST).map(WordedRow::of).toList();
        List<WordedRow> removed =
                changes.removed().stream().limit(MOST).map(WordedRow::of).toList();
        return new ReleaseComparison(
                summary(changes),
                changes.weakened(),
                changed,
                added,
                removed,
                changes.tables().stream().map(ChangedTable::of).toList(),
                all - changed.size() - added.size() - removed.size());
    }

    private static String summary(BookChanges changes) {
        return "Rules: " + changes.changed().size() + " changed, "
                + changes.added().size() + " new, " + changes.removed().size() + " gone. Tables with other rows: "
                + changes.tables().size() + ".";
    }

    boolean isNone() {
        return weakened.isEmpty() && changed.isEmpty() && added.isEmpty() && removed.isEmpty() && tables.isEmpty();
    }
}
