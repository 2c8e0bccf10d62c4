package org.peptideadvisor.arbitration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;

/**
 * Findings sorted by kind. The order within a kind does not depend on the order in which rules fired. What a rule says of the place or
 * the pace of something prescribed is left out: both are its prescriber's.
 */
final class SortedFindings {

    private final Map<Class<?>, List<Finding>> byKind = new HashMap<>();

    SortedFindings(List<Finding> findings) {
        for (Finding finding : findings) {
            if (isPrescribers(finding)) {
                continue;
            }
            byKind.computeIfAbsent(finding.getClass(), kind -> new ArrayList<>())
                    .add(finding);
        }
        byKind.values().forEach(same -> same.sort(Finding.BY_RULE));
    }

    private static boolean isPrescribers(Finding finding) {
        Planned planned = null;
        if (finding instanceof Finding.Placed placed) {
            planned = placed.planned();
        } else if (finding instanceof Finding.Ramped ramped) {
            planned = ramped.planned();
        }
        return planned != null && planned.prescription();
    }

    @SuppressWarnings("unchecked")
    <F extends Finding> List<F> of(Class<F> kind) {
        return (List<F>) byKind.getOrDefault(kind, List.of());
    }
}
