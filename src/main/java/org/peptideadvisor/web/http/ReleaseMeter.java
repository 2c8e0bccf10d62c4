package org.peptideadvisor.web.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.gate.RuleWatch;
import org.peptideadvisor.release.git.RepositoryPlace;

/** Shows which release is live, how many rules it has, and how many findings keep the rules on disk from going live. */
@Singleton
final class ReleaseMeter {

    private static final long LOOK_EVERY_MILLIS = 1_000;

    private final LiveRelease live;
    private final Vertx vertx;
    private final MultiGauge info;

    ReleaseMeter(MeterRegistry registry, LiveRelease live, RuleWatch watch, RepositoryPlace place, Vertx vertx) {
        this.live = live;
        this.vertx = vertx;
        this.info = MultiGauge.builder("advisor.release.info")
                .description("1 for the release that is live")
                .register(registry);
        Gauge.builder("advisor.release.rules", live, ReleaseMeter::rules)
                .description("Rules of the live release; 0 when there is none")
                .register(registry);
        Gauge.builder(
                        "advisor.rules.looked.seconds",
                        watch,
                        one -> one.sinceLooked().toMillis() / 1_000.0)
                .description("How long ago the rules folder was looked at; 0 where it is not followed")
                .register(registry);
        Gauge.builder("advisor.repository.behind", place, one -> one.isRemoteBehind() ? 1 : 0)
                .description("1 while the repository of rules cannot be sent to the remote that is set")
                .register(registry);
        Gauge.builder("advisor.release.refused", live, release -> release.refused()
                        .size())
                .description("What is wrong with the rules on disk; 0 when they are live")
                .register(registry);
    }

    void start(@Observes StartupEvent event) {
        name();
        vertx.setPeriodic(LOOK_EVERY_MILLIS, timer -> name());
    }

    private void name() {
        Release release = live.current();
        info.register(
                release == null
                        ? List.of()
                        : List.of(MultiGauge.Row.of(Tags.of("id", release.id(), "name", release.name()), 1)),
                true);
    }

    private static double rules(LiveRelease live) {
        Release release = live.current();
        return release == null ? 0 : release.ruleBook().size();
    }
}
