package org.peptideadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service with {@code ADVISOR_PRACTICE}: it is not ready before it has practised, answers whoever asks all the same, and records that alone. */
class PractisedServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String READY = "/q/health/ready";
    private static final String BODY = Requests.client("'age': 42, 'concerns': [{'id': 'redness'}], 'allergies': []");

    @TempDir
    private Path folder;

    @Test
    void itIsReadyWhenItHasPractised() throws Exception {
        try (var service = new ServiceProcess(Map.of("ADVISOR_DATA", folder.toString(), "ADVISOR_PRACTICE", "8s"))) {
            var early = service.get(READY);
            assertThat(early.statusCode()).isEqualTo(503);
            assertThat(text(early)).contains("it practises for ");
            assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(service.ask(BODY).statusCode()).isEqualTo(200);
            Instant end = Instant.now().plus(PATIENCE);
            while (service.get(READY).statusCode() != 200 && Instant.now().isBefore(end)) {
                Thread.sleep(200);
            }
            assertThat(service.get(READY).statusCode()).isEqualTo(200);
            assertThat(service.said()).containsPattern("practised with [1-9][0-9]* made-up clients");
            String recorded = text(service.get("/v1/decisions?limit=100"));
            assertThat(recorded.split("\"decisionId\"", -1)).hasSize(2);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
