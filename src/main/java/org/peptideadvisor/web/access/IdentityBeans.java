package org.peptideadvisor.web.access;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.peptideadvisor.identity.ApiKeys;
import org.peptideadvisor.identity.CallerDirectory;
import org.peptideadvisor.identity.SignIns;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.web.http.AdvisorConfig;

/** Accounts, sessions and keys, in the database of the ledger. */
@Singleton
final class IdentityBeans {

    private final OpenLedger open;
    private final InstantSource clock;
    private final SignIns signIns;

    IdentityBeans(OpenLedger open, InstantSource clock, AdvisorConfig config) {
        this.open = open;
        this.clock = clock;
        this.signIns = new SignIns(
                open.ledger(),
                clock,
                new SignIns.SessionLimits(
                        config.sessions().idle(), config.sessions().life()));
    }

    @Produces
    @Singleton
    SignIns signIns() {
        return signIns;
    }

    @Produces
    @Singleton
    CallerDirectory directory() {
        return new CallerDirectory(open.store(), new ApiKeys(open.ledger(), clock), signIns, clock);
    }
}
