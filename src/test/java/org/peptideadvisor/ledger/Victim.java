package org.peptideadvisor.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.peptideadvisor.ledger.store.Places;

/** A {@link LedgerVictim} in a process of its own, and what it said. */
final class Victim {

    static final int THREADS = 8;

    /** What was acknowledged: an id and an index, as a line. */
    private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());

    private final Process process;
    private final Thread reader;

    /** Starts it; {@code each} is how many decisions each of its threads records. */
    Victim(Places place, SharedClasses classes, int each) throws IOException {
        this(place, classes, each, 1, 0);
    }

    /** Starts one of so many that go abreast from this size of the ledger on. */
    Victim(Places place, SharedClasses classes, int each, int abreast, long from) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                classes.option(),
                "-cp",
                classes.path(),
                LedgerVictim.class.getName(),
                place.url(),
                Drafts.MASTER.text(),
                Integer.toString(THREADS),
                Integer.toString(each),
                Integer.toString(abreast),
                Long.toString(from)));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        reader = new Thread(this::read);
        reader.start();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(LedgerVictim.RECORDED) && line.endsWith(".")) { // a kill may cut the last line
                    acknowledged.add(line.substring(LedgerVictim.RECORDED.length(), line.length() - 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has acknowledged so many, or has ended. */
    void await(int count) throws InterruptedException {
        while (acknowledged.size() < count && process.isAlive()) {
            Thread.sleep(1);
        }
    }

    /** Kills it with SIGKILL, and says what it had acknowledged. */
    List<String> kill() throws InterruptedException {
        process.toHandle().destroyForcibly(); // unlike Process, it leaves what was said to be read
        return finish();
    }

    int exitCode() {
        return process.exitValue();
    }

    /** Waits until it ends, and says what it acknowledged. */
    List<String> finish() throws InterruptedException {
        process.waitFor();
        reader.join();
        return List.copyOf(acknowledged);
    }
}
