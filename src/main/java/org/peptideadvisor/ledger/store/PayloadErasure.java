package org.peptideadvisor.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Erases payloads, keys and look-up rows while the tree head is locked. */
final class PayloadErasure {

    private static final String GONE = "(SELECT idx FROM erased WHERE by_idx = ?)";

    private static final String CANDIDATES =
            "SELECT r.idx, r.at_ms, e.id, e.leaf FROM review r JOIN entry e ON e.idx = r.idx WHERE ";

    /** How many are looked at in one query when they are counted. */
    private static final int PART = 1_000;

    private final SqlStatements sql;
    private final SqlDialect dialect;

    @SuppressWarnings("ArrayRecordComponent") // carried from the database, never compared
    private record ErasureCandidate(long index, long atMillis, String id, byte[] leaf) {}

    PayloadErasure(SqlStatements sql, SqlDialect dialect) {
        this.sql = sql;
        this.dialect = dialect;
    }

    /** The indices and ids of the entries that the selection means, in order. */
    SortedMap<Long, String> select(ErasureSelection selection) throws SQLException {
        var found = new TreeMap<Long, String>();
        if (selection instanceof ErasureSelection.AboutSubject about) {
            sql.query(
                            CANDIDATES + "r.subject = ?",
                            PayloadErasure::candidate,
                            about.subject().text())
                    .forEach(one -> found.put(one.index(), one.id()));
            return found;
        }
        var older = (ErasureSelection.OlderThan) selection;
        List<ErasureCandidate> part = older(sql, older.before(), null, older.limit());
        while (!part.isEmpty() && found.size() < older.limit()) {
            part.stream().filter(one -> older.old().test(one.leaf())).forEach(one -> found.put(one.index(), one.id()));
            part = older(sql, older.before(), part.get(part.size() - 1), older.limit() - found.size());
        }
        return found;
    }

    /** How many are older than this, by their leaves. */
    static long count(SqlStatements sql, Instant before, Predicate<byte[]> old) throws SQLException {
        long count = 0;
        List<ErasureCandidate> part = older(sql, before, null, PART);
        while (!part.isEmpty()) {
            count += part.stream().filter(one -> old.test(one.leaf())).count();
            part = older(sql, before, part.get(part.size() - 1), PART);
        }
        return count;
    }

    /** Those that may be older than this, the oldest first, from behind this one on. */
    private static List<ErasureCandidate> older(
            SqlStatements sql, Instant before, @Nullable ErasureCandidate last, int most) throws SQLException {
        return sql.query(
                CANDIDATES + "r.at_ms < ? AND (r.at_ms, r.idx) > (?, ?) ORDER BY r.at_ms, r.idx LIMIT ?",
                PayloadErasure::candidate,
                before.toEpochMilli(),
                last == null ? Long.MIN_VALUE : last.atMillis(),
                last == null ? -1L : last.index(),
                most);
    }

    private static ErasureCandidate candidate(ResultSet row) throws SQLException {
        return new ErasureCandidate(row.getLong(1), row.getLong(2), row.getString(3), row.getBytes(4));
    }

    /** @param by the index of the entry that records it */
    void erase(Iterable<Long> indices, long by) throws SQLException {
        var erased = new ArrayList<@Nullable Object[]>();
        indices.forEach(index -> erased.add(new @Nullable Object[] {index, by}));
        sql.updateAll("INSERT INTO erased (idx, by_idx) VALUES (?, ?)", erased);
        Set<LookUpTable.WordPlace> rules = LookUpTable.RULES.places(sql, "idx IN " + GONE, by);
        Set<LookUpTable.WordPlace> ingredients = LookUpTable.INGREDIENTS.places(sql, "idx IN " + GONE, by);
        List<String> subjects = sql.query(
                "SELECT DISTINCT subject FROM review WHERE subject IS NOT NULL AND idx IN " + GONE,
                row -> row.getString(1),
                by);
        sql.update("DELETE FROM review WHERE idx IN " + GONE, by);
        LookUpTable.RULES.removeUnused(sql, dialect, rules);
        LookUpTable.INGREDIENTS.removeUnused(sql, dialect, ingredients);
        sql.update("DELETE FROM payload WHERE idx IN " + GONE, by);
        for (String subject : subjects) {
            sql.update(
                    "DELETE FROM subject_key WHERE subject = ?"
                            + " AND NOT EXISTS (SELECT 1 FROM review WHERE review.subject = subject_key.subject)",
                    subject);
        }
    }
}
