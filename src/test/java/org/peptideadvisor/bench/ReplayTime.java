package org.peptideadvisor.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.store.LedgerDatabases;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.release.RebuiltReleases;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.review.DecisionArchive;
import org.peptideadvisor.review.DecisionReplayer;
import org.peptideadvisor.review.FoundDecision;
import org.peptideadvisor.review.Recordings;
import org.peptideadvisor.review.ReleaseArchive;
import org.peptideadvisor.review.ReplayResult;

/**
 * Records 2,000 decisions of three releases in turn, then runs all of them again. Says how many were identical, and how a replay
 * compares with merely deciding the same request: processor time of one thread, both in one run.
 */
public final class ReplayTime {

    private static final int DECISIONS = 2_000;

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
        var decisions = new DecisionArchive(ledger);
        try (var shelf = new RebuiltReleases(4, new ReleaseArchive(ledger.store())::files)) {
            var replayer = new DecisionReplayer(shelf);
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
            System.out.printf("a replay beside a decision;%.2f;ratio%n", again / deciding);
        }
    }

    private void replay(FoundDecision found, DecisionReplayer replayer) {
        ReplayResult replay = replayer.replay(found, new QuestionBudget(1, Duration.ofHours(1)));
        if (replay instanceof ReplayResult.IdenticalReplay) {
            identical++;
        } else {
            others++;
        }
    }

    private void decide(FoundDecision found) {
        Release release = ShippedRelease.get();
        byte[] input = ((FoundDecision.RecordedDecision) found).record().input();
        var accepted = release.intake().read(input).orElseThrow(faults -> new IllegalStateException(faults.toString()));
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
