package org.peptideadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.store.EntryQuery;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.Places;
import org.peptideadvisor.release.LiveRelease;

class PracticeRunTest {

    private static final int TURNS = 20;

    @TempDir
    private Path folder;

    private final LiveRelease live = new LiveRelease();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void clientsAreAdvised_andNothingIsRecorded() throws Exception {
        live.publish(ShippedRelease.build(ShippedRelease.get().files()));
        try (live;
                LedgerStore store = Places.sqlite(folder).open();
                Ledger ledger = Drafts.open(store)) {
            assertThat(practice(ledger).run(() -> asked.incrementAndGet() > TURNS))
                    .isBetween(1L, (long) TURNS);
            assertThat(store.search(EntryQuery.newest(TURNS)).found()).isEmpty();
        }
    }

    @Test
    void itWaitsForARelease_andCanBeEndedMeanwhile() throws Exception {
        try (LedgerStore store = Places.sqlite(folder).open();
                Ledger ledger = Drafts.open(store)) {
            var ended = new CompletableFuture<Void>();
            var run = CompletableFuture.supplyAsync(() -> {
                try {
                    return practice(ledger).run(() -> asked.incrementAndGet() > 2 && ended.isDone());
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            while (asked.get() < 2 + 1) {
                Thread.onSpinWait();
            }
            assertThat(run).isNotDone();
            ended.complete(null);
            assertThat(run.get(30, TimeUnit.SECONDS)).isZero();
        }
    }

    private PracticeRun practice(Ledger ledger) {
        return new PracticeRun(live, InstantSource.system(), new LedgerLog(ledger, "test"));
    }
}
