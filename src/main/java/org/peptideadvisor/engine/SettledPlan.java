package org.peptideadvisor.engine;

import java.util.List;

/**
 * The plan as it is decided before the plan rules fire.
 *
 * @param <T> what comes of the evaluation
 */
public interface SettledPlan<T> {

    /** The facts that the plan rules look at. */
    List<Object> facts();

    /** What comes of it once the plan rules have fired. */
    T conclude(Evaluation evaluation);
}
