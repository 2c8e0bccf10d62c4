package org.peptideadvisor.cli.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.batch.BatchLines;

/** Calls a service that runs, for commands that change what it has. */
public final class ServiceClient {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PROBLEM = 400;
    private static final int SEE_OTHER = 303;
    private static final String EVENT = "event:";
    private static final String DATA = "data:";
    private static final JsonMapper JSON = new JsonMapper();

    private final URI service;
    private final HttpClient http;
    private final Map<String, String> headers = new HashMap<>();

    ServiceClient(URI service) {
        this.service = service;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .cookieHandler(new CookieManager())
                .build();
    }

    /** Sends the key of an app. */
    void useKey(String key) {
        headers.put("Authorization", "Bearer " + key);
    }

    /** Signs in as a browser does. */
    void signIn(String name, String password) {
        String origin = service.getScheme() + "://" + service.getAuthority();
        String form = "name=" + encoded(name) + "&password=" + encoded(password);
        HttpResponse<String> answer = send(request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .POST(BodyPublishers.ofString(form)));
        if (answer.statusCode() != SEE_OTHER) {
            throw CommandFailure.found("You were not signed in at " + service
                    + ": name and password do not belong together, or there were too many tries.");
        }
        headers.put("Origin", origin);
        headers.put("X-Change-Token", get("/v1/session").path("changeToken").asText());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What a path answers. */
    public JsonNode get(String path) {
        return read(send(request(path).GET()));
    }

    /** What a path answers that speaks in text. */
    public String text(String path) {
        HttpResponse<String> answer = send(request(path).GET());
        if (answer.statusCode() >= PROBLEM) {
            throw refused(answer.body(), answer.statusCode());
        }
        return answer.body();
    }

    /**
     * What a path answers to a request.
     *
     * @param tag what it is about, as If-Match; empty for none
     */
    public JsonNode post(String path, Map<String, ?> body, String tag) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (!tag.isEmpty()) {
            request.header("If-Match", '"' + tag + '"');
        }
        return read(send(request.POST(BodyPublishers.ofString(JsonText.line(body)))));
    }

    /** What a path answers to a body. */
    public JsonNode post(String path, JsonNode body) {
        return read(send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))));
    }

    /**
     * What a path answers to lines of JSON; null when the service does not answer to the end, or says that it may later.
     *
     * @param key by which these lines are known when they are sent again
     */
    public @Nullable String lines(String path, byte[] lines, String key) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", BatchLines.MEDIA_TYPE)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(lines));
        HttpResponse<String> answer;
        try {
            answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailure.usage("The call was interrupted.");
        }
        if (answer.headers().firstValue("Retry-After").isPresent()) {
            return null;
        }
        if (answer.statusCode() >= PROBLEM) {
            throw refused(answer.body(), answer.statusCode());
        }
        return answer.body();
    }

    /**
     * What a path answers in the end to a request that it tells the steps of, as events of a stream.
     *
     * @param steps is told what each step said, when it ends
     */
    public JsonNode follow(String path, Consumer<JsonNode> steps) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString("{}"));
        try {
            HttpResponse<Stream<String>> answer = http.send(request.build(), BodyHandlers.ofLines());
            try (Stream<String> lines = answer.body()) {
                if (answer.statusCode() >= PROBLEM) {
                    throw refused(lines.collect(Collectors.joining("\n")), answer.statusCode());
                }
                return last(lines, steps, answer.statusCode());
            }
        } catch (IOException | UncheckedIOException e) {
            throw silent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailure.usage("The call was interrupted.");
        }
    }

    private JsonNode last(Stream<String> lines, Consumer<JsonNode> steps, int status) {
        String name = "";
        for (String line : (Iterable<String>) lines::iterator) {
            if (line.startsWith(EVENT)) {
                name = line.substring(EVENT.length()).strip();
            } else if (line.startsWith(DATA)) {
                String data = line.substring(DATA.length()).strip();
                if (name.equals("problem")) {
                    throw refused(data, status);
                }
                JsonNode said = parsed(data, status);
                if (!name.equals("step")) {
                    return said;
                }
                steps.accept(said);
            }
        }
        throw silent();
    }

    private CommandFailure silent() {
        return CommandFailure.usage("The service at " + service
                + " does not answer. Start it, or name another with --service or ADVISOR_SERVICE.");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(service + path)).timeout(PATIENCE);
        headers.forEach(request::header);
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw silent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailure.usage("The call was interrupted.");
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() >= PROBLEM) {
            throw refused(answer.body(), answer.statusCode());
        }
        return parsed(answer.body(), answer.statusCode());
    }

    private static JsonNode parsed(String body, int status) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw CommandFailure.usage("What answers there is not this service: HTTP " + status + ".");
        }
    }

    private static CommandFailure refused(String problem, int status) {
        JsonNode body = parsed(problem, status);
        var told = new StringBuilder(body.path("detail").asText());
        Optional.of(body.path("reason").asText())
                .filter(reason -> !reason.isEmpty())
                .ifPresent(reason -> told.append(" [").append(reason).append(']'));
        body.path("faults").forEach(fault -> told.append("\n  ")
                .append(fault.path("pointer").asText())
                .append(fault.path("pointer").asText().isEmpty() ? "" : ": ")
                .append(fault.path("message").asText()));
        return CommandFailure.found(told.toString());
    }
}
