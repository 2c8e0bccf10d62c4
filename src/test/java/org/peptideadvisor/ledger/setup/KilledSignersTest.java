package org.peptideadvisor.ledger.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ledger.SharedClasses;
import org.peptideadvisor.ledger.note.Checkpoint;
import org.peptideadvisor.ledger.note.SignerKey;
import org.peptideadvisor.ledger.seal.MasterKey;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.store.Places;

/**
 * Services that are killed with SIGKILL at random moments while they begin a ledger or sign it. The next start always goes on, and no
 * checkpoint that somebody has is beyond the mark. {@code -Dledger.kills} says how often each is killed.
 */
@Tag("long")
class KilledSignersTest {

    private static final int KILLS = Integer.getInteger("ledger.kills", 50);

    @TempDir
    private Path folder;

    private final Random moments = new Random();
    private SharedClasses classes;

    @BeforeEach
    void keepClasses() throws Exception {
        classes = SharedClasses.in(Files.createDirectory(folder.resolve("classes")));
        Map<String, String> settings =
                Map.of("ADVISOR_DATA", folder.resolve("warm-up").toString());
        assertThat(start(settings, 1).waitFor()).isZero();
    }

    @Test
    void aFirstStartThatIsKilledIsGoneOnWith() throws Exception {
        for (int round = 0; round < KILLS; round++) {
            Map<String, String> settings =
                    Map.of("ADVISOR_DATA", folder.resolve("first-" + round).toString());
            kill(settings, 0, 1500);
            OpenedLedgers.opened(settings, OpeningPurpose.SERVE).close();
        }
    }

    @Test
    void sqliteGoesOnFromWhatWasSigned() throws Exception {
        signAndKill(Map.of("ADVISOR_DATA", folder.toString()));
    }

    @Test
    void postgresqlGoesOnFromWhatWasSigned() throws Exception {
        signAndKill(Map.of(
                "ADVISOR_DATA",
                folder.toString(),
                "ADVISOR_LEDGER_URL",
                Places.postgresql().url(),
                "ADVISOR_MASTER_KEY",
                MasterKey.random().text(),
                "ADVISOR_SIGNING_KEY",
                SignerKey.generate(SigningMarkSuite.ORIGIN).secretText()));
    }

    private void signAndKill(Map<String, String> settings) throws Exception {
        OpenedLedgers.opened(settings, OpeningPurpose.BEGIN).close();
        long signed = 0;
        for (int round = 0; round < KILLS; round++) {
            signed = Math.max(signed, kill(settings, 1 + moments.nextInt(20), 20));
            assertThat(mark()).as("after kill %d", round).isGreaterThanOrEqualTo(signed);
            try (OpenLedger open = OpenedLedgers.opened(settings, OpeningPurpose.SERVE)) {
                assertThat(open.store().head().size()).isGreaterThanOrEqualTo(mark());
            }
        }
        assertThat(signed).as("under load").isGreaterThan(KILLS);
    }

    private long mark() throws IOException {
        if (!Files.isDirectory(folder.resolve("signed"))) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder.resolve("signed"))) {
            return files.filter(file -> file.toString().endsWith(".checkpoint"))
                    .mapToLong(file -> Checkpoint.sizeIn(read(file)))
                    .max()
                    .orElse(0);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The largest size that it said it had signed when it was killed, some milliseconds after so many checkpoints. */
    private long kill(Map<String, String> settings, int checkpoints, int millis) throws Exception {
        Process process = start(settings, Long.MAX_VALUE);
        long signed = 0;
        try (var lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            assertThat(lines.readLine()).isEqualTo("begun");
            for (int i = 0; i < checkpoints; i++) {
                signed = signed(lines.readLine());
            }
            Thread.sleep(moments.nextInt(millis));
            process.toHandle().destroyForcibly(); // unlike Process, it leaves what was said to be read
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                signed = line.endsWith(".") ? signed(line) : signed; // a kill may cut the last line
            }
        }
        assertThat(process.waitFor()).as("it was killed, it did not fail").isEqualTo(128 + 9);
        return signed;
    }

    private static long signed(String line) {
        assertThat(line).startsWith(SigningVictim.SIGNED);
        return Long.parseLong(line.substring(SigningVictim.SIGNED.length(), line.length() - 1));
    }

    private Process start(Map<String, String> settings, long times) throws IOException {
        var builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xlog:disable",
                        classes.option(),
                        "-cp",
                        classes.path(),
                        SigningVictim.class.getName(),
                        Long.toString(times))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(settings);
        return builder.start();
    }
}
