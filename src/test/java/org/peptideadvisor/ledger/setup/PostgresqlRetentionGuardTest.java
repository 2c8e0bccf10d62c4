package org.peptideadvisor.ledger.setup;

import java.nio.file.Path;
import org.peptideadvisor.ledger.store.Places;

class PostgresqlRetentionGuardTest extends RetentionGuardSuite {

    @Override
    Places place(Path folder) {
        return Places.postgresql();
    }
}
