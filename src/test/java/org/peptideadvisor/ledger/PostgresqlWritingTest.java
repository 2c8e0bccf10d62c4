package org.peptideadvisor.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.ledger.Drafts.decision;

import org.junit.jupiter.api.Test;
import org.peptideadvisor.ledger.AppendResult.EntryRecorded;
import org.peptideadvisor.ledger.store.Places;

class PostgresqlWritingTest extends WritingSuite {

    @Override
    Places place() {
        return Places.postgresql();
    }

    @Test
    void aConnectionThatWasLostMeanwhileIsReplacedAndNobodyHearsOfIt() throws Exception {
        assertThat(ledger().append(decision("c-1", "one"))).isEqualTo(new EntryRecorded(0, 1));
        try (var connection = openedAt().connect();
                var ended = connection
                        .createStatement()
                        .executeQuery("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                                + " WHERE datname = current_database() AND pid <> pg_backend_pid()")) {
            ended.next();
            assertThat(ended.getInt(1)).isPositive();
        }
        assertThat(ledger().append(decision("c-1", "two"))).isEqualTo(new EntryRecorded(1, 2));
    }
}
