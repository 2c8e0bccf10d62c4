package org.peptideadvisor.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.peptideadvisor.ledger.AppendResult;
import org.peptideadvisor.ledger.EntryDraft;
import org.peptideadvisor.ledger.Ledger;

/**
 * Made-up decisions of a busy service, one each 19 seconds from 2023-12-01 on: five million are three years. Sizes are those of real ones: 3,500 bytes
 * packed, 40 rules and 20 ingredients each. Few rules fire often. A release is live for 100,000 decisions, and each subject is advised ten times in five million. Not thread-safe.
 */
final class GrowthDrafts {

    static final Instant BEGINNING = Instant.parse("2023-12-01T00:00:00Z");
    static final Duration STEP = Duration.ofSeconds(19);
    static final int SUBJECTS = 500_000;
    static final int RARE_RULES = 20;

    private static final int RELEASE_LIFE = 100_000;
    private static final int PAYLOAD = 3_500;
    private static final int RULES = 1_000;
    private static final int FIRED = 40;
    private static final int INGREDIENTS = 20;
    private static final int CALLERS = 1_000;

    private final Random random = new Random(1);
    private final byte[] payload = new byte[PAYLOAD];

    /** When the decision at this place of the ledger was made. */
    static Instant at(long index) {
        return BEGINNING.plus(STEP.multipliedBy(index));
    }

    /** The release that was live then. */
    static String release(long index) {
        return String.format("sha256:%064x", index / RELEASE_LIFE);
    }

    /** Appends so many, with so many callers that wait at once. */
    void append(Ledger ledger, int entries, int callers) {
        long index = ledger.store().head().size();
        var waiting = new ArrayList<CompletableFuture<AppendResult>>();
        for (int done = 0; done < entries; done += callers) {
            for (int i = 0; i < callers; i++) {
                waiting.add(ledger.submit(draft(index++)));
            }
            join(waiting);
        }
    }

    /** As fast as can be: the next decisions are made up while the last ones are recorded. */
    void grow(Ledger ledger, long size) {
        long index = ledger.store().head().size();
        List<CompletableFuture<AppendResult>> before = List.of();
        while (index < size) {
            var waiting = new ArrayList<CompletableFuture<AppendResult>>();
            for (int i = 0; i < CALLERS && index < size; i++) {
                waiting.add(ledger.submit(draft(index++)));
            }
            join(before);
            before = waiting;
        }
        join(before);
    }

    private static void join(List<CompletableFuture<AppendResult>> waiting) {
        for (var answer : waiting) {
            if (!(answer.join() instanceof AppendResult.EntryRecorded)) {
                throw new IllegalStateException("not recorded: " + answer.join());
            }
        }
        if (waiting instanceof ArrayList<?>) {
            waiting.clear();
        }
    }

    EntryDraft draft(long index) {
        Instant at = at(index);
        var id =
                new UUID((at.toEpochMilli() << 16) | 0x7000 | random.nextInt(4096), random.nextLong() | Long.MIN_VALUE);
        return EntryDraft.decision(
                id.toString(),
                at,
                release(index),
                "1.0.0",
                "key-test",
                new EntryDraft.DraftContents(
                        payload, "c-" + random.nextInt(SUBJECTS), outcome(), fired(index), ingredients()));
    }

    private String outcome() {
        int of100 = random.nextInt(100);
        return of100 < 55 ? "proceed" : of100 < 90 ? "caution" : of100 < 97 ? "hold" : "refer";
    }

    /** Few rules nearly always; each rare one in one of twenty thousand; and one that was taken out long ago. */
    private Set<String> fired(long index) {
        var fired = new TreeSet<String>();
        while (fired.size() < FIRED) {
            fired.add(rule((int) (Math.pow(random.nextDouble(), 3) * RULES)));
        }
        if (random.nextInt(1_000) == 0) {
            fired.add("RARE-" + random.nextInt(RARE_RULES));
        }
        if (index < RELEASE_LIFE / 2 && random.nextInt(100) == 0) {
            fired.add("FORMER-1");
        }
        return fired;
    }

    static String rule(int number) {
        return String.format("REC-%03d", number);
    }

    private Set<String> ingredients() {
        var ids = new TreeSet<String>();
        while (ids.size() < INGREDIENTS) {
            ids.add("ingredient-" + random.nextInt(150));
        }
        return ids;
    }
}
