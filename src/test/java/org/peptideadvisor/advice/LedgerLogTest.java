package org.peptideadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.ledger.AppendResult;
import org.peptideadvisor.ledger.AppendResult.EntryRecorded;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.Places;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.review.DecisionArchive;
import org.peptideadvisor.review.FoundDecision;

class LedgerLogTest {

    private final DecisionIds ids = new DecisionIds();

    @TempDir
    private Path folder;

    @Test
    void whatWasAskedAndAnsweredIsReadBack() {
        try (LedgerStore store = Places.sqlite(folder).open();
                Ledger ledger = Drafts.open(store)) {
            var log = new LedgerLog(ledger, "test");
            MadeDecision made = made(1);
            assertThat(record(log, made)).isEqualTo(new EntryRecorded(0, 1));
            var read = ((FoundDecision.RecordedDecision) new DecisionArchive(ledger).find(made.decisionId())).record();
            assertThat(read.input()).isEqualTo(made.request());
            assertThat(read.answer()).isEqualTo(made.answer());
            assertThat(read.firings()).isNotEmpty().isSorted();
        }
    }

    @Test
    void aDecisionThatCannotBeSealedFailsAlone() {
        try (LedgerStore store = Places.sqlite(folder).open();
                Ledger ledger = Drafts.open(store)) {
            var log = new LedgerLog(ledger, "test");
            MadeDecision sound = made(1);
            var broken = new MadeDecision(
                    "no id",
                    sound.release(),
                    Instant.EPOCH,
                    "key-test",
                    null,
                    sound.request(),
                    sound.advice(),
                    sound.answer(),
                    sound.evaluation());
            assertThat(record(log, sound)).isEqualTo(new EntryRecorded(0, 1));
            assertThatThrownBy(() -> log.record(broken)).isInstanceOf(IllegalArgumentException.class);
            assertThat(record(log, made(2))).isEqualTo(new EntryRecorded(1, 2));
        }
    }

    private static AppendResult record(LedgerLog log, MadeDecision made) {
        return log.record(made).toCompletableFuture().join();
    }

    private MadeDecision made(int seed) {
        Release release = ShippedRelease.get();
        byte[] request = new Clients().request(seed).toString().getBytes(StandardCharsets.UTF_8);
        var accepted =
                release.intake().read(request).orElseThrow(faults -> new IllegalStateException(faults.toString()));
        var settled = release.advisor().settle(accepted.consultation());
        Instant at = ShippedRelease.CLOCK.instant();
        String id = ids.next(at);
        byte[] answer =
                new AdviceJson().write(id, new ReleaseName(release.id(), release.name()), at, settled.advice(), null);
        return new MadeDecision(
                id,
                ReleaseRef.of(release),
                at,
                "key-test",
                null,
                request,
                settled.advice(),
                answer,
                settled.evaluation());
    }
}
