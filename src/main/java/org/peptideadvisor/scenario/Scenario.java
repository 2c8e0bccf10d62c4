package org.peptideadvisor.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.Consultation;

/**
 * One example.
 *
 * @param file path below the rules folder
 * @param title what it shows
 * @param about the ids of rules that the case is about although no reason in the answer names them, such as those that conclude
 *     an assessment; it must fail without each of them
 * @param given the client's facts
 * @param expect what must be in the answer, or null
 * @param never what must not be in it, or null
 * @param guard the least that the answer must do, for a guarding scenario; else null
 */
public record Scenario(
        String file,
        String title,
        List<String> about,
        Consultation given,
        @Nullable JsonNode expect,
        @Nullable JsonNode never,
        @Nullable SafetyGuard guard) {

    public Scenario {
        about = List.copyOf(about);
    }
}
