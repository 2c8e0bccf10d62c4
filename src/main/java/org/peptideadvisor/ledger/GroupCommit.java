package org.peptideadvisor.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.Appended.Busy;
import org.peptideadvisor.ledger.Appended.Failed;
import org.peptideadvisor.ledger.Appended.Recorded;
import org.peptideadvisor.ledger.store.Head;
import org.peptideadvisor.ledger.store.Row;

/**
 * Lets callers share a transaction. One thread takes all that waits, commits it and answers each; what arrives meanwhile waits for the
 * next commit. There is no timer: somebody alone waits for one commit. Thread-safe.
 */
final class GroupCommit implements AutoCloseable {

    private record Waiting(@Nullable Row row, CompletableFuture<Appended> answer) {}

    private static final Waiting LAST = new Waiting(null, new CompletableFuture<>());

    private final Function<List<Row>, Head> commit;
    private final BlockingQueue<Waiting> queue;
    private final int most;
    private final Thread writer;
    private boolean closed;

    /**
     * Starts the thread.
     *
     * @param commit appends rows in one transaction
     * @param capacity how many may wait
     * @param most how many share a transaction
     */
    GroupCommit(Function<List<Row>, Head> commit, int capacity, int most) {
        this.commit = commit;
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.most = most;
        this.writer = new Thread(this::run, "ledger-writer");
        writer.setDaemon(true);
        writer.start();
    }

    /** Answers when the row is durable, or at once if it cannot wait here. */
    CompletableFuture<Appended> append(Row row) {
        var waiting = new Waiting(row, new CompletableFuture<>());
        synchronized (this) { // so that nothing arrives behind the last one
            if (closed) {
                return CompletableFuture.completedFuture(new Failed(new IllegalStateException("the ledger is closed")));
            }
            if (!queue.offer(waiting)) {
                return CompletableFuture.completedFuture(new Busy());
            }
        }
        return waiting.answer();
    }

    /** How many wait for a transaction to begin. */
    int waiting() {
        return queue.size();
    }

    /** Takes nothing more, and returns when what waits is answered. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                if (!queue.contains(LAST)) {
                    queue.put(LAST);
                }
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
        var batch = new ArrayList<Waiting>();
        boolean last = false;
        while (!last) {
            batch.add(take());
            queue.drainTo(batch, most - 1);
            last = batch.remove(LAST);
            if (!batch.isEmpty()) {
                commit(batch);
            }
            batch.clear();
        }
    }

    private Waiting take() {
        while (true) {
            try {
                return queue.take();
            } catch (InterruptedException e) {
                // nobody has a reason to interrupt this thread: close() ends it
            }
        }
    }

    private void commit(List<Waiting> batch) {
        Head head;
        try {
            head = commit.apply(batch.stream().map(Waiting::row).toList());
        } catch (RuntimeException | Error e) { // whatever it is, the callers must hear of it
            batch.forEach(waiting -> waiting.answer().complete(new Failed(e)));
            return;
        }
        long index = head.size() - batch.size();
        for (Waiting waiting : batch) {
            waiting.answer().complete(new Recorded(index, head.size()));
            index++;
        }
    }
}
