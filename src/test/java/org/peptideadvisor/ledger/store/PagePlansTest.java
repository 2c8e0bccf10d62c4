package org.peptideadvisor.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many rows PostgreSQL goes over for a page of entries: no more at the end of a ledger than at its beginning. No time is measured. */
class PagePlansTest {

    private static final int ENTRIES = 60_000;
    private static final int PAGE = 500;

    private static final List<String> FILL = List.of(
            "INSERT INTO entry (idx, id, at_ms, leaf) SELECT i, 'e' || i, i, 'leaf' FROM generate_series(0, %d - 1) i",
            "INSERT INTO payload (idx, subject, key_by, key_box, envelope) SELECT i, md5((i %% 9000)::text), 'subject', 'box', 'sealed'"
                    + " FROM generate_series(0, %d - 1) i",
            "INSERT INTO subject_key (subject, key_by, key_box) SELECT md5(i::text), 'key', 'box' FROM generate_series(0, %d / 7) i",
            "INSERT INTO erased (idx, by_idx) SELECT i, i + 1 FROM generate_series(0, %d - 1, 100) i");

    @Test
    void aPageReadsWhatIsOnIt() throws SQLException {
        Places place = Places.postgresql();
        try (LedgerStore store = place.open();
                Connection connection = place.connect()) {
            for (String statement : FILL) {
                connection.createStatement().execute(statement.formatted(ENTRIES));
            }
            connection.createStatement().execute("ANALYZE");
            for (int from : List.of(0, ENTRIES / 2, ENTRIES - PAGE)) {
                for (int again = 0; again < 12; again++) { // the plan may be another once a statement was run often
                    long before = read(store, connection);
                    List<StoredEntry> page = store.entries(from, PAGE);
                    assertThat(page)
                            .hasSize(PAGE)
                            .extracting(StoredEntry::index)
                            .startsWith((long) from);
                    assertThat(read(store, connection) - before)
                            .as("rows from %d on", from)
                            .isBetween((long) PAGE, 4L * PAGE);
                }
            }
            assertThat(store.entries(ENTRIES, PAGE)).isEmpty();
            assertThat(store.entries(ENTRIES - 3, PAGE)).hasSize(3);
        }
    }

    /** Rows that were read of the tables with a row for each entry, once the store's connection has said what it read. */
    private static long read(LedgerStore store, Connection connection) throws SQLException {
        store.readTables(tables -> tables.query("SELECT pg_stat_force_next_flush()", row -> 0));
        String these = " WHERE relname IN ('entry', 'payload', 'erased')";
        try (var rows = connection
                .createStatement()
                .executeQuery("SELECT (SELECT SUM(idx_tup_read) FROM pg_stat_user_indexes" + these
                        + ") + (SELECT SUM(seq_tup_read) FROM pg_stat_user_tables" + these + ")")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
