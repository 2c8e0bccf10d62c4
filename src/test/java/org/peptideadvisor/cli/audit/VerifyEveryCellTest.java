package org.peptideadvisor.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.cli.SmallRules.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.cli.SmallRules.CommandAnswer;
import org.peptideadvisor.ledger.inspection.Attacks;
import org.peptideadvisor.ledger.setup.LedgerConfig;
import org.peptideadvisor.ledger.setup.LedgerOpening;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.store.Places;

/** Each cell of the first row of each table of the ledger is overwritten with what does not belong there. */
@Tag("long")
class VerifyEveryCellTest {

    private static final List<String> VALUES = List.of("NULL", "'xx'", "x'00'", "-1", "4611686018427387904");

    /** What is in no entry, and what only the keys of the service tell; {@code verify ledger} with them names the latter. */
    private static final Set<String> NOT_TOLD = Set.of(
            "checkpoint.at_ms",
            "master_key.place",
            "payload.key_box",
            "probe.times",
            "review.outcome",
            "subject_key.key_box");

    private static final Set<String> TABLES = Set.of(
            "head",
            "entry",
            "entry_day",
            "node",
            "master_key",
            "payload",
            "subject_key",
            "review",
            "review_rule",
            "review_ingredient",
            "erased",
            "release_text",
            "checkpoint",
            "publication",
            "probe");

    @TempDir
    private Path folder;

    private String key;

    @BeforeEach
    void fill() {
        System.setProperty("advisor.data", folder.toString());
        try (OpenLedger open =
                ((LedgerOpening.LedgerOpened) LedgerOpening.of(LedgerConfig.read(), OpeningPurpose.SERVE)).ledger()) {
            Attacks.fill(open.ledger());
            key = open.verifier().text();
        }
        assertThat(say("checkpoint", "--to", folder.resolve("kept").toString()).exit())
                .isZero();
    }

    @AfterEach
    void forget() {
        System.clearProperty("advisor.data");
    }

    private record TableCell(String table, String column) {}

    @Test
    void verifyNamesIt_andNeverStops() throws IOException, SQLException {
        Path database = folder.resolve("ledger.db");
        byte[] sound = Files.readAllBytes(database);
        var untold = new TreeSet<String>();
        int changed = 0;
        for (TableCell cell : cells()) {
            for (String value : VALUES) {
                Files.write(database, sound);
                if (!overwrite(cell, value)) {
                    continue;
                }
                changed++;
                CommandAnswer said = say("verify", "ledger", database.toString(), "--key", key);
                String which = cell + " = " + value + ": " + said.out() + said.err();
                assertThat(said.exit()).as(which).isIn(0, 1);
                assertThat(said.out() + said.err()).as(which).doesNotContain("Exception", "\tat ");
                if (said.exit() == 0) {
                    untold.add(cell.table() + "." + cell.column());
                }
            }
        }
        assertThat(changed).isGreaterThan(100);
        assertThat(untold).isSubsetOf(NOT_TOLD);
    }

    private List<TableCell> cells() throws SQLException {
        var cells = new ArrayList<TableCell>();
        try (Connection connection = Places.sqlite(folder).connect();
                var statement = connection.prepareStatement("SELECT name FROM pragma_table_info(?)")) {
            for (String table : new TreeSet<>(TABLES)) {
                statement.setString(1, table);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        cells.add(new TableCell(table, rows.getString(1)));
                    }
                }
            }
        }
        return cells;
    }

    /** @return whether it changed anything: some values are refused by the table, and some stood there already */
    private boolean overwrite(TableCell cell, String value) throws SQLException {
        try (Connection connection = Places.sqlite(folder).connect();
                var statement = connection.createStatement()) {
            String first;
            try (var rows = statement.executeQuery(
                    "SELECT name FROM pragma_table_info('" + cell.table() + "') WHERE cid = 0")) {
                first = rows.getString(1);
            }
            String from = " FROM " + cell.table() + " ORDER BY " + first + " LIMIT 1";
            int changed = statement.executeUpdate(
                    "UPDATE OR IGNORE " + cell.table() + " SET " + cell.column() + " = " + value + " WHERE " + first
                            + " = (SELECT " + first + from + ") AND " + cell.column() + " IS NOT " + value);
            return changed > 0;
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("constraint")
                    || String.valueOf(e.getMessage()).contains("mismatch")) {
                return false;
            }
            throw e;
        }
    }
}
