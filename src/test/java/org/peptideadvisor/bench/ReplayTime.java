package org.peptideadvisor.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.contract.AdviceJson;
import org.peptideadvisor.contract.IntakeResult.Accepted;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.store.LedgerDatabases;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.model.Budget;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.ReleaseShelf;
import org.peptideadvisor.review.Decisions;
import org.peptideadvisor.review.Found;
import org.peptideadvisor.review.Recordings;
import org.peptideadvisor.review.Releases;
import org.peptideadvisor.review.Replay;
import org.peptideadvisor.review.Replayer;

/**
 * Records 10,000 decisions of three releases in turn, then runs all of them again. Says how many were identical, and how a replay
 * compares with merely deciding the same request: processor time of one thread, both in one run.
 */
public final class ReplayTime {

    private static final int DECISIONS = 10_000;

    private final AdviceJson json = new AdviceJson();
    private long identical;
    private long others;
    private long decided;

    private ReplayTime() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("replay");
        try (LedgerStore store = LedgerDatabases.sqlite(folder.resolve("ledger.db"));
                Ledger ledger = Drafts.open(store);
                Release reworded = ShippedRelease.build(Recordings.reworded());
                Release shortened = ShippedRelease.build(Recordings.shortened())) {
            List<Release> releases = List.of(ShippedRelease.get(), reworded, shortened);
            releases.forEach(release -> Recordings.publish(release, ledger));
            Recordings.decide(DECISIONS, releases, ledger);
            new ReplayTime().measure(ledger);
        }
    }

    private void measure(Ledger ledger) {
        var decisions = new Decisions(ledger);
        try (var shelf = new ReleaseShelf(4, new Releases(ledger)::files)) {
            var replayer = new Replayer(shelf);
            double replaying = seconds(() -> decisions.each(null, null, found -> replay(found, replayer)));
            double again = seconds(() -> decisions.each(null, null, found -> replay(found, replayer)));
            double reading = seconds(() -> decisions.each(null, null, found -> {}));
            double deciding = seconds(() -> decisions.each(null, null, this::decide)) - reading;
            System.out.printf(
                    "%d replays: %d identical, %d others; %d releases built%n",
                    identical + others, identical, others, shelf.built());
            System.out.printf(
                    "a replay: %.0f µs with building the releases, %.0f µs once they are built; of that reading the record %.0f µs%n",
                    micros(replaying), micros(again), micros(reading));
            System.out.printf("deciding the same %d requests: %.0f µs each%n", decided, micros(deciding));
            System.out.printf("a replay to a decision: %.2f%n", again / deciding);
        }
    }

    private void replay(Found found, Replayer replayer) {
        Replay replay = replayer.replay(found, new Budget(1, Duration.ofHours(1)));
        if (replay instanceof Replay.Identical) {
            identical++;
        } else {
            others++;
        }
    }

    private void decide(Found found) {
        Release release = ShippedRelease.get();
        byte[] input = ((Found.Recorded) found).record().input();
        var accepted = (Accepted) release.intake().read(input);
        decided += json.write(release.advisor().advise(accepted.consultation())).length > 0 ? 1 : 0;
    }

    private static double micros(double seconds) {
        return seconds * 1e6 / DECISIONS;
    }

    private static double seconds(Runnable work) {
        var thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        work.run();
        return (thread.getCurrentThreadCpuTime() - start) / 1e9;
    }
}
