package org.peptideadvisor.web.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.ProgramFile;

/**
 * Puts the text of example files into the API description when it is built, since the page that shows it fetches no file. Each file is
 * named by an {@code externalValue} in {@code META-INF/openapi.yaml}.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ExampleEmbedding implements OASFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(ExampleEmbedding::embed));
        description.getComponents().getExamples().values().forEach(ExampleEmbedding::embed);
    }

    private static void embed(Operation operation) {
        if (operation.getRequestBody() != null) {
            embed(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(response -> embed(response.getContent()));
    }

    private static void embed(@Nullable Content content) {
        if (content != null) {
            content.getMediaTypes().values().stream()
                    .filter(media -> media.getExamples() != null)
                    .forEach(media -> media.getExamples().values().forEach(ExampleEmbedding::embed));
        }
    }

    private static void embed(Example example) {
        String file = example.getExternalValue();
        if (file != null) {
            example.setExternalValue(null);
            example.setValue(value(file));
        }
    }

    private static Object value(String file) {
        String text = ProgramFile.text(ExampleEmbedding.class, "/META-INF/" + file);
        try {
            return file.endsWith(".json") ? JSON.readValue(text, Object.class) : text;
        } catch (IOException e) {
            throw new UncheckedIOException("not the JSON of an example: " + file, e);
        }
    }
}
