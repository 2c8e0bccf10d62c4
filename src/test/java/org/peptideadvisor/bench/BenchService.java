package org.peptideadvisor.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;

/** The packaged service in a process of its own, and callers that ask it for generated clients. */
final class BenchService implements AutoCloseable {

    private static final int CLIENTS = 200;

    private final Process process;
    private final int port;
    private final long begun;
    private final List<byte[]> bodies = new ArrayList<>();

    /**
     * Starts it and waits until it listens.
     *
     * @param arguments the path of the packaged service's quarkus-run.jar, then JVM options for it
     */
    BenchService(List<String> arguments) throws Exception {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var clients = new Clients();
        for (int seed = 0; seed < CLIENTS; seed++) {
            bodies.add(clients.request(seed).toString().getBytes(StandardCharsets.UTF_8));
        }
        ShippedRelease.get().close();
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments.subList(1, arguments.size()));
        Path data = Files.createTempDirectory(Path.of(System.getProperty("bench.data", "target")), "bench-data");
        command.addAll(List.of("-Dquarkus.http.port=" + port, "-Dadvisor.data=" + data));
        command.addAll(List.of("-jar", arguments.get(0)));
        begun = System.nanoTime();
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "bench-service.log").toFile())
                .start();
        awaitPort();
    }

    private void awaitPort() throws InterruptedException {
        for (int i = 0; i < 6000; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException e) {
                Thread.sleep(10);
            }
        }
        throw new IllegalStateException("the service did not start; see target/bench-service.log");
    }

    /** Waits until it says that it is ready; with {@code -Dadvisor.practice} it practises first. */
    void awaitReady() throws Exception {
        var http = HttpClient.newHttpClient();
        var ready = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/ready"))
                .build();
        while (http.send(ready, BodyHandlers.discarding()).statusCode() != 200) {
            Thread.sleep(100);
        }
    }

    /** How many bytes an answer has on average. */
    int meanAnswer(String path) throws IOException {
        try (var connection = new Connection(port)) {
            long bytes = 0;
            for (byte[] body : bodies) {
                bytes += connection.call(path, body);
            }
            return (int) (bytes / bodies.size());
        }
    }

    /** How long ago it was started, in nanoseconds. */
    long age() {
        return System.nanoTime() - begun;
    }

    /** The processor time that it took up to now, in seconds. */
    double processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** The calls of each second from now on, over so many connections. */
    long[] eachSecond(String path, int connections, int seconds) throws Exception {
        var pool = Executors.newFixedThreadPool(connections);
        var counts = new AtomicLongArray(seconds);
        long start = System.nanoTime();
        List<Callable<Void>> callers = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            int offset = i * 13;
            callers.add(() -> {
                try (var connection = new Connection(port)) {
                    for (int calls = offset; ; calls++) {
                        connection.call(path, bodies.get(calls % bodies.size()));
                        int second = (int) TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
                        if (second >= seconds) {
                            return null;
                        }
                        counts.incrementAndGet(second);
                    }
                }
            });
        }
        try {
            for (var caller : pool.invokeAll(callers)) {
                caller.get();
            }
        } finally {
            pool.shutdownNow();
        }
        return IntStream.range(0, seconds).mapToLong(counts::get).toArray();
    }

    /**
     * Calls at a steady rate, whatever the service does: each has its moment, and what it waits for its turn counts as its time.
     *
     * @return the times of the calls in nanoseconds, sorted
     */
    long[] atRate(String path, int connections, int perSecond, int seconds) throws Exception {
        var pool = Executors.newFixedThreadPool(connections);
        int calls = perSecond * seconds;
        var times = new AtomicLongArray(calls);
        long start = System.nanoTime();
        List<Callable<Void>> callers = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            int first = i;
            callers.add(() -> {
                try (var connection = new Connection(port)) {
                    for (int call = first; call < calls; call += connections) {
                        long due = start + TimeUnit.SECONDS.toNanos(call) / perSecond;
                        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                        connection.call(path, bodies.get(call % bodies.size()));
                        times.set(call, System.nanoTime() - due);
                    }
                }
                return null;
            });
        }
        try {
            for (var caller : pool.invokeAll(callers)) {
                caller.get();
            }
        } finally {
            pool.shutdownNow();
        }
        return IntStream.range(0, calls).mapToLong(times::get).sorted().toArray();
    }

    /** The memory that it holds, in megabytes, as Linux counts it. */
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    /** Calls a second over so many connections. */
    double perSecond(String path, int connections, long seconds) throws Exception {
        var pool = Executors.newFixedThreadPool(connections);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            List<Callable<Long>> callers = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int offset = i * 13;
                callers.add(() -> {
                    long calls = 0;
                    try (var connection = new Connection(port)) {
                        while (System.nanoTime() < end) {
                            connection.call(path, bodies.get((int) ((calls + offset) % bodies.size())));
                            calls++;
                        }
                    }
                    return calls;
                });
            }
            long calls = 0;
            for (var caller : pool.invokeAll(callers)) {
                calls += caller.get();
            }
            return calls / (double) seconds;
        } finally {
            pool.shutdownNow();
        }
    }

    /** The times of so many calls, one after another, in nanoseconds, sorted. */
    long[] times(String path, int calls) throws IOException {
        long[] times = new long[calls];
        try (var connection = new Connection(port)) {
            for (int i = 0; i < calls; i++) {
                long begun = System.nanoTime();
                connection.call(path, bodies.get(i % bodies.size()));
                times[i] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(times);
        return times;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(20, TimeUnit.SECONDS);
    }

    /** One kept-alive HTTP/1.1 connection that costs its side as little as can be. */
    private static final class Connection implements AutoCloseable {

        private final Socket socket;
        private final OutputStream out;
        private final InputStream in;

        Connection(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            out = socket.getOutputStream();
            in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        }

        /** The length of the answer. */
        int call(String path, byte[] body) throws IOException {
            String head = "POST " + path
                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                    + "\r\n\r\n";
            byte[] request = Arrays.copyOf(head.getBytes(StandardCharsets.US_ASCII), head.length() + body.length);
            System.arraycopy(body, 0, request, head.length(), body.length);
            out.write(request);
            int length = -1;
            String status = line();
            if (!status.startsWith("HTTP/1.1 200")) {
                throw new IOException(path + " answered " + status);
            }
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
            }
            in.skipNBytes(length);
            return length;
        }

        private String line() throws IOException {
            var line = new StringBuilder(64);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the service hung up");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
