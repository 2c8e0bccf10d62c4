package org.peptideadvisor.workbench.trial;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.contract.request.AdviceRequest;
import org.peptideadvisor.contract.request.ReadResult;
import org.peptideadvisor.contract.request.ReadResult.Accepted;
import org.peptideadvisor.contract.request.ReadResult.Rejected;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.impact.AdviceComparison;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.release.BuildResult;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.ReleaseBuilder;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.workbench.trial.TrialOutcome.FaultyClient;
import org.peptideadvisor.workbench.trial.TrialOutcome.FaultyDraft;
import org.peptideadvisor.workbench.trial.TrialOutcome.NothingToCompare;
import org.peptideadvisor.workbench.trial.TrialOutcome.TriedClient;

/**
 * Decides a client on the live release and on a draft. The draft that was tried last is kept built, since whoever tries one client tries another. Nothing
 * goes live, and nothing is recorded. Thread-safe.
 */
public final class DraftTrials implements AutoCloseable {

    private static final int EVALUATIONS = 2_000;

    /** An author waits longer than a client does. */
    private static final Duration TIME = Duration.ofSeconds(20);

    private final LiveRelease live;
    private final ReleaseBuilder builder;
    private final InstantSource clock;
    private final LiveRelease tried = new LiveRelease();
    private String triedCommit = "";
    private List<Diagnostic> findings = List.of();

    /** @param clock tells the day, in UTC, on which clients are decided */
    public DraftTrials(LiveRelease live, InstantSource clock) {
        this.live = live;
        this.clock = clock;
        this.builder = new ReleaseBuilder(clock);
    }

    /**
     * Tries a draft.
     *
     * @param commit what is tried
     * @param files its files, path to text
     * @param request a client, as for {@code POST /v1/advice}
     * @param about ids of rules of which it is told why they did not fire
     * @throws org.peptideadvisor.engine.RunawayRulesException when the rules do not come to an end
     */
    public TrialOutcome compare(
            Caller caller, String commit, Map<String, String> files, byte[] request, Set<String> about) {
        caller.require(Permission.CHECK_RULES);
        synchronized (this) {
            build(commit, files);
            if (!findings.isEmpty()) {
                return new FaultyDraft(findings);
            }
            TrialOutcome outcome = live.use(before -> tried.use(after -> compare(before, after, request, about)));
            return Objects.requireNonNullElseGet(outcome, NothingToCompare::new);
        }
    }

    private void build(String commit, Map<String, String> files) {
        if (commit.equals(triedCommit)) {
            return;
        }
        Map<String, String> part = new TreeMap<>(files);
        part.keySet().removeIf(path -> !RuleFolder.belongs(path));
        BuildResult built = builder.draft(part);
        if (built instanceof BuildResult.BuiltRelease sound) {
            tried.publish(sound.release());
            findings = List.of();
        } else {
            findings = ((BuildResult.RejectedRuleBase) built).diagnostics();
        }
        triedCommit = commit;
    }

    private @Nullable TrialOutcome compare(Release before, Release after, byte[] request, Set<String> about) {
        ReadResult<AdviceRequest> old = before.intake().read(request);
        ReadResult<AdviceRequest> now = after.intake().read(request);
        for (ReadResult<AdviceRequest> read : List.of(old, now)) {
            if (read instanceof Rejected<AdviceRequest> rejected) {
                return new FaultyClient(rejected.faults());
            }
        }
        SettledDecision then = before.advisor().settle(consultation(old));
        SettledDecision told = after.advisor().settle(consultation(now));
        AdviceComparison.ComparedAdvice compared = AdviceComparison.between(before, then, after, told);
        after.questions().prepare();
        return new TriedClient(
                then.advice(),
                told.advice(),
                compared.changes(),
                compared.firedBefore(),
                compared.firedAfter(),
                after.questions().unmet(told, about, new QuestionBudget(EVALUATIONS, TIME)));
    }

    private Consultation consultation(ReadResult<AdviceRequest> read) {
        return ((Accepted<AdviceRequest>) read)
                .value()
                .consultation()
                .onDay(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Puts away what was built. */
    @Override
    public void close() {
        tried.close();
    }
}
