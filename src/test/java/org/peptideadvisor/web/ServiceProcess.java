package org.peptideadvisor.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged service in a process of its own, on a port of its own. */
public final class ServiceProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:([0-9]+)");
    private static final long PATIENCE_SECONDS = 180;

    private final Process process;
    private final StringBuffer said = new StringBuffer();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Starts it and waits until it listens; {@code environment} is what it is configured with. */
    public ServiceProcess(Map<String, String> environment) throws Exception {
        var builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dquarkus.http.port=0",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-jar",
                        JAR.toString())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        process = builder.start();
        var reader = new Thread(this::read, "service-output");
        reader.setDaemon(true);
        reader.start();
        port.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                Matcher listening = LISTENING.matcher(line);
                if (listening.find()) {
                    port.complete(Integer.valueOf(listening.group(1)));
                }
            }
        } catch (IOException e) {
            said.append("it was killed: ").append(e.getMessage()).append('\n');
        } finally {
            port.completeExceptionally(new IllegalStateException("it did not start:\n" + said));
        }
    }

    /** How a browser at this machine calls it. */
    public String origin() {
        return "http://localhost:" + port.join();
    }

    /** Asks for advice. */
    HttpResponse<byte[]> ask(String request) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address("/v1/advice?view=full"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(request))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    /** Posts the same so often at once, and waits until each call has its answer or none can come. */
    void askAtOnce(String path, String request, int times) {
        var call = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(request))
                .build();
        CompletableFuture.allOf(Stream.generate(() -> http.sendAsync(call, BodyHandlers.discarding()))
                        .limit(times)
                        .toArray(CompletableFuture[]::new))
                .handle((done, failure) -> null)
                .join();
    }

    /** Whether it runs. */
    boolean isAlive() {
        return process.isAlive();
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofByteArray());
    }

    /** The port that it listens on. */
    int port() {
        return port.join();
    }

    /** Where it listens. */
    String url() {
        return "http://127.0.0.1:" + port.join();
    }

    private URI address(String path) {
        return URI.create(url() + path);
    }

    /** Kills it with SIGKILL, and says how it ended. */
    int kill() throws InterruptedException {
        process.destroyForcibly();
        return process.waitFor();
    }

    /** Asks it to end (SIGTERM) and says how it did. */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    /** All that it printed. */
    String said() {
        return said.toString();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
