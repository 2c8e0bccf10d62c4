package org.peptideadvisor.web.http;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.store.FailureCauses;

/**
 * Ready means that entries went in lately, or would: {@link LedgerUpkeepSchedule} tries that now and then, so that asking here writes nothing. Whether
 * retention is held is told, and keeps nobody from asking.
 */
@Readiness
@Singleton
final class LedgerHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(LedgerHealth.class);

    /** Nobody has tried for so long: whoever should is stuck. */
    private static final Duration STUCK = LedgerUpkeepSchedule.REHEARSAL_EVERY.multipliedBy(24);

    private final OpenLedger open;
    private final LedgerUpkeepSchedule upkeep;
    private volatile boolean down;

    LedgerHealth(OpenLedger open, LedgerUpkeepSchedule upkeep) {
        this.open = open;
        this.upkeep = upkeep;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("ledger").withData("origin", open.origin());
        String held = upkeep.retentionHeld();
        if (held != null) {
            response.withData("retentionHeld", held);
        }
        String why = why();
        if (why == null) {
            down = false;
            return response.up().build();
        }
        if (!down) {
            down = true;
            LOG.errorf("the ledger takes no entries: %s", why);
        }
        return response.down().withData("why", why).build();
    }

    /** Why it is not ready, without any value; null if it is. */
    private @Nullable String why() {
        Throwable failure = open.ledger().health().failure();
        if (failure != null) {
            return "the last entry could not be recorded: " + FailureCauses.sorts(failure);
        }
        Duration since = open.ledger().health().sinceTried();
        return since.compareTo(STUCK) > 0
                ? "nobody has tried for " + since.toSeconds() + " s whether an entry can be recorded"
                : null;
    }
}
