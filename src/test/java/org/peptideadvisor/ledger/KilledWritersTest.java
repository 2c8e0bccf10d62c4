package org.peptideadvisor.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ledger.EntryContent.OpenedEntry;
import org.peptideadvisor.ledger.store.EntryQuery;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.Places;
import org.peptideadvisor.ledger.store.StoredEntry;

/**
 * Writers in processes of their own: killed with SIGKILL at random moments, again and again over one ledger that grows, or several at
 * once. No acknowledged decision may be missing, and the ledger must be whole. {@code -Dledger.kills} says how often each store's
 * are killed.
 */
@Tag("long")
class KilledWritersTest {

    private static final int KILLS = Integer.getInteger("ledger.kills", 50);
    /** How many decisions there are for each kill at least. */
    private static final int LOAD = 20;

    private static final int UNTIL_KILLED = 1_000_000;

    @TempDir
    private Path folder;

    private final Random moments = new Random();

    @Test
    void sqliteLosesNothingWhenItsWriterIsKilled() throws Exception {
        killAndCheck(Places.sqlite(folder), 1);
    }

    @Test
    void postgresqlLosesNothingWhenItsWritersAreKilled() throws Exception {
        killAndCheck(Places.postgresql(), 2);
    }

    @Test
    void twoProcessesOnOnePostgresqlWriteOneTree() throws Exception {
        Places place = Places.postgresql();
        SharedClasses classes = warmUp(place);
        int rounds = 60;
        var one = new Victim(place, classes, rounds, 2, Victim.THREADS);
        var two = new Victim(place, classes, rounds, 2, Victim.THREADS);
        List<String> first = one.finish();
        List<String> second = two.finish();
        assertThat(one.exitCode()).isZero();
        assertThat(two.exitCode()).isZero();
        assertThat(first).hasSize(Victim.THREADS * rounds);
        assertThat(second).hasSize(Victim.THREADS * rounds);
        var all = new ArrayList<>(first);
        all.addAll(second);
        try (LedgerStore store = place.open();
                Ledger ledger = Drafts.open(store)) {
            assertWhole(ledger, all);
            assertThat(store.head().size()).isEqualTo(Victim.THREADS + all.size());
            assertThat(turns(first, second)).as("both wrote in every round").isGreaterThanOrEqualTo(rounds);
        }
    }

    /** @param together how many processes write at once */
    private void killAndCheck(Places place, int together) throws Exception {
        SharedClasses classes = warmUp(place);
        var acknowledged = new ArrayList<String>();
        for (int killed = 0; killed < KILLS; killed += together) {
            var victims = new ArrayList<Victim>();
            for (int i = 0; i < together; i++) {
                victims.add(new Victim(place, classes, UNTIL_KILLED));
            }
            boolean last = killed + together >= KILLS;
            for (Victim victim : victims) {
                int lacking = last ? LOAD * KILLS + 1 - acknowledged.size() : 0;
                victim.await(Math.max(moments.nextInt(100), lacking));
                Thread.sleep(moments.nextInt(20));
                acknowledged.addAll(victim.kill());
                assertThat(victim.exitCode())
                        .as("it was killed, it did not fail")
                        .isEqualTo(128 + 9);
            }
            try (LedgerStore store = place.open()) { // opened anew each time, so that SQLite recovers its journal
                Set<String> there = new HashSet<>();
                store.entries(0, Integer.MAX_VALUE).forEach(stored -> there.add(line(stored)));
                assertThat(there).as("after kill %d", killed).containsAll(acknowledged);
            }
        }
        assertThat(acknowledged).as("under load").hasSizeGreaterThan(LOAD * KILLS);
        try (LedgerStore store = place.open();
                Ledger ledger = Drafts.open(store)) {
            assertWhole(ledger, acknowledged);
        }
    }

    /** One that ends by itself, so that its classes are kept for those that do not. */
    private SharedClasses warmUp(Places place) throws Exception {
        SharedClasses classes = SharedClasses.in(folder);
        var victim = new Victim(place, classes, 1);
        assertThat(victim.finish()).hasSize(Victim.THREADS);
        assertThat(victim.exitCode()).isZero();
        return classes;
    }

    /** That the tree is whole, what was acknowledged is in it once, and every entry has all that belongs to it. */
    private static void assertWhole(Ledger ledger, List<String> acknowledged) {
        LedgerStore store = ledger.store();
        long size = Trees.assertWhole(store).size();
        List<StoredEntry> entries = store.entries(0, Integer.MAX_VALUE);
        assertThat(entries).hasSize(Math.toIntExact(size)).allSatisfy(stored -> assertThat(ledger.open(stored))
                .isInstanceOf(OpenedEntry.class));
        List<String> there = entries.stream().map(KilledWritersTest::line).toList();
        assertThat(there).doesNotHaveDuplicates().containsAll(acknowledged);
        int most = Math.toIntExact(size) + 1;
        assertThat(store.search(EntryQuery.newest(most)).found()).hasSize(Math.toIntExact(size));
        assertThat(store.search(EntryQuery.newest(most).whereFired("REC-001").withIngredient("palmitoyl-tripeptide-1"))
                        .found())
                .hasSize(Math.toIntExact(size));
    }

    private static String line(StoredEntry stored) {
        return LedgerEntry.parse(stored.leaf()).id() + " " + stored.index();
    }

    /** How often the writer changes along the tree. */
    private static int turns(List<String> first, List<String> second) {
        var writers = new java.util.TreeMap<Integer, Boolean>();
        first.forEach(line -> writers.put(Integer.parseInt(line.substring(37)), true));
        second.forEach(line -> writers.put(Integer.parseInt(line.substring(37)), false));
        int turns = 0;
        Boolean before = null;
        for (Boolean writer : writers.values()) {
            turns += before != null && !before.equals(writer) ? 1 : 0;
            before = writer;
        }
        return turns;
    }
}
