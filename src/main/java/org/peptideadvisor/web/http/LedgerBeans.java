package org.peptideadvisor.web.http;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.peptideadvisor.advice.AdviceService;
import org.peptideadvisor.advice.FeedbackService;
import org.peptideadvisor.advice.KeyedAdvice;
import org.peptideadvisor.advice.LedgerLog;
import org.peptideadvisor.advice.PracticeRun;
import org.peptideadvisor.ledger.setup.CheckpointSigner;
import org.peptideadvisor.ledger.setup.LedgerOpening;
import org.peptideadvisor.ledger.setup.LedgerOpening.LedgerOpened;
import org.peptideadvisor.ledger.setup.LedgerOpening.LedgerRefused;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.release.LedgerReleaseLog;
import org.peptideadvisor.release.LiveRelease;

/** Opens the ledger before anything else, and what records in it. Without a ledger the service does not start. */
@Singleton
final class LedgerBeans {

    private static final Logger LOG = Logger.getLogger(LedgerBeans.class);

    private final AdvisorConfig config;
    private final String version;
    private final InstantSource clock = InstantSource.system();

    LedgerBeans(AdvisorConfig config, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.config = config;
        this.version = version;
    }

    @Produces
    @Singleton
    OpenLedger ledger() {
        LedgerOpening opening = LedgerOpening.of(config, OpeningPurpose.SERVE);
        if (opening instanceof LedgerRefused refused) {
            throw new ConfigurationException("The ledger cannot be opened. " + refused.why());
        }
        OpenLedger ledger = ((LedgerOpened) opening).ledger();
        LOG.infof(
                "ledger %s has %d entries; its checkpoints are verified with %s",
                ledger.origin(), ledger.store().head().size(), ledger.verifier());
        return ledger;
    }

    /** Answers all who wait to be recorded first. */
    void close(@Disposes OpenLedger ledger) {
        ledger.close();
    }

    @Produces
    @Singleton
    CheckpointSigner heads(OpenLedger ledger) {
        return new CheckpointSigner(ledger, clock);
    }

    @Produces
    @Singleton
    LedgerReleaseLog releaseLog(OpenLedger ledger) {
        return new LedgerReleaseLog(ledger.ledger(), clock, version);
    }

    @Produces
    @Singleton
    AdviceService adviceService(LiveRelease live, OpenLedger ledger) {
        return new AdviceService(live, clock, new LedgerLog(ledger.ledger(), version));
    }

    @Produces
    @Singleton
    PracticeRun practiceRun(LiveRelease live, OpenLedger ledger) {
        return new PracticeRun(live, clock, new LedgerLog(ledger.ledger(), version));
    }

    @Produces
    @Singleton
    KeyedAdvice keyedAdvice(AdviceService service, OpenLedger ledger) {
        return new KeyedAdvice(service, ledger.ledger(), clock);
    }

    @Produces
    @Singleton
    FeedbackService feedbackService(LiveRelease live, OpenLedger ledger) {
        return new FeedbackService(live, ledger.ledger(), clock);
    }
}
