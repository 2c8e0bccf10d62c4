package org.peptideadvisor.web.ask;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.peptideadvisor.advice.PracticeRun;
import org.peptideadvisor.web.http.AdvisorConfig;

/**
 * Ready means that the service has practised for as long as it was told to, so that a balancer sends it nobody who would wait for Java to compile. Who asks
 * it all the same is answered.
 */
@Readiness
@Singleton
final class PracticeHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(PracticeHealth.class);

    private final PracticeRun practice;
    private final Duration time;
    private volatile long begun;
    private volatile boolean ended;

    PracticeHealth(PracticeRun practice, AdvisorConfig config) {
        this.practice = practice;
        this.time = config.practice();
        this.ended = time.isZero();
    }

    void start(@Observes StartupEvent event) {
        if (!ended) {
            begun = System.nanoTime();
            var thread = new Thread(this::practise, "practice");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        ended = true;
    }

    private void practise() {
        try {
            long advised = practice.run(() -> ended || left().isNegative());
            LOG.infof("practised with %d made-up clients", advised);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) { // whoever asks meets the same, and is told
            LOG.warnf("practice ended early: %s", e.getClass().getSimpleName());
        } finally {
            ended = true;
        }
    }

    private Duration left() {
        return time.minusNanos(System.nanoTime() - begun);
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("practice");
        return ended
                ? response.up().build()
                : response.down()
                        .withData("why", "it practises for " + Math.max(1, left().toSeconds()) + " s more")
                        .build();
    }
}
