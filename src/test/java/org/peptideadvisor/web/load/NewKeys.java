package org.peptideadvisor.web.load;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.peptideadvisor.identity.ApiKeys;
import org.peptideadvisor.identity.ApiKeys.KeyCreation.KeyCreated;
import org.peptideadvisor.identity.ApiScope;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.ledger.setup.OpenLedger;

/** Keys that tests make. */
final class NewKeys {

    private NewKeys() {}

    static String secret(OpenLedger open, ApiScope scope) {
        return ((KeyCreated) new ApiKeys(open.ledger(), InstantSource.system())
                        .create("app", Set.of(scope), Duration.ofDays(1), Caller.TERMINAL))
                .secret();
    }
}
