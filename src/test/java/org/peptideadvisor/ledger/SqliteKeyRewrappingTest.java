package org.peptideadvisor.ledger;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ledger.store.Places;

class SqliteKeyRewrappingTest extends KeyRewrappingSuite {

    @TempDir
    private Path folder;

    @Override
    Places place() throws IOException {
        return Places.sqlite(folder);
    }
}
