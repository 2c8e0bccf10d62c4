package org.peptideadvisor.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ledger.schema.LedgerMigrations;

class LedgerDatabasesTest {

    @TempDir
    private Path folder;

    @Test
    void anSqliteCommitIsSyncedAndADeletionOverwrites() throws Exception {
        try (AgroalDataSource source =
                AgroalDataSource.from(LedgerDatabases.sqliteSource(folder.resolve("ledger.db")))) {
            assertThat(answer(source, "PRAGMA journal_mode")).isEqualTo("wal");
            assertThat(answer(source, "PRAGMA synchronous")).as("FULL").isEqualTo("2");
            assertThat(answer(source, "PRAGMA secure_delete")).isEqualTo("1");
            assertThat(answer(source, "PRAGMA busy_timeout")).isEqualTo("10000");
        }
    }

    /** The server of the tests is set up not to wait for the disk, so that this is the store's own doing. */
    @Test
    void aPostgresqlCommitWaitsForTheDiskWhateverTheServerIsSetUpFor() throws Exception {
        Places place = Places.postgresql();
        try (Connection plain = place.connect();
                var rows = plain.createStatement().executeQuery("SHOW synchronous_commit")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("off");
        }
        AgroalDataSourceConfigurationSupplier configuration = LedgerDatabases.postgresqlSource(place.url(), null, null);
        try (AgroalDataSource source = AgroalDataSource.from(configuration)) {
            assertThat(answer(source, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(answer(source, "SHOW lock_timeout")).isEqualTo("10s");
            assertThat(answer(source, "SHOW jit")).isEqualTo("off");
            assertThat(answer(source, "SHOW plan_cache_mode")).isEqualTo("force_custom_plan");
            assertThat(answer(source, "SHOW transaction_isolation")).isEqualTo("read committed");
        }
    }

    @Test
    void onlyItsOwnerReadsAnSqliteLedger() throws Exception {
        Path file = folder.resolve("data/ledger.db");
        try (LedgerStore store = LedgerDatabases.sqlite(file)) {
            store.probe();
            assertThat(mode(folder.resolve("data"))).isEqualTo("rwx------");
            for (String name : List.of("ledger.db", "ledger.db-wal", "ledger.db-shm")) {
                assertThat(mode(file.resolveSibling(name))).as(name).isEqualTo("rw-------");
            }
            assertThat(OwnersOnly.exposed(file)).isEmpty();
        }
    }

    @Test
    void aLedgerThatEverybodyReadsIsToldAndLeftAsItIs() throws Exception {
        Path file = folder.resolve("data/ledger.db");
        LedgerDatabases.sqlite(file).close();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(OwnersOnly.exposed(file)).containsExactly(file);
        Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        try (LedgerStore store = LedgerDatabases.sqlite(file)) {
            store.probe();
            assertThat(OwnersOnly.exposed(file))
                    .containsExactly(
                            file.getParent(),
                            file,
                            file.resolveSibling("ledger.db-wal"),
                            file.resolveSibling("ledger.db-shm"));
        }
        assertThat(mode(file)).isEqualTo("rw-r--r--");
    }

    private static String mode(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aStoreThatCannotBeOpenedSaysSo() throws Exception {
        Path noFolder = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> LedgerDatabases.sqlite(noFolder.resolve("ledger.db")))
                .isInstanceOf(StoreException.class);
        Path noDatabase = Files.writeString(folder.resolve("text.db"), "this is no database at all".repeat(100));
        assertThatThrownBy(() -> LedgerDatabases.sqlite(noDatabase)).isInstanceOf(StoreException.class);
    }

    @Test
    void everyMigrationIsNamedAndNoOther() throws Exception {
        for (SqlDialect dialect : SqlDialect.values()) {
            try (var files = Files.list(Path.of("src/main/resources", dialect.migrations()))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrderElementsOf(LedgerMigrations.NAMES);
            }
        }
    }

    private static String answer(AgroalDataSource source, String question) throws Exception {
        try (Connection connection = source.getConnection();
                var rows = connection.createStatement().executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
