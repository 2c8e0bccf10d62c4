package org.peptideadvisor.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.FeedbackQuery;
import org.peptideadvisor.ledger.FeedbackRows;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.Places;

/** How long counts of feedback take, in both databases, beside many look-up rows of decisions. */
final class FeedbackCounting {

    private static final int ROUNDS = 21;
    private static final String[] OUTCOMES = {"accepted", "overridden:cost", "overridden:other", "reaction"};

    private FeedbackCounting() {}

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        Path folder = Files.createTempDirectory(Path.of("target"), "feedback-counting");
        for (Places place : new Places[] {Places.sqlite(folder), Places.postgresql()}) {
            try (LedgerStore store = place.open();
                    Ledger ledger = Drafts.open(store)) {
                fill(ledger, count);
                var rows = new FeedbackRows(store);
                var newest = new FeedbackQuery(null, null, null, "reaction:serious", null, null, null, null, 51);
                System.out.printf(
                        "%s, %d rows: one rule %.1f ms, every rule %.1f ms, a page of 50 %.1f ms%n",
                        place.url().substring(5, 11),
                        count,
                        median(() -> rows.counts("REC-007")),
                        median(() -> rows.counts(null)),
                        median(() -> rows.search(newest)));
            }
        }
        System.exit(0);
    }

    /** Some of one rule, some of a recommendation with three behind it; a decision beside each. */
    private static void fill(Ledger ledger, int count) {
        String insert = "INSERT INTO review (idx, kind, at_ms, subject, release, outcome, rules, ingredients, about)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
        ledger.change((tables, record) -> {
            for (int i = 0; i < count; i++) {
                String rule = "REC-%03d".formatted(i % 300);
                String rules = i % 3 == 0 ? "FRM-001 " + rule + " SUP-%03d".formatted(i % 50) : rule;
                String outcome = i % 500 == 0 ? "reaction:serious" : OUTCOMES[i % OUTCOMES.length];
                long at = 1_790_000_000_000L + i;
                tables.update(insert, 2L * i, "decision", at, "s" + i, "r", "proceed", rules, "retinol", null);
                tables.update(insert, 2L * i + 1, "feedback", at, "s" + i, null, outcome, rules, "retinol", "d" + i);
            }
            return null;
        });
    }

    private static double median(Runnable work) {
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        return millis[ROUNDS / 2];
    }
}
