package org.peptideadvisor.web.author;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.peptideadvisor.identity.CallerDirectory;
import org.peptideadvisor.impact.RecordedClients;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.gate.WiderClients;
import org.peptideadvisor.release.git.RepositoryPlace;
import org.peptideadvisor.web.http.AdvisorConfig;
import org.peptideadvisor.workbench.ApprovalNumbers;
import org.peptideadvisor.workbench.WorkbenchServices;

/** Opens the workbench at the node that keeps the repository, and does what is due there. */
@Singleton
final class WorkbenchBeans {

    private static final Logger LOG = Logger.getLogger(WorkbenchBeans.class);
    private static final int SECONDS = 5;
    private static final int MOST_COMPARED = 100_000;

    private final WorkbenchPlace place;
    private final LiveRelease live;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "workbench-clock");
        thread.setDaemon(true);
        return thread;
    });

    WorkbenchBeans(
            AdvisorConfig config,
            RepositoryPlace place,
            OpenLedger ledger,
            LiveRelease live,
            CallerDirectory callers,
            InstantSource time) {
        this.live = live;
        this.place = place instanceof RepositoryPlace.RepositoryHere here
                ? new WorkbenchPlace(
                        WorkbenchServices.open(
                                here.repository(),
                                here.publisher(),
                                ledger.ledger(),
                                time,
                                numbers(config),
                                wider(config.impact(), ledger.ledger()),
                                () -> config.oidc().url().isEmpty() && callers.isEmpty()),
                        "")
                : new WorkbenchPlace(null, ((RepositoryPlace.RepositoryElsewhere) place).node());
    }

    private static WiderClients wider(AdvisorConfig.ImpactSettings settings, Ledger ledger) {
        if (settings.generated() < 0
                || settings.recorded() < 0
                || settings.generated() > MOST_COMPARED
                || settings.recorded() > MOST_COMPARED) {
            throw new ConfigurationException(
                    "ADVISOR_IMPACT_GENERATED and _RECORDED are numbers of clients, at most " + MOST_COMPARED + ".");
        }
        var recorded = new RecordedClients(ledger);
        return new WiderClients(settings.generated(), () -> recorded.draw(settings.recorded()));
    }

    private static ApprovalNumbers numbers(AdvisorConfig config) {
        try {
            return new ApprovalNumbers(
                    config.approvals().usual(), config.approvals().weakening());
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(String.valueOf(e.getMessage()));
        }
    }

    @Produces
    @Singleton
    WorkbenchPlace workbenchPlace() {
        return place;
    }

    /** After the rule base has come to life. */
    void start(@Observes @Priority(10_000) StartupEvent event) {
        if (place.services() != null) {
            var unused = clock.scheduleWithFixedDelay(this::doDue, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    private void doDue() {
        WorkbenchServices services = place.services();
        try {
            if (services != null && live.current() != null) {
                services.doDue();
            }
        } catch (RuntimeException e) {
            LOG.errorf(
                    "what is due at the workbench was not done: %s",
                    e.getClass().getSimpleName());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
    }
}
