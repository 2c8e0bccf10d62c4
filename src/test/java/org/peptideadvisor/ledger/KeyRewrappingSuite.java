package org.peptideadvisor.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ledger.EntryContent.OpenedEntry;
import org.peptideadvisor.ledger.seal.MasterKey;
import org.peptideadvisor.ledger.seal.SealException;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.Places;

/** A master key is replaced, and the former one opens nothing any more, on either database. */
abstract class KeyRewrappingSuite {

    private static final int SUBJECTS = 700; // more than one part
    private static final MasterKey NEW = MasterKey.random();
    private static final MasterKey NEWEST = MasterKey.random();

    abstract Places place() throws IOException;

    @Test
    void everyKeyIsWrappedAnew_evenIfItIsCutShort_andWhileOthersRecord() throws IOException {
        Places place = place();
        String token;
        try (LedgerStore store = place.open();
                Ledger ledger = Drafts.open(store)) {
            for (int i = 0; i < SUBJECTS; i++) {
                ledger.append(Drafts.decision("c-" + i, "said by " + i));
                if (i % 100 == 0) {
                    ledger.append(Drafts.decision(null, "said by nobody"));
                }
            }
            token = ledger.token("c-1").text();
        }
        try (LedgerStore store = place.open();
                Ledger ledger = open(store, NEW, Drafts.MASTER)) {
            ledger.append(Drafts.decision("c-new", "new"));
            assertThat(ledger.rewrapping().part()).isPositive();
            assertAllOpens(ledger);
        } // cut short
        assertThatThrownBy(() -> openAlone(place, NEW)).isInstanceOf(SealException.class);
        try (LedgerStore store = place.open();
                Ledger ledger = open(store, NEW, Drafts.MASTER)) {
            var enough = new AtomicBoolean();
            var recording = CompletableFuture.runAsync(() -> {
                for (int i = 0; !enough.get(); i++) {
                    ledger.append(Drafts.decision("c-" + i % SUBJECTS, "again"));
                }
            });
            while (ledger.rewrapping().part() > 0) {
                // on with it
            }
            enough.set(true);
            recording.join();
            assertThat(ledger.rewrapping().part()).isZero();
        }
        for (MasterKey next : List.of(NEW, NEWEST)) { // and once more
            try (LedgerStore store = place.open();
                    Ledger ledger = next == NEW ? open(store, NEW) : open(store, NEWEST, NEW)) {
                while (ledger.rewrapping().part() > 0) {
                    // on with it
                }
            }
            try (LedgerStore store = place.open();
                    Ledger ledger = open(store, next)) {
                assertAllOpens(ledger);
                assertThat(ledger.token("c-1").text())
                        .as("a subject is found as before")
                        .isEqualTo(token);
                assertThat(store.masterKeys()).containsExactly(next.id());
                Trees.assertWhole(store);
            }
        }
        assertThatThrownBy(() -> openAlone(place, Drafts.MASTER)).isInstanceOf(SealException.class);
    }

    private static void openAlone(Places place, MasterKey key) {
        try (LedgerStore store = place.open()) {
            open(store, key).close();
        }
    }

    private static Ledger open(LedgerStore store, MasterKey current, MasterKey... older) {
        return Ledger.open(store, current, List.of(older), Ledger.LedgerLimits.USUAL);
    }

    private static void assertAllOpens(Ledger ledger) {
        assertThat(ledger.store().entries(0, Integer.MAX_VALUE))
                .hasSizeGreaterThan(SUBJECTS)
                .allSatisfy(stored -> assertThat(ledger.open(stored)).isInstanceOf(OpenedEntry.class));
    }
}
