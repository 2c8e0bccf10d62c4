package org.peptideadvisor.ledger;

import org.peptideadvisor.ledger.store.Places;

class PostgresqlWritingTest extends WritingSuite {

    @Override
    Places place() {
        return Places.postgresql();
    }
}
