package org.peptideadvisor.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds entries by the words of a column of look-up rows. The table holds the words of each block of entries; the
 * rows of the entries tell which of them have a word. A block thus needs one row for each word. A decision has
 * some sixty words, and a row for each would cost more than everything else written of it.
 *
 * @param table words by block
 * @param word its column of words
 * @param column the column of {@code review}
 */
record LookUpTable(String table, String word, String column) {

    static final LookUpTable RULES = new LookUpTable("review_rule", "rule", "rules");
    static final LookUpTable INGREDIENTS = new LookUpTable("review_ingredient", "ingredient", "ingredients");

    /** How many entries are a block, in this class, in the migrations and in the name of their column. */
    static final int BLOCK = 1024;

    /** Adds words to blocks, if they are not there. */
    void add(SqlStatements sql, List<WordPlace> places) throws SQLException {
        var values = new ArrayList<@Nullable Object[]>(places.size());
        for (WordPlace place : places) {
            values.add(new @Nullable Object[] {place.word(), place.block()});
        }
        sql.updateAll(
                "INSERT INTO " + table + " (" + word + ", block_1024) VALUES (?, ?) ON CONFLICT DO NOTHING", values);
    }

    /** A word in a block. */
    record WordPlace(String word, long block) {}

    /** Where the words of some look-up rows are. */
    Set<WordPlace> places(SqlStatements sql, String which, @Nullable Object... values) throws SQLException {
        var places = new HashSet<WordPlace>();
        List<Map.Entry<Long, String>> rows = sql.query(
                "SELECT idx, " + column + " FROM review WHERE " + which,
                row -> Map.entry(row.getLong(1), row.getString(2)),
                values);
        rows.forEach(row ->
                LookUpRow.split(row.getValue()).forEach(id -> places.add(new WordPlace(id, row.getKey() / BLOCK))));
        return places;
    }

    /** The indices of those rows that have a word which their block has not. */
    Set<Long> unlisted(SqlStatements sql, Collection<StoredLookUpRow> rows, Function<StoredLookUpRow, String> text)
            throws SQLException {
        var byBlock = new HashMap<Long, Set<String>>();
        for (StoredLookUpRow row : rows) {
            byBlock.computeIfAbsent(row.index() / BLOCK, block -> new TreeSet<>())
                    .addAll(StoredLookUpRow.words(text.apply(row)));
        }
        for (Map.Entry<Long, Set<String>> block : byBlock.entrySet()) {
            for (List<String> some : parts(block.getValue())) {
                var values = new ArrayList<@Nullable Object>(some);
                values.add(block.getKey());
                sql.query(
                                "SELECT " + word + " FROM " + table + " WHERE " + word + " IN ("
                                        + SqlStatements.marks(some.size()) + ") AND block_1024 = ?",
                                row -> row.getString(1),
                                values.toArray())
                        .forEach(block.getValue()::remove);
            }
        }
        return rows.stream()
                .filter(row -> !Collections.disjoint(
                        StoredLookUpRow.words(text.apply(row)), byBlock.getOrDefault(row.index() / BLOCK, Set.of())))
                .map(StoredLookUpRow::index)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<List<String>> parts(Set<String> words) {
        var all = List.copyOf(words);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + BLOCK)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + BLOCK)))
                .toList();
    }

    /** Removes words from blocks where no look-up row has them any more. */
    void removeUnused(SqlStatements sql, SqlDialect dialect, Set<WordPlace> places) throws SQLException {
        var values = new ArrayList<@Nullable Object[]>();
        for (WordPlace place : places) {
            long from = place.block() * BLOCK;
            values.add(new @Nullable Object[] {place.word(), place.block(), from, from + BLOCK, between(place.word())});
        }
        sql.updateAll(
                "DELETE FROM " + table + " WHERE " + word
                        + " = ? AND block_1024 = ? AND NOT EXISTS (SELECT 1 FROM review r"
                        + " WHERE r.idx >= ? AND r.idx < ? AND " + dialect.hasWord("r." + column) + ")",
                values);
    }

    /** A word as {@link SqlDialect#hasWord} wants it. */
    static String between(String word) {
        return " " + word + " ";
    }
}
