package org.peptideadvisor.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.EntryDraft;
import org.peptideadvisor.ledger.Ledger;

/** Entries are found by their time over several blocks, also where clocks ran backwards; tables of before are brought up to date. */
class EntryDaysTest {

    private static final int ENTRIES = 3 * LookUpTable.BLOCK + 100;
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final Instant BEGINNING = Instant.parse("2026-11-01T00:00:00Z");

    @TempDir
    private Path folder;

    private final Random random = new Random(94);

    @Test
    void sqliteFindsWhatIsOfATime() throws Exception {
        findsWhatIsOfATime(Places.sqlite(folder));
    }

    @Test
    void postgresqlFindsWhatIsOfATime() throws Exception {
        findsWhatIsOfATime(Places.postgresql());
    }

    @Test
    void daysAreOrderedAsTheirTextsAre_howeverFarOff() {
        var days = new TreeSet<String>();
        for (long atMillis : new long[] {Long.MIN_VALUE, -1, 0, 1, 86_400_000, Long.MAX_VALUE}) {
            days.add(EntryDays.day(atMillis));
        }
        assertThat(days).containsExactly("0000-01-01", "1969-12-31", "1970-01-01", "1970-01-02", "9999-12-31");
    }

    private void findsWhatIsOfATime(Places place) throws Exception {
        List<Instant> times = fill(place);
        List<String> days = rows(place);
        assertThat(days).hasSizeGreaterThan(10);
        assertFound(place, times);
        try (Connection connection = place.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate("DROP TABLE entry_day");
            statement.executeUpdate("DELETE FROM flyway_schema_history WHERE version = '12'");
        }
        assertFound(place, times);
        assertThat(rows(place)).as("brought up to date").isEqualTo(days);
    }

    /** One of a hundred clocks is days behind or ahead. */
    private List<Instant> fill(Places place) {
        var times = new ArrayList<Instant>();
        for (int i = 0; i < ENTRIES; i++) {
            Duration off = random.nextInt(100) == 0 ? Duration.ofHours(random.nextInt(-100, 100)) : Duration.ZERO;
            times.add(BEGINNING.plus(STEP.multipliedBy(i)).plus(off));
        }
        try (LedgerStore store = place.open();
                Ledger ledger = Drafts.open(store)) {
            for (int from = 0; from < ENTRIES; from += 500) {
                times.subList(from, Math.min(ENTRIES, from + 500)).stream()
                        .map(time -> ledger.submit(draft(time)))
                        .toList()
                        .forEach(answer -> answer.join());
            }
        }
        return times;
    }

    private EntryDraft draft(Instant time) {
        return Drafts.decision(
                null, "said", time, "sha256:r1", random.nextBoolean() ? "hold" : "proceed", Set.of("A-1"), Set.of());
    }

    private void assertFound(Places place, List<Instant> times) {
        try (LedgerStore store = place.open()) {
            for (int i = 0; i < 30; i++) {
                Instant from = BEGINNING.plus(random.nextInt(-50, 300), ChronoUnit.HOURS);
                Instant until = from.plus(random.nextInt(1, 60), ChronoUnit.HOURS);
                EntryQuery query = EntryQuery.newest(300).from(from).until(until);
                List<Long> expected = indices(times, from, until);
                assertThat(all(store, query)).isEqualTo(expected);
                assertThat(all(store, query.whereFired("A-1"))).isEqualTo(expected);
                var outcomes = new ArrayList<>(all(store, query.withOutcome("hold")));
                outcomes.addAll(all(store, query.withOutcome("proceed")));
                assertThat(outcomes).containsExactlyInAnyOrderElementsOf(expected);
                assertThat(store.firstSince(from.toEpochMilli()))
                        .isEqualTo(IntStream.range(0, ENTRIES)
                                .filter(index -> !times.get(index).isBefore(from))
                                .findFirst()
                                .orElse(ENTRIES));
            }
            Instant never = BEGINNING.plus(Duration.ofDays(3650));
            assertThat(all(store, EntryQuery.newest(5).from(never))).isEmpty();
            assertThat(store.firstSince(never.toEpochMilli())).isEqualTo(ENTRIES);
        }
    }

    private static List<Long> indices(List<Instant> times, Instant from, Instant until) {
        var indices = new ArrayList<Long>();
        for (int i = 0; i < times.size(); i++) {
            if (!times.get(i).isBefore(from) && times.get(i).isBefore(until)) {
                indices.add((long) i);
            }
        }
        Collections.reverse(indices);
        return indices;
    }

    private static List<Long> all(LedgerStore store, EntryQuery query) {
        var found = new ArrayList<Long>();
        EntryPage page = store.search(query);
        while (true) {
            page.found().forEach(one -> found.add(one.index()));
            Long next = page.next();
            if (next == null) {
                return found;
            }
            page = store.search(query.before(next));
        }
    }

    private static List<String> rows(Places place) throws Exception {
        try (Connection connection = place.connect();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT day, block_1024 FROM entry_day ORDER BY day, block_1024")) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1) + " " + rows.getLong(2));
            }
            return all;
        }
    }
}
