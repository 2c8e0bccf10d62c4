package org.peptideadvisor.identity;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ledger.store.Places;

class SqliteIdentityTest extends IdentitySuite {

    @TempDir
    private Path folder;

    @Override
    Places place() {
        return Places.sqlite(folder);
    }
}
