package org.peptideadvisor.web.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.setup.OpenLedger;

/** Shows how many decisions wait to be recorded, whether they can be, and whether retention is held. */
@Singleton
final class LedgerMeter {

    private final MeterRegistry registry;
    private final Ledger ledger;
    private final LedgerUpkeepSchedule upkeep;

    LedgerMeter(MeterRegistry registry, OpenLedger open, LedgerUpkeepSchedule upkeep) {
        this.registry = registry;
        this.upkeep = upkeep;
        this.ledger = open.ledger();
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder("advisor.ledger.waiting", ledger, Ledger::waiting)
                .description("Decisions that wait for a transaction to begin")
                .register(registry);
        Gauge.builder("advisor.ledger.failing", ledger, one -> one.health().failure() == null ? 0 : 1)
                .description("1 while the last entry, or the last rehearsal of one, could not be recorded")
                .register(registry);
        Gauge.builder("advisor.retention.held", upkeep, one -> one.retentionHeld() == null ? 0 : 1)
                .description("1 while retention erases nothing, since what it would erase is unusual")
                .register(registry);
    }
}
