package org.peptideadvisor.review.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.Places;
import org.peptideadvisor.review.Recordings;
import org.peptideadvisor.rulebook.Rule;

/** What is carried on from one question to the next is what counting anew would say. */
class RecentFiringsTest {

    private static final int MOST = 12;

    @TempDir
    private Path folder;

    private LedgerStore store;
    private Ledger ledger;

    @BeforeEach
    void open() {
        store = Places.sqlite(folder).open();
        ledger = Drafts.open(store);
        Recordings.publish(ShippedRelease.get(), ledger);
    }

    @AfterEach
    void close() {
        ledger.close();
        store.close();
    }

    private void decide(int count) {
        Recordings.decide(count, List.of(ShippedRelease.get()), ledger);
    }

    private void holdSame(RecentFirings carried) {
        var anew = new RecentFirings(store, MOST);
        assertThat(carried.tally()).isEqualTo(anew.tally());
        for (Rule rule : ShippedRelease.get().ruleBook().rules()) {
            assertThat(carried.last(rule.id())).as(rule.id()).isEqualTo(anew.last(rule.id()));
        }
    }

    @Test
    void countsAreCarriedOn_pastTheOldestThatCounts() {
        var carried = new RecentFirings(store, MOST);
        assertThat(carried.tally().decisions()).isZero();
        assertThat(carried.tally().whole()).isTrue();
        for (int more : new int[] {1, 5, 6, 1, 3, 2, MOST - 1, MOST, MOST + 3, 1}) {
            decide(more);
            holdSame(carried);
        }
        assertThat(carried.tally().decisions()).isEqualTo(MOST);
        assertThat(carried.tally().whole()).isFalse();
        assertThat(carried.tally().rules().values().stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0))
                .isBetween(1L, (long) MOST);
    }

    @Test
    void anErasureIsSeen() {
        var carried = new RecentFirings(store, MOST);
        decide(MOST + 4);
        holdSame(carried);
        ledger.eraseSubject("c-1", Recordings.FIRST, "asked-for", "terminal");
        holdSame(carried);
        decide(1);
        holdSame(carried);
    }

    @Test
    void asManyAsCountAreWhole() {
        var carried = new RecentFirings(store, MOST);
        decide(MOST);
        assertThat(carried.tally().whole()).isTrue();
        holdSame(carried);
    }
}
