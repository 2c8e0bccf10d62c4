package org.peptideadvisor.web;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.release.ReleaseShelf;
import org.peptideadvisor.review.Decisions;
import org.peptideadvisor.review.Releases;
import org.peptideadvisor.review.Replayer;

/** The door of the auditors, over the ledger that is open. */
@Singleton
final class ReviewBeans {

    /** How many releases of the past are kept for replays, beside the live one. */
    private static final int KEPT = 2;

    private final OpenLedger open;
    private final Releases releases;
    private final ReleaseShelf shelf;

    ReviewBeans(OpenLedger open) {
        this.open = open;
        this.releases = new Releases(open.ledger());
        this.shelf = new ReleaseShelf(KEPT, releases::files);
    }

    @Produces
    @Singleton
    Decisions decisions() {
        return new Decisions(open.ledger());
    }

    @Produces
    @Singleton
    Releases releases() {
        return releases;
    }

    @Produces
    @Singleton
    Replayer replayer() {
        return new Replayer(shelf);
    }

    void stop(@Observes ShutdownEvent event) {
        shelf.close();
    }
}
