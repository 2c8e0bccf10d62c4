package org.peptideadvisor.impact;

import com.fasterxml.jackson.databind.JsonNode;
import org.peptideadvisor.model.word.ContractWord;

/**
 * A client for whom two rule bases are compared.
 *
 * @param name the path of the scenario, the seed, the rule whose conditions led to the client, or the id of the decision
 * @param request as for {@code POST /v1/advice}; that of a recorded decision is a real person's, and is only compared by
 */
public record ImpactClient(ClientOrigin origin, String name, JsonNode request) {

    /** Where such a client comes from. */
    public enum ClientOrigin implements ContractWord {
        /** The example of a scenario. */
        SCENARIO,
        /** Made for the values that a changed rule compares with. */
        DERIVED,
        /** Drawn from a seed. */
        GENERATED,
        /** Asked once, and answered by a decision of the ledger. */
        RECORDED
    }

    /** Whether it is nobody's, so that reports may show it. */
    public boolean isMadeUp() {
        return origin != ClientOrigin.RECORDED;
    }
}
