package org.peptideadvisor.bulk.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads from an answer what a table is asked by. Thread-safe. */
public final class AnswerColumns {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String RULES = "rules";

    private AnswerColumns() {}

    /**
     * Parts of an answer, as columns have them.
     *
     * @param plan the week that can be followed, in JSON, as it stands in the answer; null for none
     * @param reasons which rules each part rests on, in the order of the answer
     */
    public record AnswerParts(String decisionId, String outcome, @Nullable String plan, List<RuleReason> reasons) {

        public AnswerParts {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Why a part of an answer is there.
     *
     * @param at where the part stands in the answer, as a JSON pointer
     * @param rules ids of rules
     */
    public record RuleReason(String at, List<String> rules) {

        public RuleReason {
            rules = List.copyOf(rules);
        }
    }

    /** Reads an answer in either view. */
    static AnswerParts of(String answer) {
        JsonNode read = read(answer);
        JsonNode plan = read.path("plan");
        var reasons = new ArrayList<RuleReason>();
        collect(read, "", reasons);
        return new AnswerParts(
                read.path("decisionId").asText(),
                read.path("outcome").asText(),
                plan.isObject() ? plan.toString() : null,
                reasons);
    }

    private static JsonNode read(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            e.clearLocation(); // its message would quote the answer
            throw new UncheckedIOException("an answer is no JSON", e);
        }
    }

    private static void collect(JsonNode node, String at, List<RuleReason> reasons) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), at + "/" + i, reasons);
            }
            return;
        }
        node.properties().forEach(field -> {
            if (field.getKey().equals(RULES) && isIds(field.getValue())) {
                var rules = new ArrayList<String>();
                field.getValue().forEach(rule -> rules.add(rule.asText()));
                reasons.add(new RuleReason(at, rules));
            } else {
                collect(field.getValue(), at + "/" + escaped(field.getKey()), reasons);
            }
        });
    }

    private static boolean isIds(JsonNode rules) {
        return rules.isArray() && !rules.isEmpty() && rules.get(0).isTextual();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
