package org.peptideadvisor.web.review;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.review.health.FiringTally;
import org.peptideadvisor.review.health.HealthReport;
import org.peptideadvisor.review.health.RecentFirings;

/** How rules do, counted once and carried on with each decision, for every page that says so. Thread-safe. */
@Singleton
public final class RuleCounts {

    private final OpenLedger ledger;
    private final InstantSource clock;
    private final RecentFirings recent;

    RuleCounts(OpenLedger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
        this.recent = new RecentFirings(ledger.store(), FiringTally.USUAL);
    }

    /** How the rules of a release do by now. */
    public HealthReport report(Release release) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return HealthReport.of(release.ruleBook().rules(), recent, ledger.ledger(), today);
    }

    /** What the newest decisions came to. */
    FiringTally tally() {
        return recent.tally();
    }
}
