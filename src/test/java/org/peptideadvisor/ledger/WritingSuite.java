package org.peptideadvisor.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.peptideadvisor.ledger.Drafts.decision;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ledger.AppendResult.AppendFailed;
import org.peptideadvisor.ledger.AppendResult.EntryRecorded;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.Places;
import org.peptideadvisor.ledger.store.StoreException;

/** The connection that is kept for writing, and whose tables are read. */
abstract class WritingSuite {

    private Places place;
    private LedgerStore store;
    private Ledger ledger;

    /** Where nothing is yet. */
    abstract Places place();

    @BeforeEach
    void begin() {
        place = place();
        open();
    }

    private void open() {
        store = place.open();
        ledger = Drafts.open(store);
    }

    final Ledger ledger() {
        return ledger;
    }

    final Places openedAt() {
        return place;
    }

    @AfterEach
    void close() {
        ledger.close();
        store.close();
    }

    @Test
    void aLedgerOfANewerVersionIsLeftAlone() throws Exception {
        close();
        try (var connection = place.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE flyway_schema_history SET version = '99', installed_rank = 99 WHERE version = '7'");
        }
        assertThatThrownBy(place::open)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer version of the program");
        try (var connection = place.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE flyway_schema_history SET version = '7', installed_rank = 1 WHERE version = '99'");
        }
        open();
    }

    @Test
    void whoWritesInTurnDoesNotHoldUpOthers() {
        try (LedgerStore other = place.open();
                Ledger second = Drafts.open(other)) {
            for (int i = 0; i < 20; i++) {
                assertThat((i % 2 == 0 ? ledger : second).append(decision("c-1", "p" + i)))
                        .isEqualTo(new EntryRecorded(i, i + 1));
            }
        }
        Trees.assertWhole(store);
    }

    @Test
    void aTransactionThatFailsIsTakenBackAndTheNextOneIsWritten() {
        EntryDraft once = decision("c-1", "one");
        ledger.append(once);
        for (int i = 1; i < 12; i++) {
            assertThat(ledger.append(once)).as("the same id again").isInstanceOf(AppendFailed.class);
            assertThat(ledger.append(decision("c-2", "p" + i))).isEqualTo(new EntryRecorded(i, i + 1));
        }
        Trees.assertWhole(store);
    }
}
