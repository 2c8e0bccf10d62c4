package org.peptideadvisor.ledger.setup;

import java.nio.file.Path;
import org.peptideadvisor.ledger.store.Places;

class SqliteRetentionGuardTest extends RetentionGuardSuite {

    @Override
    Places place(Path folder) {
        return Places.sqlite(folder);
    }
}
