package org.peptideadvisor.release.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.release.BuildResult;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.ReleaseBuilder;

/**
 * Releases take turns while many ask: nobody is refused, no answer mixes two of them, and what is put away leaves no classes behind. Its figures are
 * printed and not judged, but for classes. {@code -Drelease.swaps=500} swaps as often as {@code bin/trials} does.
 */
@Tag("long")
class ReleaseSwapsTest {

    private static final int SWAPS = Integer.getInteger("release.swaps", 40);
    private static final int CALLERS = 32;
    private static final List<String> SENTENCES = List.of("first", "second", "third", "fourth");
    private static final String RULE =
            """
            rule "CAU-1 Test" @id("CAU-1") @owner("t") @reviewed("unreviewed") @reviewBy("2027-01-01") @evidence("REC") @grade("E")
            when
                Client()
            then
                caution( "The %s." );
            end
            """;
    private static final Consultation ANYBODY = new Consultation(
            null, List.of(new Client(30, null, null, null, null, null, null, null, false, false)), null);

    private final Map<String, String> sentenceOf = new ConcurrentHashMap<>();

    private Release built(String sentence) {
        var files = ShippedRelease.catalogWith("exclude/a.drl", RULE.formatted(sentence));
        Release release = ((BuildResult.BuiltRelease) new ReleaseBuilder().rebuild(files)).release();
        sentenceOf.put(release.id(), "The " + sentence + ".");
        return release;
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void whileReleasesTakeTurns_everyAnswerIsThatOfOneOfThem() throws Exception {
        SENTENCES.forEach(sentence -> built(sentence).close());
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try (var live = new LiveRelease()) {
            live.publish(built(SENTENCES.get(0)));
            long[] quiet = asked(callers, live, () -> {
                Thread.sleep(2000);
                return 0;
            });
            var classes = new ArrayList<Integer>();
            long[] swapped = asked(callers, live, () -> {
                for (int swap = 1; swap <= SWAPS; swap++) {
                    live.publish(built(SENTENCES.get(swap % SENTENCES.size())));
                    if (swap % (SWAPS / 4) == 0) {
                        classes.add(loaded());
                    }
                }
                return SWAPS;
            });
            System.out.printf(
                    "%d swaps: %d answers, p99 %d µs (%d µs without); classes loaded after each quarter: %s%n",
                    SWAPS, swapped.length, p99(swapped), p99(quiet), classes);
            assertThat(swapped.length).isGreaterThan(SWAPS * CALLERS);
            assertThat(classes.get(3)).as("classes: %s", classes).isLessThan(classes.get(0) + SWAPS);
        } finally {
            callers.shutdownNow();
        }
    }

    /** How long each answer took, in nanoseconds, while something is done. */
    private long[] asked(ExecutorService callers, LiveRelease live, Callable<Integer> work) throws Exception {
        var done = new AtomicBoolean();
        var asking = new ArrayList<Future<long[]>>();
        for (int caller = 0; caller < CALLERS; caller++) {
            asking.add(callers.submit(() -> ask(live, done)));
        }
        try {
            work.call();
        } finally {
            done.set(true);
        }
        var all = new ArrayList<long[]>();
        for (Future<long[]> one : asking) {
            all.add(one.get());
        }
        return all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    }

    private long[] ask(LiveRelease live, AtomicBoolean done) throws InterruptedException {
        var took = new ArrayList<Long>();
        while (!done.get()) {
            long begun = System.nanoTime();
            List<String> said = live.use(release -> List.of(
                    release.id(),
                    release.advisor().advise(ANYBODY).cautions().get(0).because()));
            took.add(System.nanoTime() - begun);
            assertThat(said).isNotNull();
            assertThat(said.get(1)).isEqualTo(sentenceOf.get(said.get(0)));
            Thread.sleep(5); // many who ask now and then, not a few who never stop
        }
        return took.stream().mapToLong(Long::longValue).toArray();
    }

    private static int loaded() {
        System.gc();
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    private static long p99(long[] sorted) {
        return TimeUnit.NANOSECONDS.toMicros(sorted[sorted.length * 99 / 100]);
    }
}
