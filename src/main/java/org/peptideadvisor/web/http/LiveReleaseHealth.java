package org.peptideadvisor.web.http;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;

/** Ready means that a release is live. */
@Readiness
@Singleton
final class LiveReleaseHealth implements HealthCheck {

    private final LiveRelease live;

    LiveReleaseHealth(LiveRelease live) {
        this.live = live;
    }

    @Override
    public HealthCheckResponse call() {
        Release release = live.current();
        var response = HealthCheckResponse.named("live-release");
        return release == null
                ? response.down().build()
                : response.up()
                        .withData("id", release.id())
                        .withData("name", release.name())
                        .withData("refused", live.refused().size())
                        .build();
    }
}
