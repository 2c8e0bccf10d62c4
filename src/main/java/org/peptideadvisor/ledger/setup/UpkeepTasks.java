package org.peptideadvisor.ledger.setup;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.peptideadvisor.ledger.ErasureResult;

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

    private final OpenLedger open;
    private final CheckpointSigner heads;
    private final InstantSource clock;

    public UpkeepTasks(OpenLedger open, CheckpointSigner heads, InstantSource clock) {
        this.open = open;
        this.heads = heads;
        this.clock = clock;
    }

    /**
     * Erases what was asked and answered longer ago than this.
     *
     * @throws IllegalArgumentException if that is less than {@link #SHORTEST}
     */
    public ErasureResult eraseOlderThan(Duration age) {
        if (age.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("retention: at least a day, such as 730d");
        }
        Instant now = clock.instant();
        return open.ledger().eraseBefore(now.minus(age), now, REASON);
    }

    /** Signs how the ledger stands and puts it into a folder. */
    public CheckpointFolder.PlacedCheckpoint checkpointInto(CheckpointFolder folder) throws IOException {
        return folder.put(heads.checkpoint());
    }
}
