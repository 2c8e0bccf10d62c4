package org.peptideadvisor.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes away payloads, keys and look-up rows, behind a head that is locked. */
final class Erasing {

    private static final String GONE = "(SELECT idx FROM erased WHERE by_idx = ?)";

    private final Sql sql;
    private final Dialect dialect;

    Erasing(Sql sql, Dialect dialect) {
        this.sql = sql;
        this.dialect = dialect;
    }

    /** The indices and ids of the entries that the selection means, in order. */
    Map<Long, String> select(Selection selection) throws SQLException {
        String entries = "SELECT r.idx, e.id FROM review r JOIN entry e ON e.idx = r.idx WHERE ";
        List<Map.Entry<Long, String>> found;
        if (selection instanceof Selection.About about) {
            found = sql.query(
                    entries + "r.subject = ? ORDER BY r.idx",
                    row -> Map.entry(row.getLong(1), row.getString(2)),
                    about.subject().text());
        } else {
            var old = (Selection.OlderThan) selection;
            found = sql.query(
                    entries + "r.at_ms < ? ORDER BY r.at_ms LIMIT ?",
                    row -> Map.entry(row.getLong(1), row.getString(2)),
                    old.before().toEpochMilli(),
                    old.limit());
        }
        var byIndex = new LinkedHashMap<Long, String>();
        found.stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> byIndex.put(entry.getKey(), entry.getValue()));
        return byIndex;
    }

    /** @param by the index of the entry that records it */
    void erase(Iterable<Long> indices, long by) throws SQLException {
        var erased = new ArrayList<@Nullable Object[]>();
        indices.forEach(index -> erased.add(new @Nullable Object[] {index, by}));
        sql.updateAll("INSERT INTO erased (idx, by_idx) VALUES (?, ?)", erased);
        Set<LookUp.Place> rules = LookUp.RULES.places(sql, "idx IN " + GONE, by);
        Set<LookUp.Place> ingredients = LookUp.INGREDIENTS.places(sql, "idx IN " + GONE, by);
        List<String> subjects = sql.query(
                "SELECT DISTINCT subject FROM review WHERE subject IS NOT NULL AND idx IN " + GONE,
                row -> row.getString(1),
                by);
        sql.update("DELETE FROM review WHERE idx IN " + GONE, by);
        LookUp.RULES.removeUnused(sql, dialect, rules);
        LookUp.INGREDIENTS.removeUnused(sql, dialect, ingredients);
        sql.update("DELETE FROM payload WHERE idx IN " + GONE, by);
        for (String subject : subjects) {
            sql.update(
                    "DELETE FROM subject_key WHERE subject = ?"
                            + " AND NOT EXISTS (SELECT 1 FROM review WHERE review.subject = subject_key.subject)",
                    subject);
        }
    }
}
