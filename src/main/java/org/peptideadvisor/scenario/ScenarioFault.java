package org.peptideadvisor.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a scenario.
 *
 * @param pointer a JSON pointer to where
 * @param fix how to put it right, or null when there is no single way
 */
record ScenarioFault(ScenarioCode code, String pointer, String message, @Nullable String fix) {}
