package org.peptideadvisor.impact;

import com.fasterxml.jackson.databind.JsonNode;
import org.peptideadvisor.model.word.ContractWord;

/**
 * A client for whom two rule bases are compared.
 *
 * @param name the path of the scenario, the seed, or the rule whose conditions led to the client
 * @param request as for {@code POST /v1/advice}; never of a real person
 */
public record ImpactClient(ClientOrigin origin, String name, JsonNode request) {

    /** Where such a client comes from. */
    public enum ClientOrigin implements ContractWord {
        /** The example of a scenario. */
        SCENARIO,
        /** Made for the values that a changed rule compares with. */
        DERIVED,
        /** Drawn from a seed. */
        GENERATED
    }
}
