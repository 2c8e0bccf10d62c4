package org.peptideadvisor.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.seal.SubjectToken;
import org.peptideadvisor.ledger.seal.WrappedKey;

/** Reads entries and look-up rows. */
final class EntrySearch {

    private static final String STORED = "SELECT e.idx, e.leaf, x.by_idx, p.envelope, p.key_by, p.key_box, p.subject,"
            + " s.key_by, s.key_box, e.id, e.at_ms FROM entry e LEFT JOIN erased x ON x.idx = e.idx"
            + " LEFT JOIN payload p ON p.idx = e.idx LEFT JOIN subject_key s ON s.subject = p.subject WHERE ";

    private EntrySearch() {}

    /** @param where what must hold of the entry, as SQL */
    static List<StoredEntry> stored(SqlStatements sql, String where, @Nullable Object... values) throws SQLException {
        return sql.query(STORED + where, EntrySearch::stored, values);
    }

    static List<StoredEntry> publications(SqlStatements sql, @Nullable String release, long before, int most)
            throws SQLException {
        String where = "e.idx IN (SELECT idx FROM publication WHERE idx < ?";
        return release == null
                ? stored(sql, where + ") ORDER BY e.idx DESC LIMIT ?", before, most)
                : stored(sql, where + " AND release = ?) ORDER BY e.idx DESC LIMIT ?", before, release, most);
    }

    private static StoredEntry stored(ResultSet row) throws SQLException {
        long erasedBy = row.getLong(3);
        Long by = row.wasNull() ? null : erasedBy;
        byte @Nullable [] envelope = row.getBytes(4);
        StoredEntry.StoredPayload payload = null;
        if (envelope != null) {
            String subject = row.getString(7);
            String subjectKeyBy = row.getString(8);
            payload = new StoredEntry.StoredPayload(
                    envelope,
                    new WrappedKey(row.getString(5), row.getBytes(6)),
                    subject == null ? null : new SubjectToken(subject),
                    subjectKeyBy == null ? null : new WrappedKey(subjectKeyBy, row.getBytes(9)));
        }
        return new StoredEntry(row.getLong(1), row.getString(10), row.getLong(11), row.getBytes(2), payload, by);
    }

    static EntryPage search(SqlStatements sql, SqlDialect dialect, EntryQuery query) throws SQLException {
        var values = new ArrayList<@Nullable Object>();
        var text = new StringBuilder("SELECT r.idx, e.id, r.at_ms, r.subject, r.kind, r.release, r.outcome, r.rules,"
                + " r.ingredients, r.about FROM ");
        String rule = query.rule();
        String ingredient = query.ingredient();
        String block = null; // whoever looks by words goes from block to block, the newest first
        if (rule != null) {
            text.append("(SELECT block_1024 FROM review_rule WHERE rule = ?) f CROSS JOIN ");
            values.add(rule);
            block = "f.block_1024";
        }
        if (ingredient != null) {
            text.append("(SELECT block_1024 FROM review_ingredient WHERE ingredient = ?) i CROSS JOIN ");
            values.add(ingredient);
            block = block == null ? "i.block_1024" : block;
        }
        text.append("review r CROSS JOIN entry e WHERE e.idx = r.idx");
        if (block != null) {
            String from = block + " * " + LookUpTable.BLOCK;
            text.append(" AND r.idx >= " + from + " AND r.idx < " + from + " + " + LookUpTable.BLOCK);
        }
        if (rule != null && ingredient != null) {
            text.append(" AND f.block_1024 = i.block_1024");
        }
        also(text, values, dialect.hasWord("r.rules"), rule == null ? null : LookUpTable.between(rule));
        also(
                text,
                values,
                dialect.hasWord("r.ingredients"),
                ingredient == null ? null : LookUpTable.between(ingredient));
        also(text, values, "r.kind = ?", query.kind());
        also(
                text,
                values,
                "r.subject = ?",
                query.subject() == null ? null : query.subject().text());
        also(text, values, "r.at_ms >= ?", millis(query.from()));
        also(text, values, "r.at_ms < ?", millis(query.until()));
        also(text, values, "r.release = ?", query.release());
        also(text, values, "r.outcome = ?", query.outcome());
        also(text, values, "r.idx < ?", query.before());
        if (block != null && query.before() != null) {
            also(text, values, block + " <= ?", query.before() / LookUpTable.BLOCK);
        }
        text.append(" ORDER BY ").append(block == null ? "" : block + " DESC, ").append("r.idx DESC LIMIT ?");
        values.add(query.limit() + 1); // one more tells whether there is a next page
        List<EntryPage.FoundEntry> found = sql.query(text.toString(), EntrySearch::found, values.toArray());
        if (found.size() <= query.limit()) {
            return new EntryPage(List.copyOf(found), null);
        }
        List<EntryPage.FoundEntry> page = List.copyOf(found.subList(0, query.limit()));
        return new EntryPage(page, page.get(page.size() - 1).index());
    }

    private static void also(
            StringBuilder text, List<@Nullable Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            text.append(" AND ").append(condition);
            values.add(value);
        }
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private static EntryPage.FoundEntry found(ResultSet row) throws SQLException {
        String subject = row.getString(4);
        return new EntryPage.FoundEntry(
                row.getLong(1),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                subject == null ? null : new SubjectToken(subject),
                new LookUpRow(
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        LookUpRow.split(row.getString(8)),
                        LookUpRow.split(row.getString(9)),
                        row.getString(10)));
    }
}
