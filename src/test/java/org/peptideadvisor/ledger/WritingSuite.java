package org.peptideadvisor.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.peptideadvisor.ledger.Drafts.NOON;
import static org.peptideadvisor.ledger.Drafts.bytes;
import static org.peptideadvisor.ledger.Drafts.decision;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ledger.Appended.Failed;
import org.peptideadvisor.ledger.Appended.Recorded;
import org.peptideadvisor.ledger.store.Places;
import org.peptideadvisor.ledger.store.Store;
import org.peptideadvisor.ledger.store.StoreException;

/** The connection that is kept for writing, and the texts that are kept beside entries. */
abstract class WritingSuite {

    private Places place;
    private Store store;
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
    void aTextThatPayloadsReferToIsKept() {
        assertThat(ledger.keeps("sha256:t")).isFalse();
        assertThat(ledger.kept("sha256:t")).isNull();
        ledger.keep("sha256:t", bytes("a text"));
        assertThat(ledger.keeps("sha256:t")).isTrue();
        assertThat(ledger.append(decision("c-1", "one"))).isEqualTo(new Recorded(0, 1));
        close();
        store = place.open();
        ledger = Drafts.open(store);
        assertThat(ledger.keeps("sha256:t")).as("not yet looked at").isFalse();
        assertThat(ledger.kept("sha256:t")).isEqualTo(bytes("a text"));
        ledger.keep("sha256:t", bytes("a text"));
        assertThat(ledger.keeps("sha256:t")).isTrue();
        assertThat(ledger.kept("sha256:t")).isEqualTo(bytes("a text"));
        ledger.eraseSubject("c-1", NOON, "asked-for");
        assertThat(ledger.kept("sha256:t")).isEqualTo(bytes("a text"));
        Trees.assertWhole(store);
    }

    @Test
    void aTextThatWasChangedInTheDatabaseIsWrittenAnew() throws Exception {
        for (String change : new String[] {"UPDATE kept_text SET gzip = ?", "DELETE FROM kept_text"}) {
            ledger.keep("sha256:t", bytes("a text"));
            try (var connection = place.connect();
                    var statement = connection.prepareStatement(change)) {
                if (change.contains("?")) {
                    statement.setBytes(1, new byte[] {1, 2, 3});
                }
                assertThat(statement.executeUpdate()).isEqualTo(1);
            }
            close();
            open();
            ledger.keep("sha256:t", bytes("a text"));
            assertThat(ledger.kept("sha256:t")).isEqualTo(bytes("a text"));
        }
    }

    @Test
    void whatWasKeptOverAConnectionThatFailedIsNotTakenForKept() {
        ledger.keep("sha256:t", bytes("a text"));
        Draft once = decision("c-1", "one");
        ledger.append(once);
        assertThat(ledger.keeps("sha256:t")).isTrue();
        assertThat(ledger.append(once)).as("the same id again").isInstanceOf(Failed.class);
        assertThat(ledger.keeps("sha256:t")).isFalse();
        ledger.keep("sha256:t", bytes("a text"));
        assertThat(ledger.keeps("sha256:t")).isTrue();
    }

    @Test
    void aLedgerOfANewerVersionIsLeftAlone() throws Exception {
        close();
        try (var connection = place.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE flyway_schema_history SET version = '99', installed_rank = 99 WHERE version = '6'");
        }
        assertThatThrownBy(place::open)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer version of the program");
        try (var connection = place.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE flyway_schema_history SET version = '6', installed_rank = 6 WHERE version = '99'");
        }
        open();
    }

    @Test
    void whoWritesInTurnDoesNotHoldUpOthers() {
        try (Store other = place.open();
                Ledger second = Drafts.open(other)) {
            for (int i = 0; i < 20; i++) {
                assertThat((i % 2 == 0 ? ledger : second).append(decision("c-1", "p" + i)))
                        .isEqualTo(new Recorded(i, i + 1));
            }
        }
        Trees.assertWhole(store);
    }

    @Test
    void aTransactionThatFailsIsTakenBackAndTheNextOneIsWritten() {
        Draft once = decision("c-1", "one");
        ledger.append(once);
        for (int i = 1; i < 12; i++) {
            assertThat(ledger.append(once)).as("the same id again").isInstanceOf(Failed.class);
            assertThat(ledger.append(decision("c-2", "p" + i))).isEqualTo(new Recorded(i, i + 1));
        }
        Trees.assertWhole(store);
    }
}
