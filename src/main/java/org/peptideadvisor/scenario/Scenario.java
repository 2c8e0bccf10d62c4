package org.peptideadvisor.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.Consultation;

/**
 * One example.
 *
 * @param file path below the rules folder
 * @param title what it shows
 * @param given the client's facts
 * @param expect what must be in the answer, or null
 * @param never what must not be in it, or null
 */
public record Scenario(
        String file, String title, Consultation given, @Nullable JsonNode expect, @Nullable JsonNode never) {

    /** The ids of the rules that it names, as reasons that must or must never be in the answer. */
    public Set<String> rules() {
        var rules = new TreeSet<String>();
        for (JsonNode part : new JsonNode[] {expect, never}) {
            if (part != null) {
                rules.addAll(part.findValuesAsText("rule"));
            }
        }
        return rules;
    }
}
