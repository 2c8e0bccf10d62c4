package org.peptideadvisor.cli.ask;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.peptideadvisor.cli.ask.BatchOutput.WrittenLines;
import org.peptideadvisor.cli.ask.BatchPart.PartAnswers;

/** Tells how far a batch is, every few seconds. */
final class BatchProgress {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final PrintWriter told;
    private final long all;
    private final long from = System.nanoTime();
    private final WrittenLines before;
    private long toldAt = from;
    private long answered;
    private long faulty;

    /**
     * Begins to count.
     *
     * @param before what runs before answered
     * @param all how many there are
     */
    BatchProgress(PrintWriter told, WrittenLines before, long all) {
        this.told = told;
        this.before = before;
        this.all = all;
        if (before.lines() > 0) {
            told.printf(Locale.ROOT, "Going on behind %,d lines that were answered before.%n", before.lines());
        }
    }

    void add(PartAnswers answers) {
        answered += answers.count();
        faulty += answers.faulty();
        if (System.nanoTime() - toldAt > EVERY.toNanos()) {
            toldAt = System.nanoTime();
            tell();
        }
    }

    private void tell() {
        double seconds =
                (System.nanoTime() - from) / (double) Duration.ofSeconds(1).toNanos();
        told.printf(
                Locale.ROOT,
                "%,d of %,d lines, %,.0f a second; %,d have a problem.%n",
                before.lines() + answered,
                all,
                answered / Math.max(seconds, 1e-3),
                before.faulty() + faulty);
    }

    /** Tells the end; how many lines have a problem. */
    long end() {
        tell();
        return before.faulty() + faulty;
    }
}
