package org.peptideadvisor.release.git;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.impact.ImpactBaseline;
import org.peptideadvisor.release.LedgerReleaseLog;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.release.gate.GateCandidate;
import org.peptideadvisor.release.gate.GateReport;
import org.peptideadvisor.release.gate.GateReport.TakenStep;
import org.peptideadvisor.release.gate.GateText;
import org.peptideadvisor.release.gate.ReleaseGate;
import org.peptideadvisor.release.gate.ReleaseGate.GateResult;
import org.peptideadvisor.release.gate.RuleWatch;
import org.peptideadvisor.release.gate.WiderClients;
import org.peptideadvisor.release.git.PlannedRelease.WentLive;

/**
 * Takes states of the rule base through the gate, and lets them go live: the commit is written, the ledger records it, the branch moves, the
 * release is swapped, the folder is written. What the ledger records is what counts: a start after a crash does the rest. One at a time. Thread-safe.
 */
public final class ReleasePublisher {

    private static final Logger LOG = Logger.getLogger(ReleasePublisher.class);

    private final LiveRelease live;
    private final RuleWatch watch;
    private final ReleaseGate gate;
    private final RuleRepository repository;
    private final GitHistory history;
    private final LedgerReleaseLog log;
    private final InstantSource clock;

    public ReleasePublisher(
            LiveRelease live,
            RuleWatch watch,
            ReleaseGate gate,
            RuleRepository repository,
            GitHistory history,
            LedgerReleaseLog log,
            InstantSource clock) {
        this.live = live;
        this.watch = watch;
        this.gate = gate;
        this.repository = repository;
        this.history = history;
        this.log = log;
        this.clock = clock;
    }

    /** The commit that is live; null before anything was. */
    public @Nullable String liveCommit() {
        return history.live();
    }

    /** The id of the release that is live; null when none is. */
    public @Nullable String liveRelease() {
        Release current = live.current();
        return current == null ? null : current.id();
    }

    /**
     * What the gate says of a state, against what is live.
     *
     * @param whole path to text, all scenarios too
     * @param wider who is compared beyond the usual clients
     * @param told is told of each step when it ends
     */
    public GateReport check(Map<String, String> whole, WiderClients wider, Consumer<TakenStep> told) {
        return watch.alone(baseline -> {
            GateResult result = gate.pass(candidate(whole, true), wider, baseline, told);
            if (result.release() != null) {
                result.release().close();
            }
            return result.report();
        });
    }

    /** The same for what cannot wait: drafts that are looked at to be decided on are interrupted. */
    public PublishOutcome publishUrgently(PlannedRelease planned, Consumer<TakenStep> told) {
        return gate.urgently(() -> publish(planned, told));
    }

    /** Takes a state through the gate once more, and lets it go live if it passes. */
    public PublishOutcome publish(PlannedRelease planned, Consumer<TakenStep> told) {
        return watch.alone(
                baseline -> baseline == null ? new PublishOutcome.LiveMovedOn() : publish(planned, baseline, told));
    }

    private PublishOutcome publish(PlannedRelease planned, ImpactBaseline baseline, Consumer<TakenStep> told) {
        if (!planned.live().equals(history.live())) {
            return new PublishOutcome.LiveMovedOn();
        }
        List<String> edited = new ArrayList<>(history.edited(planned.live()));
        if (!edited.isEmpty() || !history.canWriteBack()) {
            return new PublishOutcome.EditedFolder(edited);
        }
        GateResult result = gate.pass(candidate(planned.files(), planned.scenarios()), baseline, told);
        Release release = result.release();
        if (release == null) {
            return new PublishOutcome.HeldRelease(result.report());
        }
        return goLive(planned, release, result);
    }

    private PublishOutcome goLive(PlannedRelease planned, Release release, GateResult passed) {
        boolean swapped = false;
        try {
            var parents = new ArrayList<String>();
            parents.add(planned.live());
            parents.addAll(planned.parents());
            String reason = planned.reason().strip() + "\n\n" + GateText.of(passed.report());
            String commit = repository.write(planned.files(), parents, planned.author(), clock.instant(), reason);
            history.begin(commit);
            var went = new WentLive(release.id(), release.name(), commit);
            boolean news = !release.id().equals(liveRelease());
            if (!news) {
                // the ledger does not name scenarios, so a start after a crash would not find them
                repository.move(RuleRepository.LIVE, planned.live(), commit);
            }
            if (!log.record(release, planned.note(), planned.beside().apply(went))) {
                if (!news) {
                    repository.move(RuleRepository.LIVE, commit, planned.live());
                }
                return new PublishOutcome.RefusedByLedger();
            }
            if (news) {
                live.publish(release);
                swapped = true;
            }
            LOG.infof("release %s (%s) is live, of commit %s", release.name(), release.id(), commit);
            history.went(planned.live(), commit);
            watch.wrote(planned.files(), passed.told());
            return new PublishOutcome.PublishedRelease(release.id(), release.name(), commit, passed.report());
        } finally {
            if (!swapped) {
                release.close();
            }
        }
    }

    private GateCandidate candidate(Map<String, String> whole, boolean scenarios) {
        Map<String, String> files = new TreeMap<>(whole);
        files.keySet().removeIf(path -> !RuleFolder.belongs(path));
        Map<String, String> examples = scenarios ? RuleFolder.scenarios(whole) : Map.of();
        String commit = history.live();
        Map<String, String> now = commit == null ? Map.of() : repository.files(commit);
        return GateCandidate.beside(RuleFolder.scenarios(now), files, examples);
    }
}
