package org.peptideadvisor.contract.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What the bytes of a request were: JSON, or nothing that could be read. */
sealed interface ParsedRequest {

    /** JSON; any faults are fields given more than once, of which the tree holds the first. */
    record ParsedDocument(JsonNode body, FaultList faults) implements ParsedRequest {}

    /** Not JSON, or beyond a limit. */
    record UnreadableDocument(List<RequestFault> faults) implements ParsedRequest {}
}
