package org.peptideadvisor.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor's commands, as {@code bin/advisor} runs them, on the ledger that the packaged service has written. */
class CommandsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REQUEST =
            "{\"client\": {\"subject\": \"c-%d\", \"age\": 34, \"concerns\": [{\"id\": \"wrinkles\"}]}}";

    @TempDir
    private Path folder;

    @Test
    void whatTheServiceRecordedIsVerifiedReplayedExportedAndErased() throws Exception {
        List<String> ids = new ArrayList<>();
        try (var service = new ServiceProcess(Map.of("ADVISOR_DATA", folder.toString()))) {
            for (int i = 0; i < 5; i++) {
                HttpResponse<byte[]> answer = service.ask(REQUEST.formatted(i));
                assertThat(answer.statusCode()).isEqualTo(200);
                ids.add(JSON.readTree(answer.body()).get("decisionId").asText());
            }
            Path receipt = Files.write(
                    folder.resolve("receipt"),
                    service.get("/v1/decisions/" + ids.get(0) + "/receipt").body());
            Path key = Files.writeString(
                    folder.resolve("ledger.key"),
                    advisor(0, "checkpoint", "--show-key").out());
            assertThat(advisor(0, "verify", receipt.toString(), "--key", key.toString())
                            .out())
                    .contains(ids.get(0));
            String copy = folder.resolve("copy").toString();
            assertThat(advisor(0, "mirror", service.url() + "/log", copy, "--key", key.toString())
                            .out())
                    .contains("has 6 entries. Its tiles and entries are verified and kept.");
        } // the commands go on without it
        assertThat(advisor(0, "verify", "ledger").out()).contains("6 entries");
        assertThat(advisor(0, "replay", "--all").out()).contains("5 identical");
        List<String> rows = advisor(0, "export", "--output", "-").out().lines().toList();
        assertThat(rows).hasSize(5);
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = JSON.readTree(rows.get(i));
            assertThat(row.get("decision_id").asText()).isEqualTo(ids.get(i));
        }
        advisor(0, "erase", "--subject", "c-3", "--reason", "consent-withdrawn", "--yes");
        assertThat(advisor(0, "replay", "--all").out()).contains("4 identical", "1 erased", "consent-withdrawn");
        // two replays, the export and the erasure are entries, too
        assertThat(advisor(0, "verify", "ledger").out()).contains("10 entries");
    }

    /** What a command printed, and where. */
    private record Said(String out, String err) {}

    private Said advisor(int exit, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of("bin", "advisor").toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", null);
        Path err = Files.createTempFile(folder, "err", null);
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("ADVISOR_DATA", folder.toString());
        Process process = builder.start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).as("came to an end").isTrue();
        var said = new Said(Files.readString(out, UTF_8), Files.readString(err, UTF_8));
        assertThat(process.exitValue()).as("%s %s", command, said).isEqualTo(exit);
        return said;
    }
}
