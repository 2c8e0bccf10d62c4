package org.peptideadvisor.advice;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ledger.store.Places;

class SqliteKeyedAdviceTest extends KeyedAdviceSuite {

    @TempDir
    private Path folder;

    @Override
    Places place() {
        return Places.sqlite(folder);
    }
}
