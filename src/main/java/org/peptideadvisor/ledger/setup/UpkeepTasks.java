package org.peptideadvisor.ledger.setup;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.peptideadvisor.ledger.ErasureResult;
import org.peptideadvisor.ledger.RepeatKeys;

/**
 * The periodic tasks of a ledger. One process is enough, but several at once do no harm. An erasure holds the lock
 * of the ledger and finds nothing if another came first. A checkpoint of one size is the same for every signer.
 * Thread-safe.
 */
public final class UpkeepTasks {

    /** Why retention erases, as its entries say. */
    public static final String REASON = "retention";

    /** A shorter retention is taken for a slip: it would erase what was asked just now. */
    public static final Duration SHORTEST = Duration.ofDays(1);

    private static final Duration LATELY = Duration.ofSeconds(4);

    private final OpenLedger open;
    private final CheckpointSigner heads;
    private final InstantSource clock;
    private final RetentionGuard guard;
    private final RepeatKeys repeats;

    public UpkeepTasks(OpenLedger open, CheckpointSigner heads, InstantSource clock) {
        this.open = open;
        this.heads = heads;
        this.clock = clock;
        this.repeats = new RepeatKeys(open.ledger());
        this.guard = new RetentionGuard(open.ledger(), open.lastSeen());
    }

    /**
     * Erases what was asked and answered longer ago than this, unless that is unusual.
     *
     * @param confirmed the day (UTC) on which somebody confirms that the clock is right and the erasure is meant
     * @throws IllegalArgumentException if the age is less than {@link #SHORTEST}
     */
    public synchronized RetentionRun eraseOlderThan(Duration age, Optional<LocalDate> confirmed) {
        if (age.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("retention: at least a day, such as 730d");
        }
        Instant now = clock.instant();
        boolean isConfirmed = confirmed
                .filter(LocalDate.ofInstant(now, ZoneOffset.UTC)::equals)
                .isPresent();
        RetentionRun.RetentionHeld held = isConfirmed ? null : guard.hold(now, age);
        if (held != null) {
            return held;
        }
        ErasureResult erasure = open.ledger().eraseBefore(now.minus(age), now, REASON);
        guard.passed(now, age, isConfirmed);
        return new RetentionRun.RetentionDone(erasure);
    }

    /** Tries whether an entry could be recorded, unless one was lately; {@link org.peptideadvisor.ledger.AppendHealth#failure} tells. Throws nothing. */
    public void rehearse() {
        open.ledger().health().rehearse(clock.instant(), LATELY);
    }

    /** Forgets the keys of calls that need not be known again any more; how many. */
    public int forgetRepeats() {
        return repeats.sweep(clock.instant());
    }

    /** Brings the journal of the database into its file, so that a copy of the file alone is not far behind. */
    public void fold() {
        open.store().fold();
    }

    /** Signs how the ledger stands and puts it into a folder. */
    public CheckpointFolder.PlacedCheckpoint checkpointInto(CheckpointFolder folder) throws IOException {
        return folder.put(heads.checkpoint());
    }
}
