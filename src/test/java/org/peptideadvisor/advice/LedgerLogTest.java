package org.peptideadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.contract.IntakeResult.Accepted;
import org.peptideadvisor.ledger.Appended;
import org.peptideadvisor.ledger.Appended.Recorded;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.store.Places;
import org.peptideadvisor.ledger.store.Store;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.review.Decisions;
import org.peptideadvisor.review.Found;

/** Decisions of one turn are handed over together, at its end, and none answers for another. */
class LedgerLogTest {

    private final Queue<Runnable> atTheEnd = new ArrayDeque<>();
    private final DecisionIds ids = new DecisionIds();

    @TempDir
    private Path folder;

    @Test
    void decisionsOfATurnAreRecordedAtItsEnd() {
        try (Store store = Places.sqlite(folder).open();
                Ledger ledger = Drafts.open(store)) {
            var log = new LedgerLog(ledger, "test", atTheEnd::add);
            List<CompletableFuture<Appended>> answers = record(log, made(1), made(2), made(3));
            assertThat(store.head().size()).isZero();
            assertThat(answers).noneMatch(CompletableFuture::isDone);
            endTurn();
            assertThat(answers.stream().map(CompletableFuture::join))
                    .containsExactly(new Recorded(0, 3), new Recorded(1, 3), new Recorded(2, 3));
        }
    }

    @Test
    void fragmentsThatTheLedgerDoesNotKeepAreKeptForTheNextDecision() {
        try (Store store = Places.sqlite(folder).open();
                Ledger ledger = Drafts.open(store)) {
            var log = new LedgerLog(ledger, "test", Runnable::run);
            var decisions = new Decisions(ledger);
            var sizes = new ArrayList<Integer>();
            for (int i = 0; i < 3; i++) {
                Made made = made(1);
                assertThat(record(log, made).get(0).join()).isInstanceOf(Recorded.class);
                ledger.append(Drafts.decision(null, "after it")); // done by the thread that keeps fragments
                String id = made.decision().decisionId();
                assertThat(((Found.Recorded) decisions.find(id)).record().answer())
                        .isEqualTo(made.answer().json());
                sizes.add(store.find(id).payload().envelope().length);
            }
            assertThat(sizes.get(0)).isGreaterThan(2 * sizes.get(1));
            assertThat(sizes.get(2)).isCloseTo(sizes.get(1), within(40));
        }
    }

    @Test
    void aLongTurnIsHandedOverInParts() {
        try (Store store = Places.sqlite(folder).open();
                Ledger ledger = Drafts.open(store)) {
            var log = new LedgerLog(ledger, "test", atTheEnd::add);
            var all = new Made[19];
            for (int seed = 0; seed < all.length; seed++) {
                all[seed] = made(seed);
            }
            List<CompletableFuture<Appended>> answers = record(log, all);
            assertThat(answers.get(15).join()).isInstanceOf(Recorded.class);
            assertThat(answers.subList(16, 19)).noneMatch(CompletableFuture::isDone);
            endTurn();
            for (int i = 0; i < all.length; i++) {
                assertThat(((Recorded) answers.get(i).join()).index()).isEqualTo(i);
            }
        }
    }

    @Test
    void aDecisionThatCannotBeSealedFailsAlone() {
        try (Store store = Places.sqlite(folder).open();
                Ledger ledger = Drafts.open(store)) {
            var log = new LedgerLog(ledger, "test", atTheEnd::add);
            Made sound = made(1);
            var broken = new Decision(
                    "no id",
                    sound.decision().release(),
                    Instant.EPOCH,
                    sound.decision().advice());
            List<CompletableFuture<Appended>> answers = record(
                    log,
                    sound,
                    new Made(
                            broken,
                            sound.input(),
                            sound.answer(),
                            sound.fragments(),
                            sound.subject(),
                            sound.evaluation()),
                    made(2));
            endTurn();
            assertThat(answers.get(0).join()).isEqualTo(new Recorded(0, 2));
            assertThat(answers.get(1)).isCompletedExceptionally();
            assertThat(answers.get(2).join()).isEqualTo(new Recorded(1, 2));
        }
    }

    private void endTurn() {
        for (Runnable task = atTheEnd.poll(); task != null; task = atTheEnd.poll()) {
            task.run();
        }
    }

    private static List<CompletableFuture<Appended>> record(LedgerLog log, Made... all) {
        var answers = new ArrayList<CompletableFuture<Appended>>();
        for (Made made : all) {
            answers.add(log.record(made).toCompletableFuture());
        }
        return answers;
    }

    private Made made(int seed) {
        Release release = ShippedRelease.get();
        byte[] input = new Clients().request(seed).toString().getBytes(StandardCharsets.UTF_8);
        var accepted = (Accepted) release.intake().read(input);
        var settled = release.advisor().settle(accepted.consultation());
        Instant at = ShippedRelease.CLOCK.instant();
        var decision = new Decision(ids.next(at), ReleaseRef.of(release), at, settled.advice());
        var answer = release.answerJson()
                .write(decision.decisionId(), release.id(), release.name(), at, settled.advice(), null);
        return new Made(decision, input, answer, release.fragmentBook(), null, settled.evaluation());
    }
}
