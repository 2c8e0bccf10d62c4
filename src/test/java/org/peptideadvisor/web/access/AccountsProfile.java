package org.peptideadvisor.web.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service of its own data, so that accounts that a test makes are no other test's. */
public final class AccountsProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("advisor.data", "target/accounts-data");
    }
}
