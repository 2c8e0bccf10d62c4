package org.peptideadvisor.web.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Keycloak of its own, in a process of its own. It needs a JDK of 21 or later. */
final class KeycloakServer implements AutoCloseable {

    private static final Path HOME = Path.of("target/keycloak");
    private static final String ADMIN = "admin";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final Process process;

    KeycloakServer(Path java) throws Exception {
        Path home;
        try (Stream<Path> unpacked = Files.list(HOME)) {
            home = unpacked.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        forget(home.resolve("data"));
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var builder = new ProcessBuilder(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--http-port=" + port,
                        "--http-host=127.0.0.1",
                        "--hostname=http://localhost:" + port)
                .redirectErrorStream(true)
                .redirectOutput(HOME.resolve("keycloak.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        java.toString(),
                        "JAVA_OPTS_KC_HEAP",
                        "-Xmx700m",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        ADMIN));
        process = builder.start();
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException(Files.readString(HOME.resolve("keycloak.log")));
            }
            Thread.sleep(500);
        }
    }

    /** What an earlier one of this home kept. */
    private static void forget(Path data) throws IOException {
        if (Files.isDirectory(data)) {
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** The home of a JDK that it runs on, if this machine has one. */
    static Optional<Path> jdk() throws IOException {
        if (Runtime.version().feature() >= 21) {
            return Optional.of(Path.of(System.getProperty("java.home")));
        }
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(all)) {
            return homes.filter(home -> home.getFileName().toString().matches(".*(21|25)(\\D.*)?"))
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .sorted()
                    .findFirst();
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return send(request("/realms/master")).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Where a realm is. */
    String realm(String name) {
        return "http://localhost:" + port + "/realms/" + name;
    }

    /** Makes something; its id. */
    String make(String path, String json) throws Exception {
        String token = token(
                "master",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", ADMIN, "password", ADMIN));
        HttpResponse<String> made = send(request("/admin/realms" + path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
        if (made.statusCode() >= 300) {
            throw new AssertionError(path + " " + made.statusCode() + " " + made.body());
        }
        return made.headers().firstValue("Location").orElse("").replaceAll(".*/", "");
    }

    /** What is there, as it is told. */
    JsonNode look(String path) throws Exception {
        String token = token(
                "master",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", ADMIN, "password", ADMIN));
        return JSON.readTree(send(request("/admin/realms" + path).header("Authorization", "Bearer " + token))
                .body());
    }

    /** An access token of a realm. */
    String token(String realm, Map<String, String> form) throws Exception {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> response = send(request("/realms/" + realm + "/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        JsonNode token = JSON.readTree(response.body()).path("access_token");
        if (token.isMissingNode()) {
            throw new AssertionError(response.body());
        }
        return token.textValue();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }
}
