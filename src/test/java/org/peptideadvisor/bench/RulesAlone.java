package org.peptideadvisor.bench;

import java.util.List;
import org.peptideadvisor.engine.Evaluation;
import org.peptideadvisor.engine.PlanMaker;
import org.peptideadvisor.engine.SettledPlan;

/** A plan of given facts: what is timed is the engine with its reasons, without arbitration and without making the plan. */
public record RulesAlone(List<Object> facts) implements SettledPlan<Evaluation> {

    /** There is no plan. */
    public static final PlanMaker<Evaluation> PLANNER = (findings, assessments) -> new RulesAlone(List.of());

    @Override
    public Evaluation conclude(Evaluation evaluation) {
        return evaluation;
    }
}
