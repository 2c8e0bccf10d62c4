package org.peptideadvisor.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peptideadvisor.contract.request.RequestFault.FaultCode;

/** Every problem type and every code of a fault is in the OpenAPI document and in the guide for apps. */
class ProblemExamplesTest {

    private static final Path GUIDE = Path.of("docs/integrating.md");
    private static final Path EXAMPLES = Path.of("src/main/resources/META-INF");
    private static final String PROBLEM = "urn:peptide-advisor:problem:";
    private static final JsonNode CONTRACT = contract();

    private static JsonNode contract() {
        try {
            return new YAMLMapper().readTree(EXAMPLES.resolve("openapi.yaml").toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeHasAnExample_whereItCanOccur(ProblemType type) throws IOException {
        String name = type.urn().replace(PROBLEM, "");
        JsonNode example = CONTRACT.at("/components/examples/" + name);
        JsonNode shown = example.has("externalValue")
                ? new ObjectMapper()
                        .readTree(EXAMPLES.resolve(example.path("externalValue").asText())
                                .toFile())
                : example.path("value");
        assertThat(shown.path("type").asText()).isEqualTo(type.urn());
        assertThat(shown.path("title").asText()).isEqualTo(type.title());
        assertThat(shown.path("status").asInt()).isEqualTo(type.status());
        assertThat(shown.path("detail").asText()).isNotBlank();
        assertThat(shown.path("faults").isArray()).isTrue();
        List<String> responses = CONTRACT.at("/components/responses").properties().stream()
                .filter(response -> response.getValue()
                        .at("/content/application~1problem+json/examples")
                        .has(name))
                .map(response -> "#/components/responses/" + response.getKey())
                .toList();
        assertThat(StreamSupport.stream(CONTRACT.path("paths").spliterator(), false)
                        .flatMap(path -> StreamSupport.stream(path.spliterator(), false))
                        .map(operation -> operation
                                .at("/responses/" + type.status() + "/$ref")
                                .asText()))
                .as("answers with %s and %s", type.status(), name)
                .containsAnyElementsOf(responses);
    }

    @Test
    void theDocumentListsTheTypes_andNoOthers() {
        assertThat(CONTRACT.at("/components/schemas/Problem/properties/type/x-extensible-enum"))
                .map(JsonNode::asText)
                .containsExactlyElementsOf(Arrays.stream(ProblemType.values())
                        .map(ProblemType::urn)
                        .toList());
        assertThat(CONTRACT.at("/components/examples").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(Arrays.stream(ProblemType.values())
                        .map(type -> type.urn().replace(PROBLEM, ""))
                        .toList());
    }

    @Test
    void theDocumentListsTheCodesOfFaults_andNoOthers() {
        assertThat(CONTRACT.at("/components/schemas/Fault/properties/code/x-extensible-enum"))
                .map(JsonNode::asText)
                .containsExactlyElementsOf(
                        Arrays.stream(FaultCode.values()).map(FaultCode::id).toList());
    }

    /** With {@code -Dguide.write=true}, as {@code make docs} sets it, the tables are written anew. */
    @Test
    void theGuideListsAllOfThem() throws IOException {
        String guide = Files.readString(GUIDE);
        String expected = between(between(guide, "problems", problems()), "faults", faults());
        if (Boolean.getBoolean("guide.write")) {
            Files.writeString(GUIDE, expected);
        }
        assertThat(Files.readString(GUIDE))
                .as("make docs writes the tables anew")
                .isEqualTo(expected);
    }

    private static String problems() {
        return "| status | type | meaning | retry |\n|---|---|---|---|\n"
                + Arrays.stream(ProblemType.values())
                        .map(type -> "| %d | `%s` | %s. %s | %s |\n"
                                .formatted(
                                        type.status(),
                                        type.urn().replace(PROBLEM, ""),
                                        type.title(),
                                        type.detail(),
                                        type.retryAfter() > 0 ? "after " + type.retryAfter() + " s" : "no"))
                        .collect(Collectors.joining());
    }

    private static String faults() {
        return "| code | meaning |\n|---|---|\n"
                + new TreeSet<>(Arrays.stream(FaultCode.values())
                                .map(code -> "| `%s` | %s |\n".formatted(code.id(), code.meaning()))
                                .toList())
                        .stream().collect(Collectors.joining());
    }

    private static String between(String text, String mark, String table) {
        String begin = "<!-- " + mark + ": make docs -->\n";
        String end = "<!-- end of " + mark + " -->\n";
        assertThat(text).contains(begin, end);
        return text.substring(0, text.indexOf(begin) + begin.length()) + "\n" + table + "\n"
                + text.substring(text.indexOf(end));
    }
}
