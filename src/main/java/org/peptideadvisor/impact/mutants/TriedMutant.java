package org.peptideadvisor.impact.mutants;

import org.jspecify.annotations.Nullable;
import org.peptideadvisor.impact.ImpactClient;

/**
 * A mutant and what became of it.
 *
 * @param caughtBy the path of a scenario that fails on it, or null
 * @param witness a client who is told something else, where no scenario notices; else null
 */
public record TriedMutant(RuleMutant mutant, @Nullable String caughtBy, @Nullable ImpactClient witness) {

    MutantFate fate() {
        return caughtBy != null ? MutantFate.CAUGHT : witness != null ? MutantFate.SURVIVED : MutantFate.UNNOTICEABLE;
    }
}
