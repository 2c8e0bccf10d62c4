package org.peptideadvisor.web.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.release.EditCheck;
import org.peptideadvisor.release.HeadStart;
import org.peptideadvisor.release.LedgerReleaseLog;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.release.gate.LedgerFollower;
import org.peptideadvisor.release.gate.ReleaseGate;
import org.peptideadvisor.release.gate.RuleHistory;
import org.peptideadvisor.release.gate.RuleWatch;
import org.peptideadvisor.release.git.GitHistory;
import org.peptideadvisor.release.git.ReleasePublisher;
import org.peptideadvisor.release.git.RepositoryPlace;
import org.peptideadvisor.release.git.RepositoryRemote;
import org.peptideadvisor.release.git.RuleRepository;

/** Brings the rule base to life with the service, before it takes its first call, and puts it away in the end. */
@Singleton
final class ReleaseBeans {

    private final LiveRelease live = new LiveRelease();
    private final RuleFolder folder;
    private final RuleWatch watch;
    private final ReleaseGate gate = new ReleaseGate();
    private final AdvisorConfig config;
    private final RepositoryPlace place;
    private final @Nullable LedgerFollower follower;
    private final @Nullable RepositoryRemote remote;

    ReleaseBeans(AdvisorConfig config, LedgerReleaseLog log) {
        this.config = config;
        this.folder = new RuleFolder(config.rules());
        String node = config.repositoryNode().orElse(null);
        if (node != null) {
            this.watch = new RuleWatch(folder, live, log, gate, RuleHistory.NONE);
            this.place = new RepositoryPlace.RepositoryElsewhere(node);
            this.follower = new LedgerFollower(live, log);
            this.remote = null;
        } else {
            RuleRepository repository = RuleRepository.open(config.data().resolve(RuleRepository.FOLDER));
            var history = new GitHistory(repository, folder, config.follow(), clock());
            this.watch = new RuleWatch(folder, live, log, gate, history);
            var publisher = new ReleasePublisher(live, watch, gate, repository, history, log, clock());
            this.remote =
                    config.remote().url().map(url -> remote(repository, url)).orElse(null);
            this.place = new RepositoryPlace.RepositoryHere(repository, publisher, remote);
            this.follower = null;
        }
    }

    private RepositoryRemote remote(RuleRepository repository, String url) {
        try {
            return new RepositoryRemote(
                    repository, url, config.remote().user(), config.remote().password());
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("ADVISOR_REMOTE_URL: https://… or a folder that holds a repository of git."
                    + " Give the password in ADVISOR_REMOTE_PASSWORD.");
        }
    }

    @Produces
    @Singleton
    LiveRelease liveRelease() {
        return live;
    }

    @Produces
    @Singleton
    RuleWatch ruleWatch() {
        return watch;
    }

    @Produces
    @Singleton
    EditCheck editCheck() {
        return new EditCheck(live, folder, clock());
    }

    @Produces
    @Singleton
    RepositoryPlace repositoryPlace() {
        return place;
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    void start(@Observes StartupEvent event) {
        boolean own = follower == null;
        watch.start(config.reload(), own && config.follow());
        HeadStart.end();
        if (follower != null) {
            follower.start();
        }
        if (remote != null) {
            remote.start();
        }
    }

    /** Who waits for the gate is told that it did not end, rather than cut off. */
    void cut(@Observes ShutdownDelayInitiatedEvent event) {
        gate.close();
    }

    void stop(@Observes ShutdownEvent event) {
        gate.close();
        if (remote != null) {
            remote.close();
        }
        if (follower != null) {
            follower.close();
        }
        watch.close();
        live.close();
        if (place instanceof RepositoryPlace.RepositoryHere here) {
            here.repository().close();
        }
    }
}
