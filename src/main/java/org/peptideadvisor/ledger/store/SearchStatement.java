package org.peptideadvisor.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.seal.SubjectToken;

/**
 * A search as SQL. It says by its form which index leads to what is found: where a database may choose, it takes the order of all entries for a short way to
 * what lies far back.
 *
 * @param text what to ask
 * @param values for its marks
 */
record SearchStatement(String text, List<@Nullable Object> values) {

    private static final String COLUMNS =
            "SELECT r.idx, e.id, r.at_ms, r.subject, r.kind, r.release, r.outcome, r.rules,"
                    + " r.ingredients, r.about FROM ";

    /** A condition that a column equals a value. */
    private record ColumnValue(String column, String value) {}

    /** A page of what a query finds. */
    static EntryPage search(SqlStatements sql, SqlDialect dialect, EntryQuery query) throws SQLException {
        EntryDays.IndexSpan span = span(sql, query);
        if (span == null) {
            return new EntryPage(List.of(), null);
        }
        SearchStatement statement = of(query, span, dialect);
        List<EntryPage.FoundEntry> found =
                sql.query(statement.text, SearchStatement::found, statement.values.toArray());
        if (found.size() <= query.limit()) {
            return new EntryPage(List.copyOf(found), null);
        }
        List<EntryPage.FoundEntry> page = List.copyOf(found.subList(0, query.limit()));
        return new EntryPage(page, page.get(page.size() - 1).index());
    }

    /**
     * Where to look: in the blocks of its time and, where words lead from block to block, only between the first and the last row of its release. Null if there
     * is nothing.
     */
    static EntryDays.@Nullable IndexSpan span(SqlStatements sql, EntryQuery query) throws SQLException {
        EntryDays.IndexSpan days = EntryDays.span(sql, millis(query.from()), millis(query.until()));
        String release = query.release();
        if (days == null || release == null || !isLedByWords(query)) {
            return days;
        }
        List<Long> ends = sql.query(
                "SELECT MIN(idx) FROM review WHERE release = ? UNION ALL SELECT MAX(idx) FROM review WHERE release = ?",
                row -> row.getString(1) == null ? -1L : row.getLong(1),
                release,
                release);
        long first = Collections.min(ends);
        return first < 0
                ? null
                : new EntryDays.IndexSpan(
                        Math.max(days.first(), first), Math.min(days.before(), Collections.max(ends) + 1));
    }

    /** Of one subject there are few: those lead, and words only tell which of them are meant. */
    private static boolean isLedByWords(EntryQuery query) {
        return query.subject() == null && (query.rule() != null || query.ingredient() != null);
    }

    /** The newest first, and one more than a page has: it tells whether there is a next page. */
    static SearchStatement of(EntryQuery query, EntryDays.IndexSpan span, SqlDialect dialect) {
        var building = new StatementParts(query, span, dialect);
        String order = isLedByWords(query) ? building.fromBlockToBlock() : building.alongAnIndex();
        building.also(dialect.hasWord("r.rules"), query.rule() == null ? null : LookUpTable.between(query.rule()));
        building.also(
                dialect.hasWord("r.ingredients"),
                query.ingredient() == null ? null : LookUpTable.between(query.ingredient()));
        building.also("r.kind = ?", query.kind());
        building.also(
                "r.subject = ?",
                query.subject() == null ? null : query.subject().text());
        for (ColumnValue equal : equal(query)) {
            if (!order.startsWith(equal.column())) {
                building.also(equal.column() + " || '' = ?", equal.value()); // not by its index
            }
        }
        // the days led to this time, so the index of times must not: everything that is in it would be sorted
        building.also("r.at_ms + 0 >= ?", millis(query.from()));
        building.also("r.at_ms + 0 < ?", millis(query.until()));
        building.text.append(" ORDER BY " + order + "r.idx DESC LIMIT " + (query.limit() + 1));
        return new SearchStatement(building.text.toString(), building.values);
    }

    static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private static List<ColumnValue> equal(EntryQuery query) {
        var equal = new ArrayList<ColumnValue>();
        if (query.release() != null) {
            equal.add(new ColumnValue("r.release", query.release()));
        }
        if (query.outcome() != null) {
            equal.add(new ColumnValue("r.outcome", query.outcome()));
        }
        return equal;
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

    /** Confined to the thread that makes one. */
    private static final class StatementParts {

        private final StringBuilder text = new StringBuilder(COLUMNS);
        private final List<@Nullable Object> values = new ArrayList<>();
        private final EntryQuery query;
        private final EntryDays.IndexSpan span;
        private final SqlDialect dialect;

        StatementParts(EntryQuery query, EntryDays.IndexSpan span, SqlDialect dialect) {
            this.query = query;
            this.span = span;
            this.dialect = dialect;
        }

        /**
         * Goes along that of a subject, a release or an outcome, else along the entries.
         *
         * @return what to sort by before the index of the entry
         */
        private String alongAnIndex() {
            Long cursor = query.before();
            long before = cursor == null ? span.before() : Math.min(span.before(), cursor);
            text.append("review r CROSS JOIN entry e WHERE e.idx = r.idx");
            List<ColumnValue> equal = equal(query);
            if (equal.isEmpty() || query.subject() != null) { // of one subject there are few
                for (String column :
                        List.of("r.idx", "e.idx")) { // entries too, or they are merged from the newest one on
                    also(column + " >= ?", span.first());
                    also(column + " < ?", before);
                }
                return "";
            }
            String column = equal.get(0).column();
            String value = equal.get(0).value();
            text.append(" AND (" + column + ", r.idx) >= (?, ?) AND (" + column + ", r.idx) < (?, ?)");
            values.addAll(Arrays.asList(value, span.first(), value, before));
            return column + " DESC, ";
        }

        /**
         * Goes over the blocks that have the words.
         *
         * @return what to sort by before the index of the entry
         */
        private String fromBlockToBlock() {
            String rule = query.rule();
            String ingredient = query.ingredient();
            if (rule != null) {
                text.append("(SELECT block_1024 FROM review_rule WHERE rule = ?) f CROSS JOIN ");
                values.add(rule);
            }
            if (ingredient != null) {
                text.append("(SELECT block_1024 FROM review_ingredient WHERE ingredient = ?) i CROSS JOIN ");
                values.add(ingredient);
            }
            String block = rule == null ? "i.block_1024" : "f.block_1024";
            String from = block + " * " + LookUpTable.BLOCK;
            text.append(dialect.rowsOfBlock(from) + " r CROSS JOIN entry e WHERE e.idx = r.idx");
            text.append(" AND r.idx >= " + from + " AND r.idx < " + from + " + " + LookUpTable.BLOCK);
            if (rule != null && ingredient != null) {
                text.append(" AND f.block_1024 = i.block_1024");
            }
            if (!span.equals(EntryDays.IndexSpan.ALL)) {
                also(block + " >= ?", span.firstBlock());
                also(block + " <= ?", span.lastBlock());
            }
            Long cursor = query.before();
            also("r.idx < ?", cursor);
            also(block + " <= ?", cursor == null ? null : cursor / LookUpTable.BLOCK);
            return block + " DESC, ";
        }

        private void also(String condition, @Nullable Object value) {
            if (value != null) {
                text.append(" AND ").append(condition);
                values.add(value);
            }
        }
    }
}
