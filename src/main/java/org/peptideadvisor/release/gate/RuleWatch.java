package org.peptideadvisor.release.gate;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.impact.ImpactBaseline;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.BuildResult;
import org.peptideadvisor.release.GateFindings;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.ReleaseBuilder;
import org.peptideadvisor.release.ReleaseLog;
import org.peptideadvisor.release.RuleBaseDigest;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.release.WarmUp;
import org.peptideadvisor.release.gate.ReleaseGate.GateResult;

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
    private final ReleaseGate gate;
    private final RuleHistory history;
    private final ReleaseBuilder builder = new ReleaseBuilder();
    private final PacedLooks paced = new PacedLooks(this::look);
    private volatile boolean looks;
    private long walked;
    private volatile long lookedAt = System.nanoTime();
    private long seen = Long.MIN_VALUE;
    private long built = Long.MIN_VALUE;
    private String digest = "";
    private @Nullable ImpactBaseline baseline;
    private @Nullable ImpactBaseline passed;
    private Map<String, String> liveScenarios = Map.of();
    private @Nullable UnrecordedFolder unrecorded;

    /** A watch that keeps no history. */
    RuleWatch(RuleFolder folder, LiveRelease live, ReleaseLog log, ReleaseGate gate) {
        this(folder, live, log, gate, RuleHistory.NONE);
    }

    /**
     * A watch that has not begun.
     *
     * @param log takes each release before it answers anything
     * @param history is told of what is live
     */
    public RuleWatch(RuleFolder folder, LiveRelease live, ReleaseLog log, ReleaseGate gate, RuleHistory history) {
        this.gate = gate;
        this.history = history;
        this.folder = folder;
        this.live = live;
        this.log = log;
    }

    /**
     * Looks at once, so that a sound rule base is live when this returns, then again and again.
     *
     * @param every how often; zero for never again
     * @param followed whether the folder is looked at also when a release is live by the ledger
     */
    public void start(Duration every, boolean followed) {
        resume();
        if (!followed && live.current() != null) {
            return;
        }
        long walked = look();
        if (followed && !every.isZero()) {
            looks = true;
            paced.start(every, walked);
        }
    }

    /** What was live last goes on, until the folder holds something that passes the gate. */
    private void resume() {
        try {
            Map<String, String> files = log.last();
            if (files != null && GateRun.rebuilt(builder, files) instanceof BuildResult.BuiltRelease kept) {
                WarmUp.of(kept.release());
                live.publish(kept.release());
                history.resumed(files);
                LOG.infof(
                        "release %s (%s) is live again",
                        kept.release().name(), kept.release().id());
            }
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("the release that was live last could not be built", e);
        }
    }

    /** Builds once a change has settled: a file that is being written must not go live half. Says how long it looked at the files, in nanoseconds. */
    private synchronized long look() {
        try {
            long begun = System.nanoTime();
            long now = folder.stamp();
            walked = System.nanoTime() - begun;
            boolean settled = now == seen;
            seen = now;
            boolean waits = live.current() != null || unrecorded != null;
            if (now != built && (settled || !waits)) {
                discard();
                history.folderChanged();
                build(folder.read());
                built = folder.stamp() == now ? now : Long.MIN_VALUE;
            } else if (unrecorded != null) {
                UnrecordedFolder again = unrecorded;
                unrecorded = null;
                publish(again);
            }
        } catch (UncheckedIOException e) {
            forget();
            refuse(List.of(GateFindings.unreadable(unreadable(e.getCause()))));
        } catch (Throwable e) { // whatever it is, the watch goes on
            built = seen;
            LOG.error("the rule base could not be built", e);
            refuse(List.of(GateFindings.notBuilt(e)));
        } finally {
            lookedAt = System.nanoTime();
        }
        return walked;
    }

    /** How long ago it looked at the folder last; nothing where it need not look. */
    public Duration sinceLooked() {
        return looks ? Duration.ofNanos(System.nanoTime() - lookedAt) : Duration.ZERO;
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

    private void build(Map<String, String> files) {
        Map<String, String> scenarios = folder.scenarios();
        Map<String, String> whole = new TreeMap<>(scenarios);
        whole.putAll(files);
        String found = RuleBaseDigest.of(whole);
        if (found.equals(digest)) {
            return;
        }
        Release current = live.current();
        if (current != null && current.id().equals(GateFindings.releaseId(files))) {
            digest = found;
            if (!live.refused().isEmpty()) {
                LOG.infof("the rule base is again that of the live release %s", current.name());
            }
            live.refuse(List.of());
            liveScenarios = scenarios;
            history.folderIsLive(whole, null);
            return;
        }
        GateResult result =
                gate.pass(GateCandidate.beside(liveScenarios, files, scenarios), baseline(current), step -> {});
        if (result.report().cut()) {
            built = Long.MIN_VALUE;
            return;
        }
        digest = found;
        passed = result.told();
        Release release = result.release();
        List<Diagnostic> findings = result.report().findings();
        if (release == null) {
            if (!refuse(findings)) {
                LOG.error("the rule base was changed and is still refused, for the same reasons");
            }
            return;
        }
        LOG.infof(
                "release %s (%s) is sound: %d rules; %s",
                release.name(), release.id(), release.ruleBook().size(), ReleaseGate.steps(result.report()));
        String remarks = findings.stream()
                .filter(one -> one.severity() == Diagnostic.Severity.WARNING)
                .map(Diagnostic::toString)
                .collect(Collectors.joining("\n"));
        if (!remarks.isEmpty()) {
            LOG.warnf("release %s is sound, with remarks:%n%s", release.name(), remarks);
        }
        publish(new UnrecordedFolder(release, whole, result.report()));
    }

    /** What waits to be recorded, with the whole folder that it was made of. */
    private record UnrecordedFolder(Release release, Map<String, String> whole, GateReport report) {}

    /**
     * Does something while nothing else goes live, and the folder is not looked at.
     *
     * @param work is given what is live, to compare with; null when nothing is
     */
    public synchronized <T> T alone(Function<@Nullable ImpactBaseline, T> work) {
        return work.apply(baseline(live.current()));
    }

    /**
     * Takes what was just written into the folder for no edit, if that is what it holds: it is live.
     *
     * @param told what the gate found that it tells the clients; null when nobody was compared
     */
    public synchronized void wrote(Map<String, String> whole, @Nullable ImpactBaseline told) {
        passed = told;
        liveScenarios = RuleFolder.scenarios(whole);
        long now = folder.stamp();
        Map<String, String> found = new TreeMap<>(folder.scenarios());
        found.putAll(folder.read());
        if (found.equals(whole)) {
            seen = now;
            built = now;
            digest = RuleBaseDigest.of(whole);
            discard();
        }
    }

    /** What is live advises each client once, however many drafts it is compared with. */
    private @Nullable ImpactBaseline baseline(@Nullable Release current) {
        if (current == null) {
            baseline = null;
        } else if (baseline == null || !baseline.isOf(current)) {
            baseline = passed != null && passed.isOf(current) ? passed : new ImpactBaseline(current);
            passed = null;
        }
        return baseline;
    }

    /** Only what is recorded goes live; what is not waits for the next look. */
    private void publish(UnrecordedFolder sound) {
        Release release = sound.release();
        if (log.record(release)) {
            live.publish(release);
            liveScenarios = RuleFolder.scenarios(sound.whole());
            LOG.infof("release %s (%s) is live", release.name(), release.id());
            history.folderIsLive(sound.whole(), sound.report());
        } else {
            unrecorded = sound;
            refuse(List.of(GateFindings.notRecorded(release.name())));
        }
    }

    private void discard() {
        if (unrecorded != null) {
            unrecorded.release().close();
            unrecorded = null;
            digest = "";
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
        paced.close();
        synchronized (this) {
            discard();
        }
    }
}
