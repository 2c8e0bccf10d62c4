package org.peptideadvisor.contract.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.peptideadvisor.contract.request.IntakeReader.ParsedRequest.ParsedDocument;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;

class IntakeOrderProperties {

    private static final String REQUEST =
            """
            { "client": {
                "subject": "c-1", "age": 42, "skinType": "dry", "sensitivity": "high",
                "concerns": [ { "id": "wrinkles", "severity": "moderate" }, { "id": "redness" }, { "id": "dryness" } ],
                "conditions": [ "melasma", "acne", "keloid-tendency" ], "medications": [],
                "allergies": [ "soy", "Argireline", "fragrance", "retinol" ],
                "procedures": [ { "id": "ipl", "daysAgo": 40 }, { "id": "ipl", "daysAgo": 9 }, { "id": "filler" } ],
                "uses": [ { "id": "retinol", "when": "evening" }, { "id": "aha" }, { "id": "retinol", "when": "morning" },
                    { "id": "retinol" }, { "id": "GHK-Cu", "perWeek": 7 } ],
                "wants": { "forms": [ "serum", "gel" ], "substances": [ "tb-500", "bpc-157" ], "vegan": true } } }
            """;

    @Property
    void read_orderMakesNoDifference(@ForAll Random random) {
        JsonNode shuffled = shuffled(request(), random);

        List<ClientFact> facts = facts(shuffled);

        assertThat(facts).isEqualTo(facts(request())).doesNotHaveDuplicates();
        assertThat(facts.get(0)).isInstanceOf(Client.class);
        assertThat(facts).filteredOn(Client.class::isInstance).hasSize(1);
    }

    private static List<ClientFact> facts(JsonNode request) {
        return ShippedIntake.INTAKE
                .read(request)
                .orElseThrow(faults -> new IllegalStateException(faults.toString()))
                .consultation()
                .facts();
    }

    private static JsonNode request() {
        return ((ParsedDocument) new IntakeReader().read(REQUEST.getBytes(StandardCharsets.UTF_8))).body();
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (node.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            var entries = new ArrayList<JsonNode>();
            node.forEach(entry -> entries.add(shuffled(entry, random)));
            Collections.shuffle(entries, random);
            return list.addAll(entries);
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            var fields = new ArrayList<Map.Entry<String, JsonNode>>(node.properties());
            Collections.shuffle(fields, random);
            fields.forEach(field -> object.set(field.getKey(), shuffled(field.getValue(), random)));
            return object;
        }
        return node;
    }
}
