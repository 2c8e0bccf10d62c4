package org.peptideadvisor.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What the bytes of a request were: JSON, or nothing that could be read. */
sealed interface IntakeDocument {

    /** JSON; any faults are fields given more than once, of which the tree holds the first. */
    record Parsed(JsonNode body, Faults faults) implements IntakeDocument {}

    /** Not JSON, or beyond a limit. */
    record Unreadable(List<Fault> faults) implements IntakeDocument {}
}
