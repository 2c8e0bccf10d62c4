package org.peptideadvisor.web.http;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.gate.RuleWatch;

/** Ready means that a release is live, and that whoever looks for changed rules is not stuck. */
@Readiness
@Singleton
final class LiveReleaseHealth implements HealthCheck {

    /** Longer than any gate takes, which the watch waits for. */
    private static final Duration STUCK = Duration.ofMinutes(5);

    private final LiveRelease live;
    private final RuleWatch watch;

    LiveReleaseHealth(LiveRelease live, RuleWatch watch) {
        this.live = live;
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        Release release = live.current();
        var response = HealthCheckResponse.named("live-release");
        if (release == null) {
            return response.down().withData("why", "no release is live").build();
        }
        response.withData("id", release.id())
                .withData("name", release.name())
                .withData("refused", live.refused().size());
        String why = why();
        return why == null
                ? response.up().build()
                : response.down().withData("why", why).build();
    }

    private @Nullable String why() {
        String behind = live.behind();
        if (behind != null) {
            return "the ledger names the release " + behind + ", which cannot be built here";
        }
        Duration since = watch.sinceLooked();
        return since.compareTo(STUCK) > 0
                ? "nobody has looked for changed rules for " + since.toSeconds() + " s"
                : null;
    }
}
