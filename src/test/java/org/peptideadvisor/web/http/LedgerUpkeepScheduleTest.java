package org.peptideadvisor.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.EntryContent;
import org.peptideadvisor.ledger.EntryDraft;
import org.peptideadvisor.ledger.setup.CheckpointSigner;
import org.peptideadvisor.ledger.setup.LedgerOpening;
import org.peptideadvisor.ledger.setup.LedgerOpening.LedgerOpened;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;

/** What an operator configures is done when the service starts, and on. */
class LedgerUpkeepScheduleTest {

    private final InstantSource clock = InstantSource.fixed(Drafts.NOON.plus(Duration.ofDays(10)));

    @TempDir
    private Path folder;

    @Test
    void retentionErasesWhatIsOlderAndNothingElse() throws Exception {
        AdvisorConfig config = config(Map.of("ADVISOR_RETENTION", "7d"));
        try (OpenLedger open = open(config)) {
            EntryDraft old = Drafts.decision("c-1", "old");
            EntryDraft young = Drafts.decision(
                    "c-1",
                    "young",
                    clock.instant().minus(Duration.ofDays(6)),
                    "sha256:r1",
                    "proceed",
                    Set.of(),
                    Set.of());
            open.ledger().append(old);
            open.ledger().append(young);
            LedgerUpkeepSchedule upkeep = start(config, open);
            await(() -> open.ledger().find(old.id()) instanceof EntryContent.ErasedEntry);
            upkeep.stop(new ShutdownEvent());
            var gone = (EntryContent.ErasedEntry) open.ledger().find(old.id());
            assertThat(gone.erasure().reason()).isEqualTo("retention");
            assertThat(open.ledger().find(young.id())).isInstanceOf(EntryContent.OpenedEntry.class);
        }
    }

    @Test
    void whatIsUnusualIsHeldAndShownUntilItsDayIsConfirmed() throws Exception {
        Map<String, String> usual = Map.of("ADVISOR_RETENTION", "7d");
        try (OpenLedger open = open(config(usual))) {
            Drafts.record(open.ledger(), 30, Drafts.NOON.minus(Duration.ofDays(20)));
            EntryDraft last = Drafts.decision("c-1", "last"); // when it is recorded, so are all before it
            open.ledger().append(last);
            LedgerUpkeepSchedule upkeep = start(config(usual), open);
            await(() -> upkeep.retentionHeld() != null);
            upkeep.stop(new ShutdownEvent());
            assertThat(upkeep.retentionHeld()).isEqualTo("share");
            HealthCheckResponse health = new LedgerHealth(open, upkeep).call();
            assertThat(health.getStatus()).as("whoever asks is not concerned").isEqualTo(HealthCheckResponse.Status.UP);
            assertThat(health.getData().orElseThrow()).containsEntry("retentionHeld", "share");
            assertThat(heldGauge(open, upkeep)).isEqualTo(1);
            assertThat(open.store().payloads()).isEqualTo(31);
            AdvisorConfig confirmed =
                    config(Map.of("ADVISOR_RETENTION", "7d", "ADVISOR_RETENTION_CONFIRMED", "2026-12-02"));
            LedgerUpkeepSchedule again = start(confirmed, open);
            await(() -> open.store().payloads() == 0);
            again.stop(new ShutdownEvent());
            assertThat(again.retentionHeld()).isNull();
            assertThat(new LedgerHealth(open, again).call().getData().orElseThrow())
                    .doesNotContainKey("retentionHeld");
            assertThat(heldGauge(open, again)).isZero();
        }
    }

    @Test
    void withoutRetentionNothingIsErased_andCheckpointsGoOnBeingPut() throws Exception {
        Path kept = Files.createDirectory(folder.resolve("kept"));
        AdvisorConfig config =
                config(Map.of("ADVISOR_CHECKPOINTS", kept.toString(), "ADVISOR_CHECKPOINTS_EVERY", "20ms"));
        try (OpenLedger open = open(config)) {
            EntryDraft old = Drafts.decision("c-1", "old");
            open.ledger().append(old);
            LedgerUpkeepSchedule upkeep = start(config, open);
            await(() -> files(kept) == 1);
            open.ledger().append(Drafts.decision("c-2", "more"));
            await(() -> files(kept) == 2);
            upkeep.stop(new ShutdownEvent());
            assertThat(open.ledger().find(old.id())).isInstanceOf(EntryContent.OpenedEntry.class);
        }
    }

    @Test
    void aRetentionOfLessThanADayIsASlip() {
        AdvisorConfig config = config(Map.of("ADVISOR_RETENTION", "12h"));
        try (OpenLedger open = open(config)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> start(config, open))
                    .withMessageContaining("at least a day");
        }
    }

    private static double heldGauge(OpenLedger open, LedgerUpkeepSchedule upkeep) {
        var registry = new SimpleMeterRegistry();
        new LedgerMeter(registry, open, upkeep).start(new StartupEvent());
        return registry.get("advisor.retention.held").gauge().value();
    }

    private LedgerUpkeepSchedule start(AdvisorConfig config, OpenLedger open) {
        var upkeep = new LedgerUpkeepSchedule(config, open, new CheckpointSigner(open, clock), clock);
        upkeep.start(new StartupEvent());
        return upkeep;
    }

    /** A condition that is to come true. */
    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + 120_000_000_000L;
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
            Thread.sleep(5);
        }
    }

    private static long files(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".checkpoint")).count();
        }
    }

    private static OpenLedger open(AdvisorConfig config) {
        return ((LedgerOpened) LedgerOpening.of(config, OpeningPurpose.SERVE)).ledger();
    }

    private AdvisorConfig config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withMapping(AdvisorConfig.class)
                .withSources(
                        new EnvConfigSource(
                                Map.of("ADVISOR_DATA", folder.resolve("data").toString()), 200),
                        new EnvConfigSource(environment, 300))
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(AdvisorConfig.class);
    }
}
