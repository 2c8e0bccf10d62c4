package org.peptideadvisor.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.peptideadvisor.ledger.AppendResult.AppendFailed;
import org.peptideadvisor.ledger.AppendResult.EntryLeftOut;
import org.peptideadvisor.ledger.AppendResult.EntryRecorded;
import org.peptideadvisor.ledger.AppendResult.QueueFull;
import org.peptideadvisor.ledger.store.EntryRow;
import org.peptideadvisor.ledger.store.LedgerStore.AppendedRows;

/**
 * Lets several callers share one transaction. Thread-safe.
 *
 * <p>Implementation note: this is the group commit that databases use. One thread takes all waiting entries,
 * commits them and completes each caller. Entries that arrive meanwhile wait for the next commit. There is no
 * timer, so a single caller waits for one commit only.
 */
final class GroupCommit implements AutoCloseable {

    private final Function<List<EntryRow>, AppendedRows> commit;
    private final int capacity;
    private final int most;
    private final Thread writer;
    private final Deque<PendingRow> queue = new ArrayDeque<>();
    private boolean closed;

    /**
     * Starts the thread.
     *
     * @param commit appends rows in one transaction
     * @param capacity how many may wait
     * @param most how many share a transaction
     */
    GroupCommit(Function<List<EntryRow>, AppendedRows> commit, int capacity, int most) {
        this.commit = commit;
        this.capacity = capacity;
        this.most = most;
        this.writer = new Thread(this::run, "ledger-writer");
        writer.setDaemon(true);
        writer.start();
    }

    /** Answers when it is durable, or at once if it cannot wait here. */
    synchronized CompletableFuture<AppendResult> append(EntryRow row) {
        if (closed) {
            return CompletableFuture.completedFuture(
                    new AppendFailed(new IllegalStateException("the ledger is closed")));
        }
        if (queue.size() >= capacity) {
            return CompletableFuture.completedFuture(new QueueFull());
        }
        var answer = new CompletableFuture<AppendResult>();
        queue.add(new PendingRow(row, answer));
        notifyAll();
        return answer;
    }

    private record PendingRow(EntryRow row, CompletableFuture<AppendResult> answer) {}

    /** How many wait for a transaction to begin. */
    synchronized int waiting() {
        return queue.size();
    }

    /** Takes nothing more, and returns when what waits is answered. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        for (List<PendingRow> batch = next(); !batch.isEmpty(); batch = next()) {
            commit(batch);
        }
    }

    /** Waits for something to commit; empty when it is closed and nothing waits. */
    private synchronized List<PendingRow> next() {
        while (queue.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                // nobody has a reason to interrupt this thread: close() ends it
            }
        }
        var batch = new ArrayList<PendingRow>();
        while (!queue.isEmpty() && batch.size() < most) {
            batch.add(queue.remove());
        }
        return batch;
    }

    private void commit(List<PendingRow> batch) {
        AppendedRows appended;
        try {
            appended = commit.apply(batch.stream().map(PendingRow::row).toList());
        } catch (RuntimeException | Error e) { // whatever it is, the callers must hear of it
            batch.forEach(entry -> entry.answer().complete(new AppendFailed(e)));
            return;
        }
        long size = appended.head().size();
        long index = size - batch.size() + appended.leftOut().size();
        for (int i = 0; i < batch.size(); i++) {
            String obstacle = appended.leftOut().get(i);
            batch.get(i)
                    .answer()
                    .complete(obstacle == null ? new EntryRecorded(index, size) : new EntryLeftOut(obstacle));
            index += obstacle == null ? 1 : 0;
        }
    }
}
