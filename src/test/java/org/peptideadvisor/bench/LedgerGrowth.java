package org.peptideadvisor.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.peptideadvisor.ledger.AppendResult;
import org.peptideadvisor.ledger.EntryDraft;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.seal.MasterKey;
import org.peptideadvisor.ledger.store.EntryQuery;
import org.peptideadvisor.ledger.store.LedgerDatabases;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.tree.LedgerHead;
import org.peptideadvisor.ledger.tree.Tree;

/**
 * Grows a ledger and says, each hundred thousand entries, how fast it appended and how long proofs, look-ups and opening take. Several
 * callers wait at once, so that transactions are shared. One alone is measured at the end of each part.
 *
 * <p>What else runs on the machine makes appends faster and slower. So each part also appends to a small ledger and to the grown one
 * in turn, and says how many times longer the grown one takes: about 1 is flat.
 *
 * <p>Arguments: a new SQLite file, or {@code postgresql} for a server of its own, and how many entries.
 */
public final class LedgerGrowth {

    private static final int PART = 100_000;
    private static final int CALLERS = 200;
    private static final int PROBES = 200;
    private static final int SUBJECTS = 50_000;
    private static final int PAYLOAD = 1_500;
    private static final int TURNS = 20;
    private static final int TURN = 400;
    private static final int RARE_KINDS = 20;
    private static final int RARELY = 100;

    private final Random random = new Random(1);
    private final byte[] payload = new byte[PAYLOAD];

    private LedgerGrowth() {}

    public static void main(String[] args) throws IOException, SQLException {
        long entries = Long.parseLong(args[1]);
        MasterKey key = MasterKey.random();
        String place = args[0].equals("postgresql") ? server() : args[0];
        System.out.println(
                "entries;appends/s;times a small one;one alone ms;inclusion proof ms p50;p99;consistency proof ms p50;p99;"
                        + "look-up ms p50;p99;look-up of a rare word ms p50;p99;open ms;MB");
        var bench = new LedgerGrowth();
        for (long left = entries; left > 0; left -= PART) {
            System.out.println(bench.part(place, key, Math.toIntExact(Math.min(left, PART))));
        }
    }

    private String part(String place, MasterKey key, int entries) {
        long start = System.nanoTime();
        try (LedgerStore store = open(place);
                Ledger ledger = Ledger.open(store, key, List.of(), Ledger.LedgerLimits.USUAL)) {
            store.head();
            double opened = millis(start);
            double rate = entries / (append(ledger, entries) / 1000);
            double ratio = ratio(ledger, place, key);
            double[] alone = timed(() -> ledger.append(draft()));
            LedgerHead head = store.head();
            double[] inclusion = timed(() -> Tree.inclusion(any(head.size()), head.size(), store.hashes()));
            double[] consistency = timed(() -> Tree.consistency(any(head.size()) + 1, head.size(), store.hashes()));
            double[] search = timed(() -> store.search(EntryQuery.newest(50).whereFired("REC-" + random.nextInt(400))));
            double[] rare =
                    timed(() -> store.search(EntryQuery.newest(50).whereFired("RARE-" + random.nextInt(RARE_KINDS))));
            return String.format(
                    "%d;%.0f;%.2f;%.2f;%.2f;%.2f;%.2f;%.2f;%.2f;%.2f;%.2f;%.2f;%.0f;%d",
                    head.size(),
                    rate,
                    ratio,
                    alone[0],
                    inclusion[0],
                    inclusion[1],
                    consistency[0],
                    consistency[1],
                    search[0],
                    search[1],
                    rare[0],
                    rare[1],
                    opened,
                    megabytes(place));
        }
    }

    private static LedgerStore open(String place) {
        return place.startsWith("jdbc:")
                ? LedgerDatabases.postgresql(place, null, null)
                : LedgerDatabases.sqlite(Path.of(place));
    }

    /** How many times as long the grown ledger takes for the same appends as a small one, in turn with it. */
    private double ratio(Ledger grown, String place, MasterKey key) {
        try (LedgerStore small = open(beside(place));
                Ledger other = Ledger.open(small, key, List.of(), Ledger.LedgerLimits.USUAL)) {
            append(other, TURN);
            double grownMillis = 0;
            double smallMillis = 0;
            for (int turn = 0; turn < TURNS; turn++) {
                grownMillis += append(grown, TURN);
                smallMillis += append(other, TURN);
            }
            return grownMillis / smallMillis;
        }
    }

    private static String beside(String place) {
        return place.startsWith("jdbc:") ? place.replace("/grown?", "/small?") : place + ".small";
    }

    private static String server() throws IOException, SQLException {
        var server = EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE grown");
            statement.execute("CREATE DATABASE small");
        }
        return server.getJdbcUrl("postgres", "grown");
    }

    /** How long so many appends take, in milliseconds. */
    private double append(Ledger ledger, int entries) {
        long start = System.nanoTime();
        var waiting = new ArrayList<CompletableFuture<AppendResult>>();
        for (int done = 0; done < entries; done += CALLERS) {
            for (int i = 0; i < CALLERS; i++) {
                waiting.add(ledger.submit(draft()));
            }
            for (var answer : waiting) {
                if (!(answer.join() instanceof AppendResult.EntryRecorded)) {
                    throw new IllegalStateException("not recorded");
                }
            }
            waiting.clear();
        }
        return millis(start);
    }

    private EntryDraft draft() {
        return EntryDraft.decision(
                UUID.randomUUID().toString(),
                Instant.ofEpochMilli(System.currentTimeMillis()),
                "sha256:" + "ab".repeat(32),
                "0.1.0",
                "key-test",
                new EntryDraft.DraftContents(
                        payload, "c-" + random.nextInt(SUBJECTS), "proceed", some("REC-", 10, 400), some("i-", 6, 80)));
    }

    private Set<String> some(String prefix, int count, int kinds) {
        var words = random.ints(count, 0, kinds).mapToObj(n -> prefix + n).collect(Collectors.toSet());
        if (random.nextInt(RARELY) == 0) {
            words.add("RARE-" + random.nextInt(RARE_KINDS)); // each in one of two thousand entries
        }
        return words;
    }

    private long any(long size) {
        return (long) (random.nextDouble() * size);
    }

    /** The median and the 99th percentile of one call, in milliseconds. */
    private static double[] timed(Runnable call) {
        double[] times = new double[PROBES];
        for (int i = 0; i < PROBES; i++) {
            long start = System.nanoTime();
            call.run();
            times[i] = millis(start);
        }
        Arrays.sort(times);
        return new double[] {times[PROBES / 2], times[PROBES * 99 / 100]};
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static long megabytes(String place) {
        try {
            return place.startsWith("jdbc:") ? 0 : Files.size(Path.of(place)) >> 20;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
