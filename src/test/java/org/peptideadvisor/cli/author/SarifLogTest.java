package org.peptideadvisor.cli.author;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.Diagnostic.Severity;

/** What the SARIF 2.1.0 schema and its readers ask for. */
class SarifLogTest {

    private static final List<Diagnostic> FOUND = List.of(
            new Diagnostic("no-rules", Severity.ERROR, "", 0, 0, 0, 0, "no rules", null),
            new Diagnostic("unknown-id", Severity.ERROR, "exclude/two words é.drl", 3, 5, 4, 2, "no such", "try é"),
            new Diagnostic("odd", Severity.WARNING, "exclude/a.drl", 2, 0, 2, 0, "odd", null),
            new Diagnostic("unknown-id", Severity.INFO, "exclude/a:b.drl", 0, 0, 0, 0, "look", null));

    @Test
    void theLog() throws IOException {
        JsonNode log = log(Path.of("rules"));

        assertThat(log.get("version").textValue()).isEqualTo("2.1.0");
        assertThat(URI.create(log.get("$schema").textValue()).isAbsolute()).isTrue();
        assertThat(log.get("runs")).hasSize(1);
        JsonNode run = log.at("/runs/0");
        assertThat(run.at("/tool/driver/name").textValue()).isNotBlank();
        assertThat(run.at("/tool/driver/version").textValue()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(run.at("/invocations/0/executionSuccessful").booleanValue()).isTrue();
        assertThat(run.get("columnKind").textValue()).isEqualTo("utf16CodeUnits");
    }

    @Test
    void eachCodeIsDescribedOnce_andEachResultPointsToItsDescription() throws IOException {
        JsonNode run = log(Path.of("rules")).at("/runs/0");
        JsonNode rules = run.at("/tool/driver/rules");

        assertThat(rules.findValuesAsText("id")).containsExactly("no-rules", "odd", "unknown-id");
        assertThat(rules.at("/2/shortDescription/text").textValue())
                .isEqualTo("An id stands in a rule that the catalog does not know.");
        assertThat(run.get("results")).hasSize(FOUND.size()).allSatisfy(result -> {
            assertThat(rules.get(result.get("ruleIndex").intValue()).get("id")).isEqualTo(result.get("ruleId"));
            assertThat(result.at("/message/text").textValue()).isNotBlank();
            assertThat(Set.of("error", "warning", "note"))
                    .contains(result.get("level").textValue());
        });
        assertThat(run.get("results").findValuesAsText("level")).containsExactly("error", "error", "warning", "note");
        assertThat(run.at("/results/1/message/text").textValue()).isEqualTo("no such — try é");
    }

    @Test
    void places_areRelativeAddressesWithRegionsThatEndBehindTheLastCharacter() throws IOException {
        JsonNode results = log(Path.of("rules")).at("/runs/0/results");

        assertThat(results.get(0).get("locations")).isEmpty();
        JsonNode exact = results.get(1).at("/locations/0/physicalLocation");
        assertThat(exact.at("/artifactLocation/uri").textValue()).isEqualTo("rules/exclude/two%20words%20%C3%A9.drl");
        assertThat(exact.get("region").toString())
                .isEqualTo("{\"startLine\":3,\"startColumn\":5,\"endLine\":4,\"endColumn\":3}");
        assertThat(results.get(2).at("/locations/0/physicalLocation/region").toString())
                .isEqualTo("{\"startLine\":2,\"endLine\":2}");
        JsonNode whole = results.get(3).at("/locations/0/physicalLocation");
        assertThat(whole.has("region")).isFalse();
        assertThat(URI.create(whole.at("/artifactLocation/uri").textValue()).isAbsolute())
                .isFalse();
    }

    @Test
    void aFolderElsewhere_isLeftOutOfTheAddress() throws IOException {
        assertThat(log(Path.of("/somewhere/rules"))
                        .at("/runs/0/results/2/locations/0/physicalLocation/artifactLocation/uri")
                        .textValue())
                .isEqualTo("exclude/a.drl");
    }

    private static JsonNode log(Path folder) throws IOException {
        return new ObjectMapper()
                .readTree(new SarifLog().write(new CheckedFolder(folder, Map.of(), FOUND, "sha256:x")));
    }
}
