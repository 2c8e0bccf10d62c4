package org.peptideadvisor.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.peptideadvisor.ledger.AppendResult.AppendFailed;
import org.peptideadvisor.ledger.AppendResult.EntryRecorded;
import org.peptideadvisor.ledger.AppendResult.QueueFull;
import org.peptideadvisor.ledger.store.EntryRow;
import org.peptideadvisor.ledger.store.LedgerStore.AppendedRows;
import org.peptideadvisor.ledger.tree.LedgerHead;
import org.peptideadvisor.ledger.tree.Rfc6962;

@Timeout(300)
class GroupCommitTest {

    private final List<List<EntryRow>> committed = Collections.synchronizedList(new ArrayList<>());
    private long size;

    @Test
    void oneAloneIsCommittedAloneAndAtOnce() {
        try (var commits = new GroupCommit(this::commit, 10, 10)) {
            assertThat(commits.append(row("a")).join()).isEqualTo(new EntryRecorded(0, 1));
            assertThat(commits.append(row("b")).join()).isEqualTo(new EntryRecorded(1, 2));
        }
        assertThat(committed).hasSize(2);
    }

    @Test
    void thoseWhoComeDuringACommitShareTheNext() {
        var gate = new Gate();
        try (var commits = new GroupCommit(gate.before(this::commit), 10, 3)) {
            var first = commits.append(row("a"));
            gate.awaitCommit();
            var others = List.of("b", "c", "d", "e").stream()
                    .map(id -> commits.append(row(id)))
                    .toList();
            assertThat(commits.waiting()).isEqualTo(4);
            gate.open();
            assertThat(first.join()).isEqualTo(new EntryRecorded(0, 1));
            assertThat(others.stream().map(CompletableFuture::join))
                    .containsExactly(
                            new EntryRecorded(1, 4),
                            new EntryRecorded(2, 4),
                            new EntryRecorded(3, 4),
                            new EntryRecorded(4, 5));
        }
        assertThat(committed)
                .as("one, then three at most together")
                .extracting(List::size)
                .containsExactly(1, 3, 1);
    }

    @Test
    void whoFindsNoPlaceIsToldSoAndNotRecorded() {
        var gate = new Gate();
        try (var commits = new GroupCommit(gate.before(this::commit), 2, 10)) {
            var first = commits.append(row("a"));
            gate.awaitCommit();
            var second = commits.append(row("b"));
            var third = commits.append(row("c"));
            assertThat(commits.append(row("d")).join()).isEqualTo(new QueueFull());
            gate.open();
            assertThat(List.of(first.join(), second.join(), third.join())).allMatch(EntryRecorded.class::isInstance);
            assertThat(commits.append(row("e")).join()).isEqualTo(new EntryRecorded(3, 4));
        }
        assertThat(committed.stream().flatMap(List::stream).map(EntryRow::id)).containsExactly("a", "b", "c", "e");
    }

    @Test
    void whenABatchFailsAllOfItFailAndTheNextIsTried() {
        var gate = new Gate();
        var broken = new IllegalStateException("no disk");
        Function<List<EntryRow>, AppendedRows> breaking = rows -> {
            if (rows.stream().anyMatch(row -> row.id().equals("bad"))) {
                throw broken;
            }
            return commit(rows);
        };
        try (var commits = new GroupCommit(gate.before(breaking), 10, 10)) {
            commits.append(row("a"));
            gate.awaitCommit();
            var good = commits.append(row("good"));
            var bad = commits.append(row("bad"));
            gate.open();
            assertThat(good.join()).isEqualTo(new AppendFailed(broken));
            assertThat(bad.join()).isEqualTo(new AppendFailed(broken));
            assertThat(commits.append(row("next")).join()).isEqualTo(new EntryRecorded(1, 2));
        }
    }

    @Test
    void anErrorIsAnsweredToo() {
        try (var commits = new GroupCommit(
                rows -> {
                    throw new StackOverflowError();
                },
                10,
                10)) {
            assertThat(commits.append(row("a")).join()).isInstanceOf(AppendFailed.class);
            assertThat(commits.append(row("b")).join()).isInstanceOf(AppendFailed.class);
        }
    }

    @Test
    void closingAnswersAllWhoWaitAndTakesNobodyElse() throws Exception {
        var gate = new Gate();
        var commits = new GroupCommit(gate.before(this::commit), 3, 2);
        var answers = new ArrayList<CompletableFuture<AppendResult>>();
        answers.add(commits.append(row("a")));
        gate.awaitCommit();
        for (String id : List.of("b", "c", "d")) { // the queue is full now, and must still be told to end
            answers.add(commits.append(row(id)));
        }
        var closing = new Thread(commits::close);
        closing.start();
        gate.open();
        closing.join();
        assertThat(answers).allMatch(answer -> answer.isDone() && answer.join() instanceof EntryRecorded);
        assertThat(commits.append(row("e")).join()).isInstanceOf(AppendFailed.class);
        commits.close();
        assertThat(size).isEqualTo(4);
    }

    private AppendedRows commit(List<EntryRow> rows) {
        committed.add(rows);
        size += rows.size();
        return new AppendedRows(new LedgerHead(size, Rfc6962.empty()), Map.of());
    }

    private static EntryRow row(String id) {
        return new EntryRow(id, 0, new byte[0], null, null);
    }

    /** Holds commits back until it is opened. */
    private static final class Gate {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch opened = new CountDownLatch(1);

        Function<List<EntryRow>, AppendedRows> before(Function<List<EntryRow>, AppendedRows> commit) {
            return rows -> {
                begun.countDown();
                await(opened);
                return commit.apply(rows);
            };
        }

        void awaitCommit() {
            await(begun);
        }

        void open() {
            opened.countDown();
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
