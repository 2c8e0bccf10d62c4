package org.peptideadvisor.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ledger.EntryContent.OpenedEntry;
import org.peptideadvisor.ledger.seal.MasterKey;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.Places;

/** Wrapping keys anew, killed with SIGKILL again and again: each key opens all the time, and the former master key can go in the end. */
@Tag("long")
class KilledRewrappingTest {

    private static final int SUBJECTS = 4_000;
    private static final int TOGETHER = 500;
    private static final MasterKey NEXT = MasterKey.random();

    @TempDir
    private Path folder;

    private final Random moments = new Random();

    @Test
    void sqlite() throws Exception {
        kill(Places.sqlite(folder));
    }

    @Test
    void postgresql() throws Exception {
        kill(Places.postgresql());
    }

    private void kill(Places place) throws Exception {
        try (LedgerStore store = place.open();
                Ledger ledger = Drafts.open(store)) {
            for (int from = 0; from < SUBJECTS; from += TOGETHER) {
                IntStream.range(from, from + TOGETHER)
                        .mapToObj(i -> ledger.submit(Drafts.decision("c-" + i, "said by " + i)))
                        .toList()
                        .forEach(CompletableFuture::join);
            }
        }
        SharedClasses classes = SharedClasses.in(folder);
        int killed = 0;
        while (!killed(place, classes)) {
            killed++;
            try (LedgerStore store = place.open();
                    Ledger ledger = open(store, Drafts.MASTER)) {
                assertAllOpens(ledger);
            }
        }
        assertThat(killed).as("times that it was killed on its way").isPositive();
        try (LedgerStore store = place.open();
                Ledger ledger = open(store)) {
            assertAllOpens(ledger);
            assertThat(store.masterKeys()).containsExactly(NEXT.id());
        }
    }

    /** Kills it after a part or two. @return whether it came to its end before */
    private boolean killed(Places place, SharedClasses classes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xlog:disable",
                        "-cp",
                        classes.path(),
                        RewrappingVictim.class.getName(),
                        place.url(),
                        NEXT.text(),
                        Drafts.MASTER.text())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int parts = 1 + moments.nextInt(2);
        try (var lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            String line = lines.readLine();
            assertThat(line).isEqualTo("begun");
            while (parts > 0 && line != null) {
                line = lines.readLine();
                parts--;
            }
            Thread.sleep(moments.nextInt(20));
            process.destroyForcibly();
            return process.waitFor() == 0;
        }
    }

    private static Ledger open(LedgerStore store, MasterKey... older) {
        return Ledger.open(store, NEXT, List.of(older), Ledger.LedgerLimits.USUAL);
    }

    private static void assertAllOpens(Ledger ledger) {
        assertThat(ledger.store().entries(0, Integer.MAX_VALUE))
                .hasSize(SUBJECTS)
                .allSatisfy(stored -> assertThat(ledger.open(stored)).isInstanceOf(OpenedEntry.class));
    }
}
