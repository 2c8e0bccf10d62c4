package org.peptideadvisor.ledger.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * On which days (UTC) entries of each block were made. So a search by time goes over the blocks of that time only, wherever they are in the ledger. Clocks may
 * run backwards or differ between nodes: a block is then listed under more days, and the search still finds everything.
 */
public final class EntryDays {

    static final LookUpTable TABLE = new LookUpTable("entry_day", "day", "at_ms");

    private static final long DAY = TimeUnit.DAYS.toMillis(1);
    private static final long FIRST = LocalDate.of(0, 1, 1).toEpochDay();
    private static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay();
    private static final int SINCE = 12; // the version of the tables

    private EntryDays() {}

    /** The day of a time, such as {@code 2026-11-30}; days are ordered as their texts are. */
    static String day(long atMillis) {
        long day = Math.floorDiv(atMillis, DAY);
        return LocalDate.ofEpochDay(Math.max(FIRST, Math.min(LAST, day))).toString();
    }

    /**
     * Entries from one index on and before another.
     *
     * @param first the first index
     * @param before the index behind the last
     */
    record IndexSpan(long first, long before) {

        static final IndexSpan ALL = new IndexSpan(0, Long.MAX_VALUE);

        long firstBlock() {
            return first / LookUpTable.BLOCK;
        }

        long lastBlock() {
            return (before - 1) / LookUpTable.BLOCK;
        }
    }

    /**
     * Where all entries of a time are; some of others are there too. Null if there are none.
     *
     * @param from not before this, in milliseconds since 1970; null for any
     * @param until before this; null for any
     */
    static @Nullable IndexSpan span(LedgerStore.TableStatements tables, @Nullable Long from, @Nullable Long until)
            throws SQLException {
        if (from == null && until == null) {
            return IndexSpan.ALL;
        }
        List<IndexSpan> spans = tables.query(
                "SELECT MIN(block_1024), MAX(block_1024) FROM entry_day WHERE day >= ? AND day <= ?",
                row -> {
                    long first = row.getLong(1);
                    return row.wasNull()
                            ? new IndexSpan(0, 0)
                            : new IndexSpan(first * LookUpTable.BLOCK, (row.getLong(2) + 1) * LookUpTable.BLOCK);
                },
                day(from == null ? Long.MIN_VALUE : from),
                day(until == null ? Long.MAX_VALUE : until));
        IndexSpan span = spans.get(0);
        return span.before() == 0 ? null : span;
    }

    /** The first entry that was not made before a time; how many there are if all were. */
    static long firstSince(SqlStatements sql, long atMillis) throws SQLException {
        IndexSpan span = span(sql, atMillis, null);
        return sql.query(
                        "SELECT COALESCE((SELECT MIN(idx) FROM entry WHERE idx >= ? AND at_ms >= ?), (SELECT size FROM head))",
                        row -> row.getLong(1),
                        span == null ? Long.MAX_VALUE : span.first(),
                        atMillis)
                .get(0);
    }

    /** Behind every entry that was made before a time: the end of the last block of such days. */
    static long behind(SqlStatements sql, long atMillis) throws SQLException {
        IndexSpan span = span(sql, null, atMillis);
        return span == null ? 0 : span.before();
    }

    /**
     * Whether an entry is listed under its day.
     *
     * @param from entries from this index on
     * @param before and before this one
     */
    public static Predicate<EntryTime> listing(LedgerStore store, long from, long before) {
        return store.readTables(tables -> {
            if (!areKept(tables)) {
                return entry -> true;
            }
            Set<Map.Entry<Long, String>> listed = new HashSet<>(tables.query(
                    "SELECT block_1024, day FROM entry_day WHERE block_1024 >= ? AND block_1024 <= ?",
                    row -> Map.entry(row.getLong(1), String.valueOf(row.getString(2))),
                    from / LookUpTable.BLOCK,
                    (before - 1) / LookUpTable.BLOCK));
            return entry -> listed.contains(Map.entry(entry.index() / LookUpTable.BLOCK, day(entry.atMillis())));
        });
    }

    /**
     * When an entry was made.
     *
     * @param index its place in the tree
     * @param atMillis milliseconds since 1970, as its leaf says
     */
    public record EntryTime(long index, long atMillis) {}

    /** Whether the tables are new enough: a copy that is only looked at may be older. */
    private static boolean areKept(LedgerStore.TableStatements tables) throws SQLException {
        return tables.query("SELECT version FROM flyway_schema_history", row -> row.getString(1)).stream()
                .anyMatch(version -> version != null && version.equals(String.valueOf(SINCE)));
    }
}
