package org.peptideadvisor.ledger.inspection;

import org.peptideadvisor.ledger.store.Places;

class PostgresqlInspectionTest extends InspectionSuite {

    @Override
    Places place() {
        return Places.postgresql();
    }
}
