package org.peptideadvisor.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ledger.store.Places;

class SqliteWritingTest extends WritingSuite {

    @TempDir
    private Path folder;

    @Override
    Places place() {
        return Places.sqlite(folder);
    }
}
