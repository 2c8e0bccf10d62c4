package org.peptideadvisor.cli.ask;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where in the plan something is asked about or wanted. */
final class PlanPlaceOptions {

    @Option(names = "--in-plan", description = "anywhere in the week of the plan")
    private boolean inPlan;

    @Option(names = "--session", paramLabel = "WHEN", description = "in the morning or in the evening of the plan")
    private @Nullable String session;

    /** What is asked about, with the fields of its place. */
    Map<String, Object> with(Map<String, ?> wanted) {
        var all = new HashMap<String, Object>(wanted);
        if (inPlan) {
            all.put("inPlan", true);
        }
        if (session != null) {
            all.put("session", session);
        }
        return all;
    }
}
