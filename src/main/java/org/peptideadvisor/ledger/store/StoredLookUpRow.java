package org.peptideadvisor.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A look-up row as it is stored, valid or not.
 *
 * @param index the entry that it is of
 * @param kind the kind of the entry
 * @param atMillis its time, in milliseconds since 1970
 * @param subject the token of the subject
 * @param release the digest of the release
 * @param outcome what the answer came to
 * @param rules ids in order, a space between two
 * @param ingredients likewise
 * @param about the id of the entry that it speaks of
 */
public record StoredLookUpRow(
        long index,
        String kind,
        long atMillis,
        @Nullable String subject,
        @Nullable String release,
        @Nullable String outcome,
        String rules,
        String ingredients,
        @Nullable String about) {

    static final String COLUMNS = "idx, kind, at_ms, subject, release, outcome, rules, ingredients, about";

    /** The row that an entry must have. */
    public static StoredLookUpRow of(long index, long atMillis, @Nullable String subject, LookUpRow review) {
        return new StoredLookUpRow(
                index,
                review.kind(),
                atMillis,
                subject,
                review.release(),
                review.outcome(),
                review.rulesText(),
                review.ingredientsText(),
                review.about());
    }

    static StoredLookUpRow read(ResultSet row) throws SQLException {
        return new StoredLookUpRow(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }

    /** The words in such a text, however it is written. */
    static Set<String> words(String text) {
        var words = new HashSet<>(Arrays.asList(text.split(" ", -1)));
        words.remove("");
        return words;
    }
}
