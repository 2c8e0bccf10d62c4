package org.peptideadvisor.ledger;

import org.peptideadvisor.ledger.store.Places;

class PostgresqlLedgerTest extends LedgerSuite {

    @Override
    Places place() {
        return Places.postgresql();
    }
}
