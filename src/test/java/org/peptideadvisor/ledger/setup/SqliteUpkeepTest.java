package org.peptideadvisor.ledger.setup;

import java.nio.file.Path;
import org.peptideadvisor.ledger.store.Places;

class SqliteUpkeepTest extends UpkeepSuite {

    @Override
    Places place(Path folder) {
        return Places.sqlite(folder);
    }
}
