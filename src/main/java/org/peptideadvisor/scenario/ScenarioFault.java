package org.peptideadvisor.scenario;

import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.WordSwap;

/**
 * Something wrong in a scenario.
 *
 * @param pointer a JSON pointer to where
 * @param fix how to put it right, or null when there is no single way
 * @param swap the same where it can be done without thinking, or null
 */
record ScenarioFault(ScenarioCode code, String pointer, String message, @Nullable String fix, @Nullable WordSwap swap) {

    /** One that somebody has to think about. */
    ScenarioFault(ScenarioCode code, String pointer, String message, @Nullable String fix) {
        this(code, pointer, message, fix, null);
    }
}
