package org.peptideadvisor.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.seal.SubjectToken;
import org.peptideadvisor.ledger.seal.WrappedKey;

/**
 * One entry as it is stored.
 *
 * @param index its place in the tree
 * @param id what it is found by; that of its leaf, unless somebody changed it
 * @param atMillis when, in milliseconds since 1970; the time of its leaf, unless somebody changed it
 * @param leaf its bytes; not copied
 * @param payload its sealed payload, if it has one still
 * @param erasedBy the index of the entry that records the erasure of its payload, if it was erased
 */
@SuppressWarnings("ArrayRecordComponent") // carried from the database, never compared
public record StoredEntry(
        long index, String id, long atMillis, byte[] leaf, @Nullable StoredPayload payload, @Nullable Long erasedBy) {

    private static final String STORED = "SELECT e.idx, e.leaf, x.by_idx, p.envelope, p.key_by, p.key_box, p.subject,"
            + " s.key_by, s.key_box, e.id, e.at_ms FROM entry e LEFT JOIN erased x ON x.idx = e.idx%s"
            + " LEFT JOIN payload p ON p.idx = e.idx%s LEFT JOIN subject_key s ON s.subject = p.subject WHERE ";

    private static final String ANYWHERE = STORED.formatted("", "");
    private static final String WITHIN = STORED.formatted(" AND x.idx BETWEEN ? AND ?", " AND p.idx BETWEEN ? AND ?")
            + "e.idx BETWEEN ? AND ? ORDER BY e.idx";

    /**
     * A sealed payload with the keys that open it.
     *
     * @param envelope what {@code seal.Sealed} made; not copied
     * @param key its key
     * @param subject whom it is about
     * @param subjectKey the key of that subject
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record StoredPayload(
            byte[] envelope, WrappedKey key, @Nullable SubjectToken subject, @Nullable WrappedKey subjectKey) {}

    /** Those that are stored. {@code where} is what must hold of them, as SQL. */
    static List<StoredEntry> read(SqlStatements sql, String where, @Nullable Object... values) throws SQLException {
        return sql.query(ANYWHERE + where, StoredEntry::read, values);
    }

    /**
     * The next ones from an index on, in order. Each table that is joined is told between which indices to look: PostgreSQL may merge the tables from their first
     * rows on otherwise, and a page deep in a large ledger then reads all that is before it.
     */
    static List<StoredEntry> page(SqlStatements sql, long from, int most) throws SQLException {
        List<Long> last = sql.query(
                "SELECT MAX(idx) FROM (SELECT idx FROM entry WHERE idx >= ? ORDER BY idx LIMIT ?) following",
                row -> row.getLong(1),
                from,
                most);
        long until = last.get(0); // 0 where there is none, and of index 0 itself
        return sql.query(WITHIN, StoredEntry::read, from, until, from, until, from, until);
    }

    /** Those that made a release live, the newest first. */
    static List<StoredEntry> publications(SqlStatements sql, @Nullable String release, long before, int most)
            throws SQLException {
        String where = "e.idx IN (SELECT idx FROM publication WHERE idx < ?";
        return release == null
                ? read(sql, where + ") ORDER BY e.idx DESC LIMIT ?", before, most)
                : read(sql, where + " AND release = ?) ORDER BY e.idx DESC LIMIT ?", before, release, most);
    }

    private static StoredEntry read(ResultSet row) throws SQLException {
        long erasedBy = row.getLong(3);
        Long by = row.wasNull() ? null : erasedBy;
        byte @Nullable [] envelope = row.getBytes(4);
        StoredPayload payload = null;
        if (envelope != null) {
            String subject = row.getString(7);
            String subjectKeyBy = row.getString(8);
            payload = new StoredPayload(
                    envelope,
                    new WrappedKey(row.getString(5), row.getBytes(6)),
                    subject == null ? null : new SubjectToken(subject),
                    subjectKeyBy == null ? null : new WrappedKey(subjectKeyBy, row.getBytes(9)));
        }
        return new StoredEntry(row.getLong(1), row.getString(10), row.getLong(11), row.getBytes(2), payload, by);
    }
}
