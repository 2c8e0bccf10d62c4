package org.peptideadvisor.contract.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The result of parsing the bytes of a request: JSON, or nothing readable. */
sealed interface ParsedRequest {

    /** JSON; any faults are fields given more than once, of which the tree holds the first. */
    record ParsedDocument(JsonNode body, FaultList faults) implements ParsedRequest {}

    /** Not JSON, or beyond a limit. */
    record UnreadableDocument(List<RequestFault> faults) implements ParsedRequest {}
}
