package org.peptideadvisor.ledger;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.peptideadvisor.ledger.AppendResult.EntryRecorded;
import org.peptideadvisor.ledger.seal.MasterKey;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.Places;

/**
 * A process that records decisions from several threads until it has done as many as it was told to, or until it is killed. It says
 * each id and index once the ledger has acknowledged it. Several that are told so go abreast: none of their threads records its next
 * decision before all threads of all of them have recorded theirs, however slow the machine.
 */
public final class LedgerVictim {

    /** Begins the line of something acknowledged; a full stop ends it. */
    static final String RECORDED = "recorded ";

    private LedgerVictim() {}

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * Records.
     *
     * @param args where the ledger is, its master key, how many threads, how many decisions each records, how many processes go
     *     abreast, and the size of the ledger from which they do
     */
    public static void main(String[] args) throws InterruptedException {
        int threads = Integer.parseInt(args[2]);
        int each = Integer.parseInt(args[3]);
        int abreast = Integer.parseInt(args[4]);
        long from = Long.parseLong(args[5]);
        var out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        try (LedgerStore store = new Places(args[0]).open();
                Ledger ledger = Ledger.open(store, MasterKey.parse(args[1]), List.of(), Ledger.LedgerLimits.USUAL)) {
            var running = new ArrayList<Thread>();
            for (int t = 0; t < threads; t++) {
                String subject = "c-" + t;
                var thread = new Thread(() -> {
                    for (int i = 0; i < each; i++) {
                        EntryDraft draft = Drafts.decision(subject, "payload of " + subject + " ".repeat(2000));
                        if (!(ledger.append(draft) instanceof EntryRecorded recorded)) {
                            throw new IllegalStateException("not recorded");
                        }
                        out.println(RECORDED + draft.id() + " " + recorded.index() + ".");
                        if (abreast > 1) {
                            await(store, from + (i + 1L) * threads * abreast);
                        }
                    }
                });
                thread.start();
                running.add(thread);
            }
            for (Thread thread : running) {
                thread.join();
            }
        }
    }

    private static void await(LedgerStore store, long size) {
        long begun = System.nanoTime();
        while (store.head().size() < size) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException("the other one does not come along");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
