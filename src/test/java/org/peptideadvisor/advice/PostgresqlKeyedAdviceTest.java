package org.peptideadvisor.advice;

import org.peptideadvisor.ledger.store.Places;

class PostgresqlKeyedAdviceTest extends KeyedAdviceSuite {

    @Override
    Places place() {
        return Places.postgresql();
    }
}
