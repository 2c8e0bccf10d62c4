package org.peptideadvisor.web.consult;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service of its own data, where nobody has an account, which shows the page of the design. */
public final class PagesProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("advisor.data", "target/pages-data", "advisor.design-page", "true");
    }
}
