package org.peptideadvisor.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger of a program before 1.0 is refused with a sentence that says what to do, and nothing in it is touched. */
class OlderLedgerTest {

    private static final String REFUSAL =
            "this ledger was written by an older version of the program, which this one does not"
                    + " read: begin with an empty data folder or database, and keep the old one with the program that wrote it";

    @TempDir
    private Path folder;

    @Test
    void onSqliteNoFileOfTheFolderChanges() throws Exception {
        try (var packed = new GZIPInputStream(resource("older-ledger.db.gz"))) {
            Files.copy(packed, folder.resolve("ledger.db"));
        }
        Map<String, String> before = files();
        assertRefused(Places.sqlite(folder));
        assertThat(files()).isEqualTo(before).hasSize(1);
    }

    @Test
    void onPostgresqlNoRowChanges() throws Exception {
        Places place = Places.postgresql();
        try (Connection connection = place.connect();
                Statement statement = connection.createStatement();
                InputStream sql = resource("older-ledger.postgresql.sql")) {
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
        Map<String, String> before = rows(place);
        assertThat(before).hasSize(16).containsKey("kept_text");
        assertRefused(place);
        assertThat(rows(place)).isEqualTo(before);
    }

    private static void assertRefused(Places place) {
        assertThatThrownBy(place::open).isInstanceOf(StoreException.class).hasMessage(REFUSAL);
    }

    private static InputStream resource(String name) {
        return OlderLedgerTest.class.getResourceAsStream(name);
    }

    private Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(file.toString(), Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    /** Every table with its rows. */
    private static Map<String, String> rows(Places place) throws Exception {
        var rows = new TreeMap<String, String>();
        try (Connection connection = place.connect();
                Statement tables = connection.createStatement();
                Statement statement = connection.createStatement();
                var names = tables.executeQuery(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")) {
            while (names.next()) {
                String name = names.getString(1);
                try (var all = statement.executeQuery(
                        "SELECT string_agg(t::text, E'\\n' ORDER BY t::text) FROM " + name + " t")) {
                    all.next();
                    rows.put(name, String.valueOf(all.getString(1)));
                }
            }
        }
        return rows;
    }
}
