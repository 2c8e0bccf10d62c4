package org.peptideadvisor.release;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.Diagnostic;

/**
 * Keeps the live release in step with the rules folder. A sound change goes live. An unsound change is refused
 * with all its faults, and the last sound release stays live. The folder is polled, since not every file system
 * reports changes.
 */
public final class RuleWatch implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RuleWatch.class);

    private final RuleFolder folder;
    private final LiveRelease live;
    private final ReleaseLog log;
    private final ReleaseBuilder builder = new ReleaseBuilder();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "rule-watch");
        thread.setDaemon(true);
        return thread;
    });
    private long seen = Long.MIN_VALUE;
    private long built = Long.MIN_VALUE;
    private String digest = "";
    private @Nullable Release unrecorded;

    /** @param log takes each release before it answers anything */
    public RuleWatch(RuleFolder folder, LiveRelease live, ReleaseLog log) {
        this.folder = folder;
        this.live = live;
        this.log = log;
    }

    /**
     * Looks at once, so that a sound rule base is live when this returns, then again and again.
     *
     * @param every how often; zero for never again
     */
    public void start(Duration every) {
        look();
        if (!every.isZero()) {
            var unused = looking.scheduleWithFixedDelay(
                    this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Builds once a change has settled: a file that is being written must not go live half. */
    private synchronized void look() {
        try {
            long now = folder.stamp();
            boolean settled = now == seen;
            seen = now;
            boolean waits = live.current() != null || unrecorded != null;
            if (now != built && (settled || !waits)) {
                discard();
                build(folder.read());
                built = now;
            } else if (unrecorded != null) {
                Release again = unrecorded;
                unrecorded = null;
                publish(again);
            }
        } catch (UncheckedIOException e) {
            forget();
            refuse(ReleaseCode.UNREADABLE, unreadable(e.getCause()));
        } catch (RuntimeException | StackOverflowError e) {
            built = seen;
            LOG.error("the rule base could not be built", e);
            refuse(List.of(WholeBaseFaults.notBuilt(e)));
        }
    }

    private String unreadable(@Nullable Throwable cause) {
        return cause instanceof NoSuchFileException missing
                ? missing.getFile() + " is not there"
                : "the folder " + folder.root() + " cannot be read: "
                        + (cause == null ? "" : cause.getClass().getSimpleName());
    }

    private void forget() {
        digest = "";
        built = Long.MIN_VALUE;
    }

    private void refuse(ReleaseCode code, String message) {
        refuse(List.of(Diagnostic.error(code.code(), "", 0, 0, message, null)));
    }

    private void build(Map<String, String> files) {
        String found = RuleBaseDigest.of(files);
        if (found.equals(digest)) {
            return;
        }
        Release current = live.current();
        if (current != null && current.id().equals(ReleaseBuilder.id(found))) {
            digest = found;
            live.refuse(List.of());
            LOG.infof("the rule base is again that of the live release %s", current.name());
            return;
        }
        long begun = System.nanoTime();
        BuildResult result = builder.build(files);
        digest = found;
        if (result instanceof BuildResult.RejectedRuleBase rejected) {
            if (!refuse(rejected.diagnostics())) {
                LOG.error("the rule base was changed and is still refused, for the same reasons");
            }
            return;
        }
        Release release = ((BuildResult.BuiltRelease) result).release();
        List<Diagnostic> remarks = ((BuildResult.BuiltRelease) result).remarks();
        if (current != null && !upheld(current, release)) {
            release.close();
            return;
        }
        Optional<Diagnostic> runaway = warmUp(release);
        if (runaway.isPresent()) {
            release.close();
            refuse(List.of(runaway.get()));
            return;
        }
        LOG.infof(
                "release %s (%s) is sound: %d rules, built in %d ms",
                release.name(),
                release.id(),
                release.ruleBook().size(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        if (remarks.stream().anyMatch(remark -> remark.severity() == Diagnostic.Severity.WARNING)) {
            LOG.warnf(
                    "release %s is sound, with remarks:%n%s",
                    release.name(),
                    remarks.stream()
                            .filter(remark -> remark.severity() == Diagnostic.Severity.WARNING)
                            .map(Diagnostic::toString)
                            .collect(Collectors.joining("\n")));
        }
        publish(release);
    }

    /** Whether the guards of the live release ask for as much in the one that replaces it, or somebody says why not. */
    private boolean upheld(Release current, Release release) {
        List<Diagnostic> weaker = WeakenedGuards.between(current.files(), release.files());
        if (weaker.stream().anyMatch(Diagnostic::isError)) {
            refuse(weaker);
            return false;
        }
        weaker.forEach(one -> LOG.warnf("release %s is weaker than %s: %s", release.name(), current.name(), one));
        return true;
    }

    /** Only what is recorded goes live; what is not waits for the next look. */
    private void publish(Release release) {
        if (log.record(release)) {
            live.publish(release);
            LOG.infof("release %s (%s) is live", release.name(), release.id());
        } else {
            unrecorded = release;
            refuse(ReleaseCode.NOT_RECORDED, "the ledger did not take release " + release.name());
        }
    }

    private void discard() {
        if (unrecorded != null) {
            unrecorded.close();
            unrecorded = null;
            digest = "";
        }
    }

    private static Optional<Diagnostic> warmUp(Release release) {
        try {
            return WarmUp.of(release);
        } catch (RuntimeException | StackOverflowError e) {
            release.close();
            throw e;
        }
    }

    /** Tells the errors first and leaves out what is merely worth a look; false when the same was told before. */
    private boolean refuse(List<Diagnostic> diagnostics) {
        List<Diagnostic> told = diagnostics.stream()
                .filter(one -> one.severity() != Diagnostic.Severity.INFO)
                .sorted(Comparator.comparing(Diagnostic::severity).thenComparing(Comparator.naturalOrder()))
                .toList();
        if (told.equals(live.refused())) {
            return false;
        }
        live.refuse(told);
        LOG.errorf(
                "the rule base in %s is refused, %s:%n%s",
                folder.root(),
                live.current() == null ? "and no release is live" : "the live release stays",
                told.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
        return true;
    }

    @Override
    public void close() {
        looking.shutdownNow();
        synchronized (this) {
            discard();
        }
    }
}
