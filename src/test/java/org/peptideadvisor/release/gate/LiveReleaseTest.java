package org.peptideadvisor.release.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.ReleaseBuilder;
import org.peptideadvisor.release.RuleFolder;

/** Editing the rules folder while the advisor runs. */
class LiveReleaseTest {

    private static final String RULE =
            """
            rule "CAU-1 Test" @id("CAU-1") @owner("t") @reviewed("unreviewed") @reviewBy("2027-01-01") @evidence("REC") @grade("E")
            when
                Client()
            then
                caution( "%s" );
            end
            """;
    private static final Consultation ANYBODY = new Consultation(
            null, List.of(new Client(30, null, null, null, null, null, null, null, false, false)), null);

    @TempDir
    Path rules;

    private final LiveRelease live = new LiveRelease();
    private final List<String> recorded = new CopyOnWriteArrayList<>();
    private volatile boolean recording = true;
    private RuleWatch watch;

    /** Takes a release, or refuses it; none may be live before it was taken. */
    private boolean record(Release release) {
        assertThat(live.current()).isNotSameAs(release);
        if (recording) {
            recorded.add(release.id());
        }
        return recording;
    }

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(rules.resolve("catalog"));
        Files.createDirectories(rules.resolve("exclude"));
        for (var table : ShippedRelease.tables().entrySet()) {
            Path file = rules.resolve(table.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, table.getValue());
        }
        write("first");
        watch = new RuleWatch(new RuleFolder(rules), live, this::record, new ReleaseGate(new ReleaseBuilder(), 0));
        watch.start(Duration.ofMillis(50), true);
    }

    @AfterEach
    void stop() {
        watch.close();
        live.close();
    }

    @Test
    void publishingTheLiveReleaseAgainKeepsItOpen() {
        live.publish(Objects.requireNonNull(live.current()));

        assertThat(said()).isEqualTo("first");
    }

    @Test
    @Timeout(300)
    void aLiveReleaseThatSomebodyElsePutAwayIsABugThatIsToldAtOnce() {
        Release release = ShippedRelease.build(ShippedRelease.catalogWith("exclude/a.drl", RULE.formatted("first")));
        var held = new LiveRelease();
        held.publish(release);
        release.close();

        assertThatThrownBy(() -> held.use(Release::id)).hasMessageContaining("was put away");
    }

    @Test
    void aSoundChangeGoesLive() throws IOException {
        assertThat(said()).isEqualTo("first");
        write("second");
        await(() -> said().equals("second"));
    }

    @Test
    void anUnsoundChangeIsRefused_andTheLastSoundReleaseStays() throws IOException {
        String before = Objects.requireNonNull(live.current()).id();
        Files.writeString(
                rules.resolve("exclude/a.drl"), RULE.formatted("third").replace("Client()", "Clint()"));
        await(() -> !live.refused().isEmpty());
        assertThat(live.refused())
                .filteredOn(Diagnostic::isError)
                .singleElement()
                .satisfies(diagnostic -> {
                    assertThat(diagnostic.code()).isEqualTo("unknown-fact");
                    assertThat(diagnostic.file()).isEqualTo("exclude/a.drl");
                    assertThat(diagnostic.line()).isEqualTo(3);
                    assertThat(diagnostic.fix()).contains("Client");
                });
        assertThat(Objects.requireNonNull(live.current()).id()).isEqualTo(before);
        assertThat(said()).isEqualTo("first");
        write("first");
        await(() -> live.refused().isEmpty());
        assertThat(said()).isEqualTo("first");
        write("fourth");
        await(() -> said().equals("fourth"));
    }

    @Test
    void aReleaseIsNamedByItsContent() throws IOException {
        String first = Objects.requireNonNull(live.current()).id();
        write("second");
        await(() -> said().equals("second"));
        assertThat(Objects.requireNonNull(live.current()).id())
                .isNotEqualTo(first)
                .startsWith("sha256:");
        write("first");
        await(() -> said().equals("first"));
        assertThat(Objects.requireNonNull(live.current()).id()).isEqualTo(first);
    }

    @Test
    void everyReleaseIsRecordedBeforeItAnswers_andARollbackIsAReleaseAgain() throws IOException {
        String first = Objects.requireNonNull(live.current()).id();
        write("second");
        await(() -> said().equals("second"));
        String second = Objects.requireNonNull(live.current()).id();
        write("first");
        await(() -> said().equals("first"));
        assertThat(recorded).containsExactly(first, second, first);
    }

    @Test
    void whatIsNotRecordedDoesNotGoLive_untilItIs() throws IOException {
        recording = false;
        write("second");
        await(() -> live.refused().stream().anyMatch(one -> one.code().equals("not-recorded")));
        assertThat(said()).isEqualTo("first");
        recording = true;
        await(() -> said().equals("second"));
        assertThat(live.refused()).isEmpty();
    }

    @Test
    void aReleaseThatWaitsToBeRecordedGivesWayToANewerOne() throws IOException {
        recording = false;
        write("second");
        await(() -> !live.refused().isEmpty());
        write("third");
        recording = true;
        await(() -> said().equals("third"));
        assertThat(live.refused()).isEmpty();
    }

    @Test
    void nobodyNoticesASwapWhileAsking() throws Exception {
        var wrong = new AtomicReference<Throwable>();
        var asked = new AtomicInteger();
        var stop = new AtomicReference<>(false);
        Runnable asking = () -> {
            try {
                while (!stop.get()) {
                    assertThat(said()).isIn("first", "0", "1", "2", "3", "4", "5");
                    asked.incrementAndGet();
                }
            } catch (Throwable e) {
                wrong.set(e);
            }
        };
        var one = new Thread(asking);
        var two = new Thread(asking);
        one.start();
        two.start();
        for (int i = 0; i < 6; i++) {
            String text = Integer.toString(i);
            write(text);
            await(() -> said().equals(text));
        }
        stop.set(true);
        one.join();
        two.join();
        assertThat(wrong.get()).isNull();
        assertThat(asked.get()).isGreaterThan(6);
    }

    private void write(String sentence) throws IOException {
        Files.writeString(rules.resolve("exclude/a.drl"), RULE.formatted(sentence));
    }

    private String said() {
        Advice advice = live.use(release -> release.advisor().advise(ANYBODY));
        return Objects.requireNonNull(advice).cautions().get(0).because();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
