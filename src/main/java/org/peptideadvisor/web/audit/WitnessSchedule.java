package org.peptideadvisor.web.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
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
    private final MeterRegistry registry;
    private volatile List<String> told = List.of();
    private volatile int missing;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var made = new Thread(work, "ledger-witnesses");
        made.setDaemon(true);
        return made;
    });

    WitnessSchedule(AdvisorConfig config, OpenLedger open, CheckpointSigner heads, MeterRegistry registry) {
        this.config = config;
        this.registry = registry;
        this.rounds = rounds(config, open, heads);
    }

    private static WitnessRounds rounds(AdvisorConfig config, OpenLedger open, CheckpointSigner heads) {
        try {
            List<LedgerWitness> witnesses = config.witnesses().orElse(List.of()).stream()
                    .map(LedgerWitness::read)
                    .toList();
            return new WitnessRounds(witnesses, config.witnessesNeeded(), open, heads);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "ADVISOR_WITNESSES and ADVISOR_WITNESSES_NEEDED cannot be used: " + e.getMessage());
        }
    }

    @Produces
    @Singleton
    WitnessRounds rounds() {
        return rounds;
    }

    void start(@Observes StartupEvent event) {
        if (rounds.hasWitnesses()) {
            Gauge.builder("advisor.witnesses.missing", this, one -> one.missing)
                    .description(
                            "How many witnesses have yet to sign the newest checkpoint that was brought to them, of those that are needed")
                    .register(registry);
            var unused = thread.scheduleWithFixedDelay(
                    this::round, 0, config.witnessesEvery().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** What is wrong is told when it is new, and not each time. */
    private void round() {
        try {
            RoundOutcome outcome = rounds.round();
            missing = Math.max(0, config.witnessesNeeded() - outcome.signed());
            if (!outcome.problems().equals(told)) {
                outcome.problems().forEach(problem -> LOG.warnf("witness %s", problem));
                LOG.infof("%d witnesses signed the checkpoint of %d entries", outcome.signed(), outcome.size());
            }
            told = outcome.problems();
        } catch (SigningRefusedException e) {
            missing = config.witnessesNeeded();
            LOG.errorf("nothing is signed: %s", e.getMessage());
        } catch (RuntimeException e) { // a schedule ends with what it throws
            missing = config.witnessesNeeded();
            LOG.errorf(
                    "no checkpoint was brought to the witnesses: %s; it is tried again",
                    e.getClass().getSimpleName());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }
}
