package org.peptideadvisor.web.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.setup.OpenLedger;

/** Shows how many decisions wait to be recorded. */
@Singleton
final class LedgerMeter {

    private final MeterRegistry registry;
    private final Ledger ledger;

    LedgerMeter(MeterRegistry registry, OpenLedger open) {
        this.registry = registry;
        this.ledger = open.ledger();
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder("advisor.ledger.waiting", ledger, Ledger::waiting)
                .description("Decisions that wait for a transaction to begin")
                .register(registry);
    }
}
