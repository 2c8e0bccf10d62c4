package org.peptideadvisor.web.load;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service in which little may wait, and nobody may call often. */
public final class LoadProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "advisor.data", "target/load-data",
                "advisor.lanes.audits.workers", "1",
                "advisor.lanes.audits.waiting", "1",
                "advisor.lanes.audits.patience", "1h",
                "advisor.lanes.questions.workers", "1",
                "advisor.lanes.questions.patience", "1ms",
                "advisor.lanes.interview.patience", "1h",
                "advisor.rate.calls", "2",
                "advisor.rate.sign-ins", "2");
    }
}
