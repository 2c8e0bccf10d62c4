package org.peptideadvisor.ledger;

import java.io.IOException;
import org.peptideadvisor.ledger.store.Places;

class PostgresqlKeyRewrappingTest extends KeyRewrappingSuite {

    @Override
    Places place() throws IOException {
        return Places.postgresql();
    }
}
