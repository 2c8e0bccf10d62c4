package org.peptideadvisor.web.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What tools there are, what they say of themselves, and what they take. */
class ToolSchemasTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ToolSchemas SCHEMAS = new ToolSchemas();

    @Test
    void noToolPublishesApprovesOrErases() {
        List<String> tools = Arrays.stream(AssistantTool.values())
                .map(tool -> tool.id() + " " + tool.operation().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(tools).hasSize(13).allSatisfy(tool -> assertThat(tool)
                .doesNotContain(
                        "publish",
                        "approve",
                        "erase",
                        "withdraw",
                        "rollback",
                        "submit",
                        "retire",
                        "rename",
                        "feedback"));
        assertThat(Arrays.stream(AssistantTool.values()).filter(tool -> !tool.readsOnly()))
                .containsExactly(AssistantTool.ADVICE, AssistantTool.BEGIN_DRAFT, AssistantTool.SAVE_DRAFT);
    }

    @ParameterizedTest
    @EnumSource
    void aSchemaStandsByItself(AssistantTool tool) {
        JsonNode schema = SCHEMAS.of(tool);
        assertThat(schema.path("type").asText()).isEqualTo("object");
        assertThat(schema.toString()).doesNotContain("#/components");
        for (String reference : schema.findValuesAsText("$ref")) {
            assertThat(schema.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    /** An assistant reads all of them at once. */
    @Test
    void aClientIsToldInFullOnce() {
        List<AssistantTool> telling = Arrays.stream(AssistantTool.values())
                .filter(tool -> SCHEMAS.of(tool).toString().contains("phototype"))
                .toList();
        assertThat(telling).containsExactly(AssistantTool.ADVICE);
        for (AssistantTool tool : List.of(AssistantTool.WHY_NOT, AssistantTool.WHAT_IF, AssistantTool.NEXT_QUESTION)) {
            assertThat(SCHEMAS.of(tool).at("/$defs/Client/description").asText())
                    .contains("the tool advice");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ADVICE       | {\"client\":{\"age\":45},\"view\":\"full\"}                 | true",
                "ADVICE       | {\"client\":{\"age\":-1}}                                   | false",
                "ADVICE       | {\"client\":{},\"colour\":1}                                | false",
                "WHY_NOT      | {\"client\":{\"age\":45},\"class\":\"signal\"}              | true",
                "WHY_NOT      | {\"client\":{\"age\":45}}                                   | false",
                "READ_LABEL   | {\"text\":\"Aqua\"}                                         | true",
                "FIND_RULES   | {\"q\":\"redness\",\"limit\":5}                             | true",
                "FIND_RULES   | {\"colour\":\"red\"}                                        | false",
                "SHOW_RULE    | {}                                                          | false",
                "SHOW_RULE    | {\"id\":\"SAF-100\"}                                        | true",
                "RUN_SCENARIO | {\"scenario\":\"title: x\"}                                 | true",
                "SAVE_DRAFT   | {\"id\":\"draft-1\",\"reason\":\"a b c\",\"files\":[]}      | false"
            })
    void argumentsAreThoseOfTheContract(AssistantTool tool, String arguments, boolean fit) throws Exception {
        var schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SCHEMAS.of(tool));
        assertThat(schema.validate(JSON.readTree(arguments)).isEmpty()).isEqualTo(fit);
    }
}
