package org.peptideadvisor.impact;

import java.util.List;

/**
 * A client whose advice changes.
 *
 * @param changes in what, the gravest first; at least one
 */
public record ChangedClient(ImpactClient client, List<AdviceChange> changes) {

    public ChangedClient {
        changes = changes.stream().sorted().toList();
    }

    /** Whether the client is less protected than before. */
    boolean isSofter() {
        return changes.stream().anyMatch(AdviceChange::isSofter);
    }
}
