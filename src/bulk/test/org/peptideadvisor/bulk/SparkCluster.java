package org.peptideadvisor.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cluster of Spark on this machine: a master and workers, each a process of its own. */
final class SparkCluster implements AutoCloseable {

    private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://127\\.0\\.0\\.1:[0-9]+)");
    private static final Path SPARK = Path.of("target", "spark").toAbsolutePath();
    private static final int PATIENCE = 600;
    private static final long PAUSE_MILLIS = 200;

    private final Process master;
    private final String address;
    private final List<Process> workers = new ArrayList<>();

    SparkCluster(Path folder, int workers) throws Exception {
        Path said = folder.resolve("master.log");
        this.master = start(
                said,
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--webui-port",
                "0");
        this.address = address(said);
        for (int i = 0; i < workers; i++) {
            this.workers.add(start(
                    folder.resolve("worker" + i + ".log"),
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "--cores",
                    "1",
                    "--memory",
                    "1200m",
                    "--webui-port",
                    "0",
                    "--work-dir",
                    folder.resolve("work" + i).toString(),
                    address));
        }
        for (int i = 0; i < workers; i++) {
            Path log = folder.resolve("worker" + i + ".log");
            await(() -> Files.readString(log).contains("Successfully registered with master"));
        }
    }

    private Process start(Path said, String type, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                "java",
                "-Xmx256m",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-cp",
                SPARK.resolve("jars") + "/*",
                type));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("SPARK_HOME", SPARK.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        return builder.start();
    }

    private static String address(Path said) throws Exception {
        var found = new String[1];
        await(() -> {
            Matcher matcher = MASTER.matcher(Files.readString(said));
            found[0] = matcher.find() ? matcher.group(1) : null;
            return found[0] != null;
        });
        return found[0];
    }

    /** How a driver names it. */
    String address() {
        return address;
    }

    /** Whether a worker has begun an executor. */
    boolean works(int worker) {
        return workers.get(worker).descendants().findAny().isPresent();
    }

    /** Kills a worker and the executor that it began, with SIGKILL. */
    void kill(int worker) throws InterruptedException {
        Process killed = workers.get(worker);
        List<ProcessHandle> begun = killed.descendants().toList();
        killed.destroyForcibly();
        begun.forEach(ProcessHandle::destroyForcibly);
        killed.waitFor();
    }

    /** A condition that may fail to be looked at. */
    interface AwaitedState {
        boolean holds() throws IOException;
    }

    /** Waits until something holds. */
    static void await(AwaitedState state) throws Exception {
        for (int i = 0; !state.holds(); i++) {
            assertThat(i).as("it does not come").isLessThan(PATIENCE);
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    @Override
    public void close() throws Exception {
        for (int i = 0; i < workers.size(); i++) {
            kill(i);
        }
        master.destroyForcibly();
        master.waitFor();
    }
}
