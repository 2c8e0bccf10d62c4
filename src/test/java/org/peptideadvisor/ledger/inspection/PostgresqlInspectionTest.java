package org.peptideadvisor.ledger.inspection;

import org.junit.jupiter.api.Tag;
import org.peptideadvisor.ledger.store.Places;

@Tag("long")
class PostgresqlInspectionTest extends InspectionSuite {

    @Override
    Places place() {
        return Places.postgresql();
    }
}
