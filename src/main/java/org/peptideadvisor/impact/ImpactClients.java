package org.peptideadvisor.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.impact.ImpactClient.ClientOrigin;
import org.peptideadvisor.scenario.clients.GeneratedClients;

/** The clients for whom rule bases are compared. */
public final class ImpactClients {

    private static final YAMLMapper YAML = new YAMLMapper();

    private ImpactClients() {}

    /** The clients of scenarios; a scenario that cannot be read has none. */
    public static List<ImpactClient> scenarios(Map<String, String> files) {
        var clients = new ArrayList<ImpactClient>();
        new TreeMap<>(files).forEach((path, text) -> {
            try {
                JsonNode given = YAML.readTree(text).path("given");
                if (given.path("client") instanceof ObjectNode) {
                    clients.add(new ImpactClient(ClientOrigin.SCENARIO, path, given));
                }
            } catch (JsonProcessingException e) {
                // whoever reads scenarios as such says what is wrong with it
            }
        });
        return List.copyOf(clients);
    }

    /** So many clients who do not exist, every other with a full shelf; the same for the same tables. */
    public static List<ImpactClient> generated(Catalog catalog, int count) {
        return generated(catalog, 0, count);
    }

    /** Those from one seed up to another, which is not among them. */
    public static List<ImpactClient> generated(Catalog catalog, int from, int until) {
        var generated = new GeneratedClients(catalog);
        return LongStream.range(from, until)
                .parallel()
                .mapToObj(seed -> new ImpactClient(
                        ClientOrigin.GENERATED,
                        "seed " + seed,
                        seed % 2 == 0 ? generated.request(seed) : generated.busy(seed)))
                .toList();
    }
}
