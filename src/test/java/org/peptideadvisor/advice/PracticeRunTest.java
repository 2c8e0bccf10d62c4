package org.peptideadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.engine.RunawayRulesException;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.store.EntryQuery;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.Places;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.release.LiveRelease;

class PracticeRunTest {

    private static final int TURNS = 20;

    /** Fires for some hundred pairs of peptides. */
    private static final String FLOOD =
            """
            rule "CAU-%1$d Floods"
                @id("CAU-%1$d") @owner("t") @reviewed("unreviewed") @reviewBy("2027-01-01") @evidence("REC") @grade("E")
            when
                Peptide()
                Peptide( id != "%2$s" )
            then
                caution( "never seen" );
            end
            """;

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
            assertThat(run.get(300, TimeUnit.SECONDS)).isZero();
        }
    }

    /** Whoever asks meets such a rule too, and is told; nothing is won by trying it again and again. */
    @Test
    void aRuleThatComesToNoEndEndsIt() throws Exception {
        List<Peptide> peptides = ShippedRelease.get().catalog().peptides();
        String floods = IntStream.range(0, peptides.size())
                .mapToObj(at -> FLOOD.formatted(at, peptides.get(at).id()))
                .collect(Collectors.joining());
        live.publish(ShippedRelease.build(ShippedRelease.catalogWith("exclude/a.drl", floods)));
        try (live;
                LedgerStore store = Places.sqlite(folder).open();
                Ledger ledger = Drafts.open(store)) {
            assertThatThrownBy(() -> practice(ledger).run(() -> asked.incrementAndGet() > 100))
                    .isInstanceOf(RunawayRulesException.class);
        }
    }

    private PracticeRun practice(Ledger ledger) {
        return new PracticeRun(live, InstantSource.system(), new LedgerLog(ledger, "test"));
    }
}
