package org.peptideadvisor.release.gate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.peptideadvisor.ledger.store.StoreException;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.BuildResult;
import org.peptideadvisor.release.GateFindings;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.ReleaseBuilder;
import org.peptideadvisor.release.ReleaseLog;
import org.peptideadvisor.release.WarmUp;

/**
 * Keeps the live release of a node in step with what another node lets go live, by the ledger that they share. What went live there has passed the
 * gate, so it is built and not judged anew. A release that cannot be built here is told, and the former stays.
 */
public final class LedgerFollower implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LedgerFollower.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final LiveRelease live;
    private final ReleaseLog log;
    private final ReleaseBuilder builder = new ReleaseBuilder();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "ledger-follower");
        thread.setDaemon(true);
        return thread;
    });

    public LedgerFollower(LiveRelease live, ReleaseLog log) {
        this.live = live;
        this.log = log;
    }

    /** Looks at once, then now and then, until it is closed. */
    public void start() {
        look();
        var unused =
                looking.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        String id = null;
        try {
            id = log.lastId();
            Release current = live.current();
            if (id == null || id.equals(live.behind())) {
                return;
            }
            if (current != null && current.id().equals(id)) {
                live.catchUp();
                return;
            }
            Map<String, String> files = log.last();
            if (files == null) {
                fallBehind(id, GateFindings.unreadable("what the ledger keeps of release " + id + " is not its text"));
                return;
            }
            BuildResult built = builder.rebuild(files);
            if (built instanceof BuildResult.BuiltRelease sound) {
                WarmUp.of(sound.release());
                live.publish(sound.release());
                LOG.infof(
                        "release %s (%s) is live, as the ledger says",
                        sound.release().name(), id);
            } else {
                fallBehind(
                        id, ((BuildResult.RejectedRuleBase) built).diagnostics().toArray(Diagnostic[]::new));
            }
        } catch (StoreException e) {
            LOG.debug("the ledger does not answer", e);
        } catch (Throwable e) { // whatever it is, the node goes on looking
            LOG.error("a release of the ledger cannot be built here", e);
            fallBehind(String.valueOf(id), GateFindings.notBuilt(e));
        }
    }

    private void fallBehind(String id, Diagnostic... why) {
        live.fallBehind(id, List.of(why));
        LOG.errorf("release %s is live by the ledger and cannot be built here; the former stays", id);
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
