package org.peptideadvisor.identity;

import org.peptideadvisor.ledger.store.Places;

class PostgresqlIdentityTest extends IdentitySuite {

    @Override
    Places place() {
        return Places.postgresql();
    }
}
