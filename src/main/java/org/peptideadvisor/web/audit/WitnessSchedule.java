package org.peptideadvisor.web.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.peptideadvisor.ledger.setup.CheckpointSigner;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.setup.SigningRefusedException;
import org.peptideadvisor.ledger.witness.LedgerWitness;
import org.peptideadvisor.ledger.witness.WitnessRounds;
import org.peptideadvisor.ledger.witness.WitnessRounds.RoundOutcome;
import org.peptideadvisor.web.http.AdvisorConfig;

/** Brings the newest checkpoint to the witnesses again and again, if there are any. */
@Singleton
final class WitnessSchedule {

    private static final Logger LOG = Logger.getLogger(WitnessSchedule.class);

    private final AdvisorConfig config;
    private final WitnessRounds rounds;
    private volatile List<String> told = List.of();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var made = new Thread(work, "ledger-witnesses");
        made.setDaemon(true);
        return made;
    });

    WitnessSchedule(AdvisorConfig config, OpenLedger open, CheckpointSigner heads) {
        this.config = config;
        List<LedgerWitness> witnesses = config.witnesses().orElse(List.of()).stream()
                .map(LedgerWitness::read)
                .toList();
        this.rounds = new WitnessRounds(witnesses, config.witnessesNeeded(), open, heads);
    }

    @Produces
    @Singleton
    WitnessRounds rounds() {
        return rounds;
    }

    void start(@Observes StartupEvent event) {
        if (rounds.hasWitnesses()) {
            var unused = thread.scheduleWithFixedDelay(
                    this::round, 0, config.witnessesEvery().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** What is wrong is told when it is new, and not each time. */
    private void round() {
        try {
            RoundOutcome outcome = rounds.round();
            if (!outcome.problems().equals(told)) {
                outcome.problems().forEach(problem -> LOG.warnf("witness %s", problem));
                LOG.infof("%d witnesses signed the checkpoint of %d entries", outcome.signed(), outcome.size());
            }
            told = outcome.problems();
        } catch (SigningRefusedException e) {
            LOG.errorf("nothing is signed: %s", e.getMessage());
        } catch (RuntimeException e) { // a schedule ends with what it throws
            LOG.errorf(
                    "no checkpoint was brought to the witnesses: %s; it is tried again",
                    e.getClass().getSimpleName());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }
}
