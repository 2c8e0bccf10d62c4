package org.peptideadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged service is asked to stop (SIGTERM) while callers ask for advice without a pause over connections that they keep, as apps
 * behind a load balancer do: a new connection is opened only while the service says that it is ready. None of their requests fails.
 */
@Tag("long")
class DrainedServiceIT {

    private static final int CALLERS = 32;
    private static final int WARM = 2_000;
    private static final String BODY = Requests.client("'age': 42, 'concerns': [{'id': 'redness'}], 'allergies': []");
    private static final String ASK =
            "POST /v1/advice HTTP/1.1\nHost: localhost\nContent-Type: application/json\nContent-Length: "
                    + BODY.length() + "\n\n";

    @TempDir
    private Path folder;

    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger answeredWhileDraining = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final List<String> failed = java.util.Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean ready = new AtomicBoolean(true);
    private final AtomicBoolean draining = new AtomicBoolean();

    @Test
    void noRequestFails_whenTheServiceIsAskedToStop() throws Exception {
        try (var service = new ServiceProcess(Map.of("ADVISOR_DATA", folder.toString()))) {
            var begun = new CountDownLatch(CALLERS);
            var callers = new ArrayList<Thread>();
            for (int i = 0; i < CALLERS; i++) {
                var caller = new Thread(() -> call(service.port(), begun));
                caller.start();
                callers.add(caller);
            }
            begun.await();
            while (answered.get() < WARM) {
                Thread.sleep(10);
            }
            var prober = new Thread(() -> probe(service.port()));
            prober.start();
            draining.set(true);
            int ended = service.stop();
            for (Thread caller : callers) {
                caller.join();
            }
            prober.join();
            System.out.printf(
                    Locale.ROOT,
                    "SIGTERM under %d connections: %d requests answered, %d of them after it, %d connections closed by the service, %d requests failed%n",
                    CALLERS,
                    answered.get(),
                    answeredWhileDraining.get(),
                    closed.get(),
                    failed.size());
            assertThat(failed).isEmpty();
            assertThat(ready).as("it said that it is not ready, and was heard").isFalse();
            assertThat(answeredWhileDraining).hasPositiveValue();
            assertThat(closed).hasValueGreaterThanOrEqualTo(CALLERS);
            assertThat(ended).as("it ended by itself").isEqualTo(128 + 15);
        }
    }

    /** Asks over one connection until that is to be closed, and over another while the service is ready. */
    private void call(int port, CountDownLatch begun) {
        begun.countDown();
        while (ready.get()) {
            try (var wire = new Wire(port)) {
                boolean open = true;
                while (open) {
                    boolean late = draining.get();
                    String answer = wire.send(ASK).send(BODY).answer();
                    if (!answer.startsWith("HTTP/1.1 200") || !answer.contains("\"decisionId\"")) {
                        failed.add(answer);
                    }
                    answered.incrementAndGet();
                    if (late) {
                        answeredWhileDraining.incrementAndGet();
                    }
                    open = !answer.toLowerCase(Locale.ROOT).contains("\r\nconnection: close\r\n");
                }
                closed.incrementAndGet();
            } catch (IOException e) {
                failed.add(e.toString());
                return;
            }
        }
    }

    /** Looks, as a load balancer does, until the service is not ready. */
    private void probe(int port) {
        try {
            while (ready.get()) {
                try (var wire = new Wire(port)) {
                    String answer = wire.send("GET /q/health/ready HTTP/1.1\nHost: localhost\n\n")
                            .answer();
                    ready.set(answer.startsWith("HTTP/1.1 200"));
                }
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException e) {
            failed.add("it closed before it said that it is not ready: " + e);
            ready.set(false);
        }
    }
}
