package org.peptideadvisor.arbitration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.peptideadvisor.model.finding.Finding;

/** Findings sorted by kind. The order within a kind does not depend on the order in which rules fired. */
final class SortedFindings {

    private final Map<Class<?>, List<Finding>> byKind = new HashMap<>();

    SortedFindings(List<Finding> findings) {
        for (Finding finding : findings) {
            byKind.computeIfAbsent(finding.getClass(), kind -> new ArrayList<>())
                    .add(finding);
        }
        byKind.values().forEach(same -> same.sort(Finding.BY_RULE));
    }

    @SuppressWarnings("unchecked")
    <F extends Finding> List<F> of(Class<F> kind) {
        return (List<F>) byKind.getOrDefault(kind, List.of());
    }
}
