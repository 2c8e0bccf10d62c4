package org.peptideadvisor.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.peptideadvisor.ledger.AppendResult.EntryRecorded;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.note.Checkpoint;
import org.peptideadvisor.ledger.note.SignerKey;
import org.peptideadvisor.ledger.setup.CheckpointSigner;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.setup.SigningMark;
import org.peptideadvisor.ledger.store.Places;
import org.peptideadvisor.ledger.tree.LedgerHead;

/**
 * What keeping the largest checkpoint costs: one caller who records a decision; who also has a checkpoint signed each time, kept in the database
 * alone; and the same with the mark beside it. In turn, in one process; medians over all rounds. The argument is {@code sqlite} or
 * {@code postgresql}.
 */
public final class SigningCost {

    private static final int ROUNDS = 40;
    private static final int CALLS = 50;
    private static final int WARM_UP = 10;
    private static final SignerKey SIGNER = SignerKey.generate("bench.example/ledger");

    private SigningCost() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "signing-cost");
        Places place = arguments[0].equals("sqlite") ? Places.sqlite(folder) : Places.postgresql();
        var mark = new SigningMark(folder.resolve("signed"), Optional.empty());
        try (var open = OpenLedger.of(Drafts.open(place.open()), SIGNER, mark)) {
            var signer = new CheckpointSigner(open, InstantSource.system());
            Runnable[] works = {
                () -> record(open),
                () -> {
                    record(open);
                    signInDatabase(open);
                },
                () -> {
                    record(open);
                    signer.checkpoint();
                }
            };
            double[][] micros = new double[works.length][ROUNDS];
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                for (int i = 0; i < works.length; i++) {
                    double took = micros(works[i]);
                    if (round >= 0) {
                        micros[i][round] = took;
                    }
                }
            }
            double recorded = median(micros[0]);
            double database = median(micros[1]);
            double marked = median(micros[2]);
            System.out.printf(
                    "%s: recorded %.0f us; and signed, in the database alone %.0f us, with the mark %.0f us: %.2f times%n",
                    arguments[0], recorded, database, marked, marked / database);
        }
        System.exit(0);
    }

    private static double micros(Runnable work) {
        long begun = System.nanoTime();
        for (int i = 0; i < CALLS; i++) {
            work.run();
        }
        return (System.nanoTime() - begun) / 1e3 / CALLS;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void record(OpenLedger open) {
        if (!(open.ledger().append(Drafts.decision("c-1", "payload ".repeat(250))) instanceof EntryRecorded)) {
            throw new IllegalStateException("not recorded");
        }
    }

    /** As it was done before there was a mark. */
    private static void signInDatabase(OpenLedger open) {
        LedgerHead head = open.store().head();
        String note = new Checkpoint(SIGNER.name(), head.size(), head.root()).signed(SIGNER);
        open.store().saveCheckpoint(head.size(), System.currentTimeMillis(), note);
    }
}
