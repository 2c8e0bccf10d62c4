package org.peptideadvisor.web.http;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.peptideadvisor.release.EditCheck;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.ReleaseLog;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.release.gate.ReleaseGate;
import org.peptideadvisor.release.gate.RuleWatch;

/** Brings the rule base to life with the service, before it takes its first call, and puts it away in the end. */
@Singleton
final class ReleaseBeans {

    private final LiveRelease live = new LiveRelease();
    private final RuleFolder folder;
    private final RuleWatch watch;
    private final AdvisorConfig config;

    ReleaseBeans(AdvisorConfig config, ReleaseLog log) {
        this.config = config;
        this.folder = new RuleFolder(config.rules());
        this.watch = new RuleWatch(folder, live, log, new ReleaseGate());
    }

    @Produces
    @Singleton
    LiveRelease liveRelease() {
        return live;
    }

    @Produces
    @Singleton
    EditCheck editCheck() {
        return new EditCheck(live, folder, clock());
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    void start(@Observes StartupEvent event) {
        watch.start(config.reload());
    }

    void stop(@Observes ShutdownEvent event) {
        watch.close();
        live.close();
    }
}
