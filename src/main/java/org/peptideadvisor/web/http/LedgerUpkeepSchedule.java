package org.peptideadvisor.web.http;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.ErasureResult;
import org.peptideadvisor.ledger.setup.CheckpointFolder;
import org.peptideadvisor.ledger.setup.CheckpointSigner;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.setup.RetentionRun;
import org.peptideadvisor.ledger.setup.RetentionRun.RetentionDone;
import org.peptideadvisor.ledger.setup.RetentionRun.RetentionHeld;
import org.peptideadvisor.ledger.setup.SigningRefusedException;
import org.peptideadvisor.ledger.setup.UpkeepTasks;

/**
 * Tries whether entries can be recorded, erases what is past its retention, forgets keys of calls that are a day old, folds in the journal of the database, and puts checkpoints where
 * others keep them, if that is configured.
 */
@Singleton
final class LedgerUpkeepSchedule {

    private static final Logger LOG = Logger.getLogger(LedgerUpkeepSchedule.class);
    private static final Duration RETENTION_EVERY = Duration.ofHours(1);
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);
    private static final Duration FOLD_EVERY = Duration.ofMinutes(1);

    /** So often somebody sees whether an entry can be recorded, where nobody asks for advice. */
    static final Duration REHEARSAL_EVERY = Duration.ofSeconds(5);

    private final AdvisorConfig config;
    private final UpkeepTasks upkeep;
    private volatile @Nullable RetentionHeld held;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var made = new Thread(work, "ledger-upkeep");
        made.setDaemon(true);
        return made;
    });

    LedgerUpkeepSchedule(AdvisorConfig config, OpenLedger open, CheckpointSigner heads, InstantSource clock) {
        this.config = config;
        this.upkeep = new UpkeepTasks(open, heads, clock);
    }

    void start(@Observes StartupEvent event) {
        every(REHEARSAL_EVERY, upkeep::rehearse);
        every(SWEEP_EVERY, this::forgetRepeats);
        every(FOLD_EVERY, this::fold);
        config.retention().ifPresent(age -> {
            if (age.compareTo(UpkeepTasks.SHORTEST) < 0) {
                throw new IllegalStateException("ADVISOR_RETENTION: at least a day, such as 730d");
            }
            every(RETENTION_EVERY, () -> erase(age));
        });
        config.checkpoints().ifPresent(folder -> {
            var checkpoints = new CheckpointFolder(folder);
            every(config.checkpointsEvery(), () -> checkpoint(checkpoints));
        });
    }

    private void every(Duration time, Runnable work) {
        var unused = thread.scheduleWithFixedDelay(work, 0, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void forgetRepeats() {
        try {
            upkeep.forgetRepeats();
        } catch (RuntimeException e) { // a schedule ends with what it throws
            LOG.errorf(
                    "keys of calls of yesterday could not be forgotten: %s; it is tried again",
                    e.getClass().getSimpleName());
        }
    }

    private void fold() {
        try {
            upkeep.fold();
        } catch (RuntimeException e) { // a schedule ends with what it throws
            LOG.errorf(
                    "the journal of the ledger could not be folded in: %s; it is tried again",
                    e.getClass().getSimpleName());
        }
    }

    private void erase(Duration age) {
        try {
            RetentionRun run = upkeep.eraseOlderThan(age, config.retentionConfirmed());
            if (run instanceof RetentionHeld now) {
                held = now;
                LOG.errorf(
                        "retention is held (%s): %s. Nothing was erased. Look at the clock and at ADVISOR_RETENTION; if both are right,"
                                + " set ADVISOR_RETENTION_CONFIRMED to today's date (UTC) and start again",
                        now.why().id(), now.detail());
                return;
            }
            held = null;
            if (((RetentionDone) run).erasure() instanceof ErasureResult.PayloadsErased erased) {
                LOG.infof("retention erased %d payloads; %d entries say so", erased.count(), erased.entries());
            }
        } catch (RuntimeException e) { // its message may quote values, and a schedule ends with what it throws
            LOG.errorf(
                    "retention could not erase: %s; it is tried again",
                    e.getClass().getSimpleName());
        }
    }

    /** Why retention is held: {@code clock}, {@code share} or {@code overdue}; null if it is not. */
    @Nullable
    String retentionHeld() {
        RetentionHeld now = held;
        return now == null ? null : now.why().id();
    }

    private void checkpoint(CheckpointFolder folder) {
        try {
            if (upkeep.checkpointInto(folder) instanceof CheckpointFolder.PlacedCheckpoint.CheckpointContradicted no) {
                LOG.errorf(
                        "another checkpoint of the same size is in %s: the key was changed, or two histories were signed",
                        no.file());
            }
        } catch (SigningRefusedException e) {
            LOG.errorf("nothing is signed: %s", e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.errorf(
                    "no checkpoint could be put into its folder: %s; it is tried again",
                    e.getClass().getSimpleName());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }
}
