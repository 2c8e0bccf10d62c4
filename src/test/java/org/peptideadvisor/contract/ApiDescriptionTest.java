package org.peptideadvisor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ApiDescriptionTest {

    private final ApiDescription description = ApiDescription.read();

    @Test
    void bothFormsSayTheSame() throws Exception {
        JsonNode json = new ObjectMapper().readTree(description.json());
        assertThat(new YAMLMapper().readTree(description.yaml())).isEqualTo(json);
        assertThat(json.path("openapi").asText()).isEqualTo("3.1.0");
    }

    @Test
    void theTextOfExamplesIsInIt() throws Exception {
        JsonNode json = new ObjectMapper().readTree(description.json());
        JsonNode shown = json.at("/paths/~1v1~1advice/post/requestBody/content/application~1json/examples");
        assertThat(shown.at("/sensitive-skin/value"))
                .isEqualTo(new ObjectMapper()
                        .readTree(Path.of("examples", "sensitive-skin.json").toFile()));
        assertThat(new String(description.json(), StandardCharsets.UTF_8)).doesNotContain("externalValue");
    }
}
