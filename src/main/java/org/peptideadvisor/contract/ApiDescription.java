package org.peptideadvisor.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.peptideadvisor.model.ProgramFile;

/**
 * The description of the HTTP contract (OpenAPI 3.1), {@code META-INF/openapi.yaml}, with the text of its example files in it: pages and
 * generators that show it fetch no file. Each file is named by an {@code externalValue}. Immutable; it takes about half a second to make.
 */
public final class ApiDescription {

    /** The file that it is written in, of the program. */
    public static final String SOURCE = "/META-INF/openapi.yaml";

    private static final String FILE = "externalValue";

    private final JsonNode whole;

    private ApiDescription(JsonNode whole) {
        this.whole = whole;
    }

    /** Reads the description of this program. */
    public static ApiDescription read() {
        try {
            JsonNode whole = new YAMLMapper().readTree(ProgramFile.bytes(ApiDescription.class, SOURCE));
            embed(whole);
            return new ApiDescription(whole);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's file " + SOURCE + " is no YAML", e);
        }
    }

    /** The description as JSON, in UTF-8. */
    public byte[] json() {
        return written(new ObjectMapper());
    }

    /** The description as YAML, in UTF-8. */
    public byte[] yaml() {
        return written(YAMLMapper.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .build());
    }

    private byte[] written(ObjectMapper form) {
        try {
            return form.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(whole)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read can be written", e);
        }
    }

    private static void embed(JsonNode node) throws IOException {
        if (node instanceof ObjectNode example && example.path(FILE).isTextual()) {
            String file = example.remove(FILE).textValue();
            String text = ProgramFile.text(ApiDescription.class, "/META-INF/" + file);
            if (file.endsWith(".json")) {
                example.set("value", new ObjectMapper().readTree(text));
            } else {
                example.put("value", text);
            }
            return;
        }
        for (JsonNode child : node) {
            embed(child);
        }
    }
}
