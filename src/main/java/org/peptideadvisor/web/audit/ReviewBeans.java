package org.peptideadvisor.web.audit;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.RebuiltReleases;
import org.peptideadvisor.release.book.RuleEditions;
import org.peptideadvisor.review.DecisionArchive;
import org.peptideadvisor.review.DecisionReplayer;
import org.peptideadvisor.review.FeedbackArchive;
import org.peptideadvisor.review.ReleaseArchive;
import org.peptideadvisor.review.WatchedDecisions;

/** The door of the auditors, over the ledger that is open. */
@Singleton
final class ReviewBeans {

    /** How many releases of the past are kept for replays, beside the live one. */
    private static final int KEPT = 2;

    private final OpenLedger open;
    private final ReleaseArchive releases;
    private final RebuiltReleases shelf;

    ReviewBeans(OpenLedger open) {
        this.open = open;
        this.releases = new ReleaseArchive(open.store());
        this.shelf = new RebuiltReleases(KEPT, releases::files);
    }

    @Produces
    @Singleton
    WatchedDecisions decisions(InstantSource clock) {
        return new WatchedDecisions(new DecisionArchive(open.ledger()), open.ledger(), clock);
    }

    @Produces
    @Singleton
    FeedbackArchive feedback() {
        return new FeedbackArchive(open.ledger());
    }

    @Produces
    @Singleton
    ReleaseArchive releases() {
        return releases;
    }

    @Produces
    @Singleton
    RuleEditions editions(LiveRelease live) {
        return new RuleEditions(live);
    }

    @Produces
    @Singleton
    DecisionReplayer replayer() {
        return new DecisionReplayer(shelf);
    }

    void stop(@Observes ShutdownEvent event) {
        shelf.close();
    }
}
