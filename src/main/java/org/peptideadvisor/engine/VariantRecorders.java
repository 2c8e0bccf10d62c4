package org.peptideadvisor.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.runtime.rule.RuleRuntime;
import org.peptideadvisor.model.finding.Finding;

/** What each of many variants of rules says in one trial. Belongs to one session on one thread. */
final class VariantRecorders {

    /** The global through which each session finds its own. */
    static final String GLOBAL = "variants";

    private final Map<String, FiringRecorder> recorders = new HashMap<>();

    /** The recorder of one variant, by its name. */
    FiringRecorder of(String name) {
        return recorders.computeIfAbsent(name, key -> FiringRecorder.apart());
    }

    /** What each variant that fired says, by its name, now that all facts are there. */
    Map<String, List<Finding>> settle(List<?> facts, RuleRuntime session) {
        var said = new HashMap<String, List<Finding>>();
        recorders.forEach((name, recorder) -> {
            recorder.settle(facts, session);
            said.put(name, new ArrayList<>(recorder.findings()));
        });
        return said;
    }
}
