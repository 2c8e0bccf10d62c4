package org.peptideadvisor.catalog;

import org.peptideadvisor.catalog.table.TableCode;
import org.peptideadvisor.catalog.table.TableLayout;
import org.peptideadvisor.model.QuotedText;

/**
 * A row of {@code phrases.csv}: how a part of a rule is said. What its key may be and which slots its text may have is for
 * the room that reads rules to know.
 *
 * @param key what is said, such as {@code then.recommend.peptide}
 * @param language a language code, such as {@code en}
 * @param text the phrase, with named slots in braces
 * @param line where the row begins
 * @param keyColumn where its key begins on that line
 * @param textColumn where its phrase begins
 */
public record PhraseRow(String key, String language, String text, int line, int keyColumn, int textColumn) {

    /** The table's path below the rules folder. */
    public static final String FILE = TableLayout.PHRASES.path();

    static PhraseRow from(TableRow row) {
        String language = row.text("language");
        if (!language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            row.fault(
                    "language",
                    TableCode.BAD_VALUE,
                    "\"" + QuotedText.of(language) + "\" is no language code",
                    "write one such as en");
        }
        return new PhraseRow(
                row.text("key"),
                language,
                row.required("phrase"),
                row.place("phrase").line(),
                row.place("key").column(),
                row.place("phrase").column());
    }
}
