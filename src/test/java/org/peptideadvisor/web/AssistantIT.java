package org.peptideadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An assistant by the official client of the protocol, honest and hostile, at the packaged service. It needs Node.js and npm. */
@Tag("long")
class AssistantIT {

    private static final Path SOURCES = Path.of("src/test/clients/assistant");
    private static final Path WORK = Path.of("target/clients/assistant").toAbsolutePath();
    private static final long PATIENCE_MINUTES = 10;

    @TempDir
    private Path data;

    @Test
    void anAssistantDoesAllThatItMay_andNothingElse() throws Exception {
        Files.createDirectories(WORK);
        for (String file : new String[] {"package.json", "package-lock.json", "assistant.mjs"}) {
            Files.copy(SOURCES.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        try (var service = new ServiceProcess(Map.of("ADVISOR_DATA", data.toString(), "ADVISOR_FOLLOW", "false"))) {
            assertThat(run("node", "assistant.mjs", service.url())).endsWith("all is so\n");
            assertThat(service.said())
                    .as("no text of a caller in the log")
                    .doesNotContain("SECRET", "wrinkels", "ERROR");
        }
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(data, "printed", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(WORK.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String said = Files.readString(printed);
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue())
                .as(Arrays.toString(command) + " printed:\n" + said)
                .isZero();
        return said;
    }
}
