package org.peptideadvisor.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ledger.seal.SubjectToken;

/**
 * How many look-up rows a search goes over to find a page. The ledger has forty blocks: what lies far back is found without going over what is newer, whichever
 * statistics the database has. No time is measured.
 */
class SearchPlansTest {

    private static final int ENTRIES = 40 * LookUpTable.BLOCK;
    private static final int PAGE = 20;
    private static final int EACH_RELEASE = 2 * LookUpTable.BLOCK;
    private static final long STEP = Duration.ofMinutes(2).toMillis();
    private static final SubjectToken SUBJECT = new SubjectToken("0".repeat(28) + "1234");
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Every release and time has its place in the ledger; one of 100 entries is of the rare outcome, one of 5,000 has the rare rule, one of 4,000 is about a subject. */
    private static final String FILL =
            """
            WITH RECURSIVE n(i) AS (SELECT %%1$d UNION ALL SELECT i + 1 FROM n WHERE i < %%2$d - 1)
            INSERT INTO review (idx, kind, at_ms, subject, release, outcome, rules, ingredients)
            SELECT i, 'decision', %1$d + i * CAST(%2$d AS BIGINT), '0000000000000000000000000000' || (1000 + i %%%% 4000), 'r' || (1000 + i / %3$d),
                CASE WHEN i %%%% 100 = 7 THEN 'refer' ELSE 'proceed' END,
                CASE WHEN i %%%% 5000 = 11 THEN 'USUAL RARE' ELSE 'USUAL' END, 'i-1' FROM n
            """
                    .formatted(BEGINNING.toEpochMilli(), STEP, EACH_RELEASE);

    @TempDir
    private Path folder;

    /** Searches, and how many rows each may go over at most. */
    private static Map<EntryQuery, Integer> searches() {
        EntryQuery page = EntryQuery.newest(PAGE).ofKind("decision");
        Instant day = at(5 * LookUpTable.BLOCK);
        var searches = new LinkedHashMap<EntryQuery, Integer>();
        searches.put(page, PAGE + 1);
        searches.put(page.before(9_000), PAGE + 1);
        for (int many : List.of(500, 1_000)) {
            for (long before : List.of(20_000L, 3_000L)) {
                searches.put(EntryQuery.newest(many).ofKind("decision").before(before), many + 1);
            }
        }
        searches.put(page.about(SUBJECT), 11);
        searches.put(page.about(SUBJECT).whereFired("USUAL"), 11);
        searches.put(page.about(SUBJECT).withIngredient("i-1").onRelease("r1003"), 11);
        searches.put(page.onRelease("r1003").whereFired("RARE"), EACH_RELEASE);
        searches.put(page.onRelease("r1003"), PAGE + 1);
        searches.put(page.withOutcome("refer"), PAGE + 1);
        searches.put(page.withOutcome("other"), 0);
        searches.put(page.from(day).until(day.plus(Duration.ofDays(1))), 2 * LookUpTable.BLOCK);
        searches.put(page.until(day), 2 * LookUpTable.BLOCK);
        searches.put(page.withOutcome("refer").from(day).until(day.plus(Duration.ofDays(1))), 40);
        searches.put(page.onRelease("r1003").withOutcome("refer"), EACH_RELEASE);
        searches.put(page.whereFired("RARE"), 9 * LookUpTable.BLOCK);
        searches.put(page.whereFired("RARE").withIngredient("i-1"), 9 * LookUpTable.BLOCK);
        searches.put(page.withIngredient("i-1").until(day), 6 * LookUpTable.BLOCK);
        searches.put(page.whereFired("RARE").from(day).until(day.plus(Duration.ofDays(1))), LookUpTable.BLOCK);
        return searches;
    }

    private static Instant at(long index) {
        return BEGINNING.plusMillis(index * STEP);
    }

    @Test
    void postgresqlGoesOverFewRows() throws Exception {
        Places place = Places.postgresql();
        place.open().close();
        try (Connection connection = place.connect()) {
            connection.createStatement().execute("SET jit = off");
            fill(connection, 0, ENTRIES / 10);
            connection.createStatement().execute("ANALYZE");
            fill(connection, ENTRIES / 10, ENTRIES);
            assertFewRows(connection, "statistics of the first tenth");
            connection.createStatement().execute("ANALYZE");
            assertFewRows(connection, "statistics of all");
        }
    }

    /** As PostgreSQL does in a ledger of millions: it reads both tables side by side, so each must begin where the page does. */
    @Test
    void postgresqlGoesOverFewRowsOfBothTablesSideBySide() throws Exception {
        Places place = Places.postgresql();
        place.open().close();
        try (Connection connection = place.connect()) {
            for (String other : List.of("jit", "enable_nestloop", "enable_hashjoin")) {
                connection.createStatement().execute("SET " + other + " = off");
            }
            fill(connection, 0, ENTRIES);
            connection.createStatement().execute("ANALYZE");
            for (long before : List.of(20_000L, 3_000L)) {
                EntryQuery page = EntryQuery.newest(PAGE).ofKind("decision").before(before);
                assertThat(rows(connection, page, "review"))
                        .as("review, %s", before)
                        .isBetween(1L, PAGE + 1L);
                assertThat(rows(connection, page, "entry"))
                        .as("entry, %s", before)
                        .isBetween(1L, PAGE + 1L);
            }
        }
    }

    private static void assertFewRows(Connection connection, String statistics) throws SQLException, IOException {
        for (Map.Entry<EntryQuery, Integer> search : searches().entrySet()) {
            for (String table : List.of("review", "entry")) {
                assertThat(rows(connection, search.getKey(), table))
                        .as("%s, %s, %s", table, search.getKey(), statistics)
                        .isLessThanOrEqualTo(search.getValue());
            }
        }
    }

    @Test
    void sqliteSortsNothingButWithinABlock() throws Exception {
        Places place = Places.sqlite(folder);
        place.open().close();
        try (Connection connection = place.connect()) {
            fill(connection, 0, ENTRIES);
            for (EntryQuery query : searches().keySet()) {
                SearchStatement statement = statement(connection, query, SqlDialect.SQLITE);
                String plan = plan(connection, "EXPLAIN QUERY PLAN " + statement.text(), statement.values());
                assertThat(plan).as("%s", query).doesNotContain("SCAN", "TEMP B-TREE");
                if (query.rule() == null
                        && query.release() == null
                        && query.outcome() == null
                        && query.subject() == null) {
                    assertThat(plan)
                            .as("%s", query)
                            .contains("SEARCH r USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)");
                }
            }
        }
    }

    private static void fill(Connection connection, int from, int before) throws SQLException {
        String these = " WHERE idx >= " + from + " AND idx < " + before;
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(FILL.formatted(from, before));
            statement.executeUpdate(
                    "INSERT INTO entry (idx, id, at_ms, leaf) SELECT idx, 'e' || idx, at_ms, '' FROM review" + these);
            statement.executeUpdate(
                    "INSERT INTO review_ingredient (ingredient, block_1024) SELECT DISTINCT 'i-1', idx / 1024"
                            + " FROM review" + these);
            for (String word : List.of("USUAL", "RARE")) {
                statement.executeUpdate("INSERT INTO review_rule (rule, block_1024) SELECT DISTINCT '" + word
                        + "', idx / 1024 FROM review" + these + " AND rules LIKE '%" + word + "%'");
            }
        }
        try (var days = connection.prepareStatement(
                "INSERT INTO entry_day (day, block_1024) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            for (long i = from; i < before; i += 64) { // no day is shorter
                days.setString(1, EntryDays.day(at(i).toEpochMilli()));
                days.setLong(2, i / LookUpTable.BLOCK);
                days.addBatch();
            }
            days.executeBatch();
        }
    }

    private static SearchStatement statement(Connection connection, EntryQuery query, SqlDialect dialect)
            throws SQLException {
        return SearchStatement.of(query, SearchStatement.span(SqlStatements.reading(connection), query), dialect);
    }

    /** How many rows of a table it read, also those that it threw away. */
    private static long rows(Connection connection, EntryQuery query, String table) throws SQLException, IOException {
        SearchStatement statement = statement(connection, query, SqlDialect.POSTGRESQL);
        String plan =
                plan(connection, "EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) " + statement.text(), statement.values());
        return read(JSON.readTree(plan).get(0).get("Plan"), table);
    }

    private static long read(JsonNode node, String table) {
        long read = 0;
        if (node.path("Relation Name").asText().equals(table)) {
            read = (node.get("Actual Rows").asLong()
                            + node.path("Rows Removed by Filter").asLong()
                            + node.path("Rows Removed by Index Recheck").asLong())
                    * node.get("Actual Loops").asLong();
        }
        for (JsonNode below : node.path("Plans")) {
            read += read(below, table);
        }
        return read;
    }

    private static String plan(Connection connection, String text, List<Object> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            var plan = new StringBuilder();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    plan.append(rows.getString(rows.getMetaData().getColumnCount()))
                            .append('\n');
                }
            }
            return plan.toString();
        }
    }
}
