package org.peptideadvisor.web.http;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.store.FailureCauses;
import org.peptideadvisor.ledger.store.StoreException;

/**
 * Ready means that the ledger takes entries: it is tried each time, so that it is up again as soon as it can be. Whether retention is held is
 * told, and keeps nobody from asking.
 */
@Readiness
@Singleton
final class LedgerHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(LedgerHealth.class);

    private final OpenLedger ledger;
    private final LedgerUpkeepSchedule upkeep;
    private volatile boolean down;

    LedgerHealth(OpenLedger ledger, LedgerUpkeepSchedule upkeep) {
        this.ledger = ledger;
        this.upkeep = upkeep;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("ledger");
        try {
            ledger.store().probe();
            down = false;
            response.up().withData("origin", ledger.origin());
            String held = upkeep.retentionHeld();
            return held == null
                    ? response.build()
                    : response.withData("retentionHeld", held).build();
        } catch (StoreException e) {
            if (!down) {
                down = true;
                LOG.errorf("the ledger takes no entries: %s", FailureCauses.sorts(e));
            }
            return response.down().build();
        }
    }
}
