package org.peptideadvisor.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureCausesTest {

    @TempDir
    private Path folder;

    @Test
    void aFullDiskIsNamedWithoutWhatWasWritten() throws Exception {
        try (var connection = Places.sqlite(folder).connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (x TEXT)");
            statement.execute("PRAGMA max_page_count = 2"); // SQLite answers as it does on a full disk
            Throwable full =
                    catchThrowable(() -> statement.execute("INSERT INTO t VALUES ('" + "marked".repeat(10_000) + "')"));
            var failure = new StoreException("the ledger cannot be written", full);
            assertThat(FailureCauses.sorts(failure)).isEqualTo("StoreException, caused by SQLiteException SQLITE_FULL");
            assertThat(FailureCauses.damagedFile(failure)).isFalse();
        }
    }
}
