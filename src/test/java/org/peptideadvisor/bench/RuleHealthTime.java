package org.peptideadvisor.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.ledger.AppendResult;
import org.peptideadvisor.ledger.EntryDraft;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.seal.MasterKey;
import org.peptideadvisor.ledger.store.LedgerDatabases;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.review.health.FiringTally;
import org.peptideadvisor.review.health.HealthReport;
import org.peptideadvisor.review.health.RecentFirings;
import org.peptideadvisor.rulebook.Rule;

/**
 * How long it takes to say how rules do, on a ledger of many decisions: at first, again, and after one more decision. As in a real ledger few rules fire often, some fire rarely, and
 * most of the shipped ones never.
 *
 * <p>Arguments: a new SQLite file, and how many decisions.
 */
public final class RuleHealthTime {

    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final int CALLERS = 200;
    private static final int ROUNDS = 21;
    private static final int FIRED = 40;
    private static final int INGREDIENTS = 20;

    private final Random random = new Random(7);
    private final List<String> rules =
            ShippedRelease.get().ruleBook().rules().stream().map(Rule::id).toList();

    private RecentFirings recent;

    private RuleHealthTime() {}

    public static void main(String[] args) {
        var bench = new RuleHealthTime();
        Path file = Path.of(args[0]);
        boolean filled = Files.exists(file);
        try (LedgerStore store = LedgerDatabases.sqlite(file);
                Ledger ledger = Ledger.open(store, MasterKey.parse(KEY), List.of(), Ledger.LedgerLimits.USUAL)) {
            for (int left = filled ? 0 : Integer.parseInt(args[1]); left > 0; left -= CALLERS) {
                bench.append(ledger, CALLERS);
            }
            bench.measure(ledger);
        }
        System.exit(0);
    }

    private void measure(Ledger ledger) {
        System.out.printf("%d entries, %d rules%n", ledger.store().head().size(), rules.size());
        recent = new RecentFirings(ledger.store(), FiringTally.USUAL);
        System.out.printf("the first time %.0f ms%n", millis(ledger));
        double[] again = new double[ROUNDS];
        double[] grown = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            again[i] = millis(ledger);
        }
        for (int i = 0; i < ROUNDS; i++) {
            append(ledger, 1);
            grown[i] = millis(ledger);
        }
        Arrays.sort(again);
        Arrays.sort(grown);
        System.out.printf("again %.1f ms, after one more decision %.1f ms%n", again[ROUNDS / 2], grown[ROUNDS / 2]);
    }

    private double millis(Ledger ledger) {
        long begun = System.nanoTime();
        HealthReport report =
                HealthReport.of(ShippedRelease.get().ruleBook().rules(), recent, ledger, LocalDate.of(2026, 12, 1));
        if (report.rules().isEmpty()) {
            throw new IllegalStateException("nothing was counted");
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private void append(Ledger ledger, int entries) {
        var waiting = new ArrayList<CompletableFuture<AppendResult>>();
        for (int i = 0; i < entries; i++) {
            waiting.add(ledger.submit(draft()));
        }
        for (var answer : waiting) {
            if (!(answer.join() instanceof AppendResult.EntryRecorded)) {
                throw new IllegalStateException("not recorded");
            }
        }
    }

    private EntryDraft draft() {
        return EntryDraft.decision(
                UUID.randomUUID().toString(),
                Instant.ofEpochMilli(System.currentTimeMillis()),
                "sha256:" + "ab".repeat(32),
                "0.1.0",
                "key-test",
                new EntryDraft.DraftContents(
                        new byte[600], "c-" + random.nextInt(50_000), "proceed", fired(), ingredients()));
    }

    /** Few rules nearly always, some now and then, and one in a thousand decisions a rare one. */
    private Set<String> fired() {
        var fired = new TreeSet<String>();
        while (fired.size() < FIRED) {
            double place = Math.pow(random.nextDouble(), 3) * rules.size() / 3;
            fired.add(rules.get((int) place));
        }
        if (random.nextInt(1000) == 0) {
            fired.add(rules.get(rules.size() / 3 + random.nextInt(rules.size() / 3)));
        }
        return fired;
    }

    private Set<String> ingredients() {
        var ids = new TreeSet<String>();
        while (ids.size() < INGREDIENTS) {
            ids.add("i-" + random.nextInt(150));
        }
        return ids;
    }
}
