package org.peptideadvisor.web.bench.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Collection;
import java.util.Locale;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.workbench.DraftView;

/**
 * The beginning of a scenario, made of a client that was tried.
 *
 * @param path where it would lie
 * @param text for its author to complete
 */
public record TrialScenario(String path, String text) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build();
    private static final int LONGEST = 40;

    /**
     * Begins one.
     *
     * @param request the client
     * @param after what the draft says
     * @param about ids of the rules that the draft changes and that fired
     */
    public static TrialScenario of(DraftView draft, JsonNode request, Advice after, Collection<String> about) {
        ObjectNode scenario = JsonNodeFactory.instance.objectNode();
        scenario.put("title", draft.title());
        if (!about.isEmpty()) {
            ArrayNode ids = scenario.putArray("about");
            about.forEach(ids::add);
        }
        scenario.set("given", request);
        scenario.putObject("expect").put("outcome", after.outcome());
        String name = draft.title()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = name.length() > LONGEST ? name.substring(0, LONGEST).replaceAll("-$", "") : name;
        try {
            return new TrialScenario(
                    "scenarios/concerns/" + (cut.isEmpty() ? "a-client" : cut) + ".yaml",
                    YAML.writeValueAsString(scenario));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
