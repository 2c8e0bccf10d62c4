package org.peptideadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged service logs, with {@code ADVISOR_LOG=json} and without. */
@Tag("long")
class JsonLogIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @TempDir
    private Path folder;

    @Test
    void eachLineIsJson_andNamesTheRequest() throws Exception {
        try (var service = new ServiceProcess(Map.of("ADVISOR_DATA", folder.toString(), "ADVISOR_LOG", "json"))) {
            answer(service, "GET /v1/rules HTTP/1.1\nHost: localhost\n");
            assertThat(service.said().lines()).hasSizeGreaterThan(2).allSatisfy(line -> {
                JsonNode read = new ObjectMapper().readTree(line);
                assertThat(read.path("message").asText()).as(line).isNotEmpty();
                assertThat(read.path("level").asText()).as(line).isNotEmpty();
            });
        }
    }

    @Test
    void withoutTheSetting_itIsText() throws Exception {
        try (var service = new ServiceProcess(Map.of("ADVISOR_DATA", folder.toString()))) {
            assertThat(service.said().lines()).noneMatch(line -> line.startsWith("{"));
        }
    }

    private static void answer(ServiceProcess service, String head) throws Exception {
        try (var wire = new Wire(service.port())) {
            assertThat(wire.send(head + "traceparent: 00-" + TRACE + "-00f067aa0ba902b7-01\nConnection: close\n\n")
                            .untilClosed())
                    .startsWith("HTTP/1.1 200");
        }
    }
}
