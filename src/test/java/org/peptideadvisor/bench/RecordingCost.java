package org.peptideadvisor.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.advice.AdviceAnswer.DecidedAnswer;
import org.peptideadvisor.advice.AdviceService;
import org.peptideadvisor.advice.LedgerLog;
import org.peptideadvisor.contract.answer.AnswerView;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.ledger.AppendResult.EntryRecorded;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.Places;
import org.peptideadvisor.release.LedgerReleaseLog;
import org.peptideadvisor.release.LiveRelease;

/**
 * What recording takes of the processor: the same requests decided and not recorded, and recorded in SQLite, 32 under way at a time, in
 * turn, in one process. All of the process's threads are counted, so that it does not matter what else the machine does.
 */
public final class RecordingCost {

    private static final int CALLERS = 32;
    private static final int CALLS = 2_000;
    private static final int WARM_UP = 12;
    private static final int ROUNDS = 5;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final List<byte[]> bodies = new ArrayList<>();

    private RecordingCost() {
        var clients = new Clients();
        for (int seed = 0; seed < 200; seed++) {
            bodies.add(clients.request(seed).toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        var live = new LiveRelease();
        live.publish(ShippedRelease.get());
        Path folder = Files.createTempDirectory(Path.of("target"), "recording-cost");
        try (LedgerStore store = Places.sqlite(folder).open();
                Ledger ledger = Drafts.open(store)) {
            InstantSource clock = InstantSource.system();
            new LedgerReleaseLog(ledger, clock, "bench").record(ShippedRelease.get());
            new RecordingCost()
                    .run(
                            new AdviceService(
                                    live,
                                    clock,
                                    (made, condition) -> CompletableFuture.completedStage(new EntryRecorded(0, 1))),
                            new AdviceService(live, clock, new LedgerLog(ledger, "bench")));
            System.out.printf(
                    "%d bytes of the database a decision%n",
                    Files.size(folder.resolve("ledger.db")) / store.head().size());
        }
        System.exit(0);
    }

    private void run(AdviceService unrecorded, AdviceService recorded) throws InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            micros(unrecorded);
            micros(recorded);
        }
        for (int i = 0; i < ROUNDS; i++) {
            double without = micros(unrecorded);
            double with = micros(recorded);
            System.out.printf(
                    "processor time a decision: not recorded %.0f us, recorded %.0f us, recording %.0f us%n",
                    without, with, with - without);
        }
    }

    /** Microseconds of processor time a call. */
    private double micros(AdviceService service) throws InterruptedException {
        var room = new Semaphore(CALLERS);
        long begun = SYSTEM.getProcessCpuTime();
        for (int i = 0; i < CALLS; i++) {
            room.acquire();
            service.ask(Caller.LOCAL, bodies.get(i % bodies.size()), AnswerView.BRIEF)
                    .whenComplete((answer, failure) -> {
                        room.release();
                        if (!(answer instanceof DecidedAnswer)) {
                            throw new IllegalStateException("not answered: " + answer, failure);
                        }
                    });
        }
        room.acquire(CALLERS);
        return (SYSTEM.getProcessCpuTime() - begun) / 1e3 / CALLS;
    }
}
