package org.peptideadvisor.cli.audit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.cli.terminal.CommandFailure;

/** A log that is read over HTTP. Whatever it sends is bounded and not believed. */
final class FetchedLog {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int OK = 200;
    private static final int GONE = 404;
    private static final int TOO_MANY = 429;
    private static final int BUSY = 503;
    private static final int TRIES = 5;
    private static final int LONGEST_PAUSE_SECONDS = 60;

    private final String prefix;
    private final @Nullable String key;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /**
     * @param prefix where it is, such as {@code https://advisor.example/log}
     * @param key of an app, which is sent along; null for none
     */
    FetchedLog(String prefix, @Nullable String key) {
        this.prefix = prefix.replaceAll("/+$", "");
        this.key = key;
        URI address;
        try {
            address = URI.create(this.prefix);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(wrongAddress());
        }
        if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
            throw CommandFailure.usage(wrongAddress());
        }
    }

    private static String wrongAddress() {
        return "URL is where the log is, such as https://advisor.example/log.";
    }

    /**
     * What is at a path.
     *
     * @param most so many bytes at most
     * @return null where there is nothing
     * @throws CommandFailure if the log does not answer, or turns the caller away
     */
    byte @Nullable [] get(String path, int most) {
        try {
            for (int tried = 1; ; tried++) {
                HttpResponse<InputStream> answer = http.send(request(path), BodyHandlers.ofInputStream());
                try (InputStream body = unpacked(answer)) {
                    switch (answer.statusCode()) {
                        case OK -> {
                            return bounded(body, most, path);
                        }
                        case GONE -> {
                            return null;
                        }
                        case TOO_MANY, BUSY -> {
                            if (tried == TRIES) {
                                throw CommandFailure.usage(turnedAway(path, answer.statusCode()));
                            }
                            Thread.sleep(1000 * pause(answer));
                        }
                        default -> throw CommandFailure.usage(turnedAway(path, answer.statusCode()));
                    }
                }
            }
        } catch (IOException e) {
            throw CommandFailure.usage("The log at " + prefix + " does not answer, or ends too early, at " + path + ": "
                    + e.getClass().getSimpleName() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailure.usage("The call was interrupted.");
        }
    }

    private HttpRequest request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(prefix + "/" + path))
                .timeout(PATIENCE)
                .header("Accept-Encoding", "gzip, identity");
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return request.build();
    }

    private static InputStream unpacked(HttpResponse<InputStream> answer) throws IOException {
        boolean packed = answer.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        return packed ? new GZIPInputStream(answer.body()) : answer.body();
    }

    private byte[] bounded(InputStream body, int most, String path) throws IOException {
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw CommandFailure.usage("The log at " + prefix + " sends more at " + path + " than there can be.");
        }
        return bytes;
    }

    private static long pause(HttpResponse<?> answer) {
        String seconds = answer.headers().firstValue("Retry-After").orElse("1");
        return seconds.matches("[0-9]{1,4}") ? Math.min(Long.parseLong(seconds), LONGEST_PAUSE_SECONDS) : 1;
    }

    private String turnedAway(String path, int status) {
        return "The log at " + prefix + " answers " + status + " at " + path + "."
                + (status == 401 || status == 403
                        ? " Its tiles are for auditors: put a key of the scope audit into ADVISOR_KEY."
                        : "");
    }
}
