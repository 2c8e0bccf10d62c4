package org.peptideadvisor.ledger.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.ledger.Drafts.NOON;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ledger.AppendResult.EntryRecorded;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.ErasureResult.NothingErased;
import org.peptideadvisor.ledger.ErasureResult.PayloadsErased;
import org.peptideadvisor.ledger.note.SignerKey;
import org.peptideadvisor.ledger.setup.RetentionRun.HoldReason;
import org.peptideadvisor.ledger.setup.RetentionRun.RetentionDone;
import org.peptideadvisor.ledger.setup.RetentionRun.RetentionHeld;
import org.peptideadvisor.ledger.store.Places;

/** Retention under clocks that are wrong, services that were off and settings that slip, whatever the ledger is kept in. */
abstract class RetentionGuardSuite {

    private static final SignerKey SIGNER = SignerKey.generate("test.example/ledger");
    private static final Duration TWO_YEARS = Duration.ofDays(730);
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    private Path folder;

    /** What the clock says. */
    private Instant now = NOON;

    private Places place;
    private OpenLedger open;
    private UpkeepTasks upkeep;

    abstract Places place(Path folder);

    @BeforeEach
    void open() {
        place = place(folder);
        start();
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void aClockFarAheadErasesNothingHoweverLongItGoesOn() {
        record(314, NOON, Duration.ofHours(1));
        restart();
        now = NOON.plus(Duration.ofDays(1_100));
        RetentionHeld held = held(TWO_YEARS, HoldReason.CLOCK);
        assertThat(held.detail()).contains("2029-11-26", "2026-12-05", "more than 30 days");
        record(1, now, DAY);
        held(TWO_YEARS, HoldReason.CLOCK); // what it records itself proves nothing
        restart();
        assertThat(held(TWO_YEARS, HoldReason.SHARE).detail()).contains("314 of 315");
        record(3_000, now, Duration.ofSeconds(1));
        now = now.plus(Duration.ofHours(1));
        restart();
        assertThat(held(TWO_YEARS, HoldReason.OVERDUE).detail()).contains("314 of 3315", "more than 30 days");
        assertThat(open.store().payloads()).isEqualTo(3_315);
    }

    @Test
    void aClockThatJumpsWhileTheServiceRunsErasesNothing() {
        record(30, NOON.minus(Duration.ofDays(50)), DAY);
        assertThat(erased(TWO_YEARS)).isZero();
        now = NOON.plus(Duration.ofDays(900));
        record(1, now, DAY);
        held(TWO_YEARS, HoldReason.CLOCK);
        now = NOON.plus(Duration.ofHours(1));
        assertThat(erased(TWO_YEARS)).isZero();
        assertThat(open.store().payloads()).isEqualTo(31);
    }

    @Test
    void aClockFarBehindErasesNothing() {
        record(50, NOON.minus(Duration.ofDays(1_000)), DAY);
        record(1, NOON, DAY);
        restart();
        now = NOON.minus(Duration.ofDays(200)); // 800 days after the first
        held(TWO_YEARS, HoldReason.CLOCK);
        now = NOON.minus(Duration.ofDays(1_001));
        assertThat(erased(TWO_YEARS)).as("nothing is due by such a clock").isZero();
        assertThat(open.store().payloads()).isEqualTo(51);
    }

    @Test
    void runsOfEachHourEraseWhatIsDue() {
        record(60, NOON, Duration.ofSeconds(1)); // in a minute, and no more ever
        now = NOON.plus(Duration.ofHours(1));
        for (int hour = 0; hour < 24; hour++) {
            assertThat(erased(DAY)).isEqualTo(hour == 23 ? 60 : 0);
            now = now.plus(Duration.ofHours(1)).plusSeconds(3);
        }
        assertThat(open.store().payloads()).isZero();
    }

    @Test
    void aLongWeekendIsNothingUnusual() {
        record(30 * 24, NOON.minus(Duration.ofDays(30)), Duration.ofHours(1));
        restart();
        now = NOON.plus(Duration.ofHours(71));
        assertThat(erased(Duration.ofDays(30))).isEqualTo(71);
    }

    @Test
    void aSettingThatSlipsErasesNothing() {
        record(300, NOON.minus(Duration.ofDays(3)), Duration.ofMinutes(5));
        restart();
        held(DAY, HoldReason.SHARE);
        assertThat(erased(TWO_YEARS)).isZero();
        assertThat(open.store().payloads()).isEqualTo(300);
    }

    @Test
    void aFewAreErasedWhateverShareTheyAre() {
        record(RetentionGuard.FEW, NOON.minus(Duration.ofDays(20)), Duration.ofSeconds(1));
        restart();
        now = NOON.minus(Duration.ofDays(18));
        assertThat(erased(DAY)).isEqualTo(RetentionGuard.FEW);
        record(RetentionGuard.FEW + 1, NOON.minus(Duration.ofDays(20)), Duration.ofSeconds(1));
        restart();
        held(DAY, HoldReason.SHARE);
    }

    @Test
    void aLedgerThatIsSignedButHardlyUsedIsNotFar() {
        record(5, NOON.minus(Duration.ofDays(100)), DAY);
        new CheckpointSigner(open, () -> now).checkpoint();
        restart();
        now = NOON.plus(DAY);
        assertThat(erased(Duration.ofDays(90))).isEqualTo(5);
    }

    @Test
    void aDayConfirmsARunOfThatDayAlone() {
        record(100, NOON.minus(Duration.ofDays(900)), DAY);
        restart();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (LocalDate other : new LocalDate[] {today.minusDays(1), today.plusDays(1)}) {
            assertThat(upkeep.eraseOlderThan(TWO_YEARS, Optional.of(other))).isInstanceOf(RetentionHeld.class);
        }
        assertThat(upkeep.eraseOlderThan(TWO_YEARS, Optional.of(today)))
                .isEqualTo(new RetentionDone(new PayloadsErased(100, 1)));
        now = now.plus(DAY);
        assertThat(upkeep.eraseOlderThan(TWO_YEARS, Optional.of(today)))
                .isEqualTo(new RetentionDone(new NothingErased()));
        now = now.plus(Duration.ofDays(1_100));
        record(30, NOON, DAY);
        assertThat(upkeep.eraseOlderThan(TWO_YEARS, Optional.of(today)))
                .as("the day of a right clock confirms nothing for a wrong one")
                .isInstanceOf(RetentionHeld.class);
    }

    private RetentionHeld held(Duration age, HoldReason why) {
        RetentionRun run = upkeep.eraseOlderThan(age, Optional.empty());
        assertThat(run).isInstanceOfSatisfying(RetentionHeld.class, held -> assertThat(held.why())
                .isEqualTo(why));
        return (RetentionHeld) run;
    }

    private int erased(Duration age) {
        RetentionRun run = upkeep.eraseOlderThan(age, Optional.empty());
        assertThat(run).isInstanceOf(RetentionDone.class);
        return ((RetentionDone) run).erasure() instanceof PayloadsErased erased ? erased.count() : 0;
    }

    private void record(int count, Instant first, Duration apart) {
        for (int from = 0; from < count; from += 500) {
            var recorded = java.util.stream.IntStream.range(from, Math.min(count, from + 500))
                    .mapToObj(i -> open.ledger()
                            .submit(Drafts.decision(
                                    "c-" + i % 9,
                                    "payload",
                                    first.plus(apart.multipliedBy(i)),
                                    "sha256:r1",
                                    "proceed",
                                    Set.of("REC-001"),
                                    Set.of())))
                    .toList();
            recorded.forEach(answer -> assertThat(answer.join()).isInstanceOf(EntryRecorded.class));
        }
    }

    private void restart() {
        open.close();
        start();
    }

    private void start() {
        open = OpenLedger.of(
                Drafts.open(place.open()), SIGNER, new SigningMark(folder.resolve("signed"), Optional.empty()));
        upkeep = new UpkeepTasks(open, new CheckpointSigner(open, () -> now), () -> now);
    }
}
