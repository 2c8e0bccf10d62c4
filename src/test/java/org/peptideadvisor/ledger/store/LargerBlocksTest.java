package org.peptideadvisor.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger with blocks of 256 entries is brought to blocks of 1024, on both stores. */
class LargerBlocksTest {

    @TempDir
    private Path folder;

    @Test
    void fourBlocksBecomeOne() throws Exception {
        for (Places place : List.of(Places.sqlite(folder), Places.postgresql())) {
            place.open().close();
            try (Connection connection = place.connect();
                    var statement = connection.createStatement()) {
                statement.execute("DELETE FROM flyway_schema_history WHERE version = '6'");
                statement.execute("ALTER TABLE review_rule RENAME COLUMN block_1024 TO block");
                statement.execute("ALTER TABLE review_ingredient RENAME COLUMN block_1024 TO block");
                statement.execute("INSERT INTO review_rule VALUES ('R-1', 0), ('R-1', 3), ('R-1', 4), ('R-2', 7)");
                statement.execute("INSERT INTO review_ingredient VALUES ('retinol', 2), ('retinol', 11)");
            }
            place.open().close();
            assertThat(words(place, "review_rule", "rule")).containsExactly("R-1 0", "R-1 1", "R-2 1");
            assertThat(words(place, "review_ingredient", "ingredient")).containsExactly("retinol 0", "retinol 2");
        }
    }

    private static List<String> words(Places place, String table, String word) throws Exception {
        var words = new ArrayList<String>();
        try (Connection connection = place.connect();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT " + word + ", block_1024 FROM " + table + " ORDER BY 1, 2")) {
            while (rows.next()) {
                words.add(rows.getString(1) + " " + rows.getLong(2));
            }
        }
        return words;
    }
}
