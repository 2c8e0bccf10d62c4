package org.peptideadvisor.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;

/**
 * The throughput of {@code POST /v1/advice} beside that of an endpoint that reads the same bodies and answers with as many
 * bytes: the packaged service in a process of its own, the two in turn, several rounds, their ratio round by round.
 */
public final class HttpComparison {

    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 5;
    private static final long SECONDS = 6;
    private static final int CLIENTS = 200;

    private final int port;
    private final List<byte[]> bodies = new ArrayList<>();

    private HttpComparison(int port) {
        this.port = port;
        var clients = new Clients();
        for (int seed = 0; seed < CLIENTS; seed++) {
            bodies.add(clients.request(seed).toString().getBytes(StandardCharsets.UTF_8));
        }
        ShippedRelease.get().close();
    }

    /** @param arguments the path of the packaged service's quarkus-run.jar, then JVM options for it */
    public static void main(String[] arguments) throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(Arrays.asList(arguments).subList(1, arguments.length));
        command.addAll(List.of("-Dquarkus.http.port=" + port, "-jar", arguments[0]));
        Process service = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "bench-service.log").toFile())
                .start();
        try {
            new HttpComparison(port).run();
        } finally {
            service.destroy();
            service.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private void run() throws Exception {
        awaitPort();
        int bytes = meanAnswer();
        System.out.printf("%d connections, %d bodies, answers of %d bytes on average%n", CONNECTIONS, CLIENTS, bytes);
        String advice = "/v1/advice";
        String baseline = "/bench/baseline?bytes=" + bytes;
        for (int i = 0; i < 3; i++) {
            measure(advice);
            measure(baseline);
        }
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double ours = measure(advice);
            double theirs = measure(baseline);
            ratios[round] = ours / theirs;
            System.out.printf("advice %.0f/s, baseline %.0f/s, ratio %.2f%n", ours, theirs, ratios[round]);
        }
        Arrays.sort(ratios);
        System.out.printf(
                "ratio: min %.2f, median %.2f, max %.2f%n", ratios[0], ratios[ROUNDS / 2], ratios[ROUNDS - 1]);
    }

    private void awaitPort() throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("the service did not start; see target/bench-service.log");
    }

    private int meanAnswer() throws IOException {
        try (var connection = new Connection(port)) {
            long bytes = 0;
            for (byte[] body : bodies) {
                bytes += connection.call("/v1/advice", body);
            }
            return (int) (bytes / bodies.size());
        }
    }

    /** Calls a second over all connections. */
    private double measure(String path) throws Exception {
        var pool = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            List<Callable<Long>> callers = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
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
            return calls / (double) SECONDS;
        } finally {
            pool.shutdownNow();
        }
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
