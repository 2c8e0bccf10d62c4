package org.peptideadvisor.ledger.setup;

import java.nio.file.Path;
import org.peptideadvisor.ledger.store.Places;

class PostgresqlUpkeepTest extends UpkeepSuite {

    @Override
    Places place(Path folder) {
        return Places.postgresql();
    }
}
