package org.peptideadvisor.engine;

import java.util.List;

/** A plan that holds the same whatever the rules found, so that a test sees what the rules found. */
record GivenPlan(List<Object> facts) implements SettledPlan<Evaluation> {

    @Override
    public Evaluation conclude(Evaluation evaluation) {
        return evaluation;
    }
}
