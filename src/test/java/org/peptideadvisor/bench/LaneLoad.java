package org.peptideadvisor.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long one person waits for the next question of an interview: alone, while auditors replay and list, and while 40 callers ask which facts would make an advice
 * unsafe; and what became of these 40. Of services that already listen; only figures of one run of this can be compared.
 */
public final class LaneLoad {

    private static final int CALLS = 300;
    private static final int DECISIONS = 20;
    private static final int AUDITORS = 4;
    private static final int CALLERS = 40;
    private static final int EACH = 3;
    private static final Pattern ID = Pattern.compile("\"decisionId\":\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String origin;
    private final List<String> decisions = new ArrayList<>();

    private LaneLoad(String origin) {
        this.origin = origin;
    }

    /** @param origins where services listen, such as {@code http://localhost:8080} */
    public static void main(String[] origins) throws Exception {
        for (String origin : origins) {
            new LaneLoad(origin).run();
        }
    }

    private void run() throws Exception {
        String example = Files.readString(Path.of("examples/sensitive-skin.json"));
        for (int i = 0; i < DECISIONS; i++) {
            Matcher id = ID.matcher(post("/v1/advice", example).body());
            if (id.find()) {
                decisions.add(id.group(1));
            }
        }
        interviews(CALLS);
        say("interview alone", interviews(CALLS));
        var over = new AtomicBoolean();
        var auditors = Executors.newFixedThreadPool(AUDITORS + 1);
        for (int i = 0; i < AUDITORS; i++) {
            int from = i;
            auditors.submit(() -> {
                for (int n = from; !over.get(); n++) {
                    post("/v1/decisions/" + decisions.get(n % DECISIONS) + "/replay", "");
                    get("/v1/decisions?limit=100");
                }
                return null;
            });
        }
        say("interview beside " + AUDITORS + " auditors", interviews(CALLS));
        over.set(true);
        auditors.shutdown();
        crowd();
    }

    private void crowd() throws Exception {
        String asked = Files.readString(Path.of("examples/few-questions.json"));
        Map<Integer, List<Long>> byStatus = new ConcurrentHashMap<>();
        var pool = Executors.newFixedThreadPool(CALLERS);
        List<Future<?>> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(pool.submit((Callable<Void>) () -> {
                for (int n = 0; n < EACH; n++) {
                    long begun = System.nanoTime();
                    int status = post("/v1/advice/unsafe-if", asked).statusCode();
                    List<Long> times = byStatus.computeIfAbsent(status, one -> new ArrayList<>());
                    synchronized (times) {
                        times.add(System.nanoTime() - begun);
                    }
                }
                return null;
            }));
        }
        say("interview beside " + CALLERS + " callers", interviews(CALLS / EACH));
        for (Future<?> caller : callers) {
            caller.get();
        }
        pool.shutdown();
        new TreeMap<>(byStatus)
                .forEach((status, times) -> say(
                        CALLERS + " callers at once, " + times.size() + " times " + status,
                        times.stream().mapToLong(Long::longValue).toArray()));
    }

    private long[] interviews(int calls) throws Exception {
        long[] times = new long[calls];
        int refused = 0;
        for (int i = 0; i < calls; i++) {
            long begun = System.nanoTime();
            HttpResponse<String> answer = post("/v1/interview/next", "{\"client\":{\"age\":" + (20 + i % 50) + "}}");
            times[i] = System.nanoTime() - begun;
            refused += answer.statusCode() == 200 ? 0 : 1;
        }
        if (refused > 0) {
            System.out.println(refused + " of " + calls + " interviews were turned away");
        }
        return times;
    }

    private void say(String what, long[] times) {
        Arrays.sort(times);
        System.out.printf(
                "%s %s: p50 %.1f ms, p99 %.1f ms, most %.1f ms%n",
                origin,
                what,
                times[times.length / 2] / 1e6,
                times[times.length * 99 / 100] / 1e6,
                times[times.length - 1] / 1e6);
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(origin + path))
                        .header("Content-Type", "application/json")
                        .POST(body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private void get(String path) throws Exception {
        http.send(HttpRequest.newBuilder(URI.create(origin + path)).build(), BodyHandlers.ofString());
    }
}
