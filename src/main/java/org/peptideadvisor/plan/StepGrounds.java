package org.peptideadvisor.plan;

import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.advice.WeekPlan.PlanStep;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.DaySession;

/** What a step of a plan rests on. */
public final class StepGrounds {

    private StepGrounds() {}

    /** Whether a finding puts something into a step, or paces it. */
    public static boolean settle(Finding finding, PlanStep step, DaySession session) {
        if (finding instanceof Finding.Placed placed && placed.session() == session) {
            Planned planned = placed.planned();
            return planned == null ? BasicSteps.kind(placed).equals(step.step()) : holds(step, planned);
        }
        return finding instanceof Finding.Ramped ramped && holds(step, ramped.planned());
    }

    private static boolean holds(PlanStep step, @Nullable Planned planned) {
        return planned != null && step.ingredients().contains(planned.id());
    }
}
