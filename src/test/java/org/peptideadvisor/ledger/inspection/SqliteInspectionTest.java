package org.peptideadvisor.ledger.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ledger.store.Places;

class SqliteInspectionTest extends InspectionSuite {

    @TempDir
    private Path folder;

    @Override
    Places place() {
        try {
            return Places.sqlite(Files.createTempDirectory(folder, "ledger"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
