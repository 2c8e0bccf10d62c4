package org.peptideadvisor.scenario;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.advice.Advice.ExclusionSubject;
import org.peptideadvisor.model.word.AdviceOutcome;
import org.peptideadvisor.model.word.Urgency;

/**
 * The least that the answer to a guarding scenario must do. It names no rule, so rules may be rewritten as long as the answer stays as
 * careful. Immutable.
 *
 * @param rows the rows of {@code safety.csv} that it guards; at least one
 * @param keepOut what must be excluded, and neither recommended nor placed in the routine
 * @param hold whether every active must be held back
 * @param leastOutcome the least grave outcome that will do, or null when any will
 * @param leastUrgency the least urgent referral that will do, or null when none is needed
 */
public record GuardedAnswer(
        Set<String> rows,
        List<ExclusionSubject> keepOut,
        boolean hold,
        @Nullable AdviceOutcome leastOutcome,
        @Nullable Urgency leastUrgency) {

    public GuardedAnswer {
        rows = Set.copyOf(rows);
        keepOut = List.copyOf(keepOut);
    }
}
