package org.peptideadvisor.release.gate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.impact.ImpactBaseline;
import org.peptideadvisor.impact.ImpactClient;
import org.peptideadvisor.impact.ImpactClients;
import org.peptideadvisor.impact.ImpactReport;
import org.peptideadvisor.impact.ImpactReview;
import org.peptideadvisor.impact.RecordedClients.DrawnClients;
import org.peptideadvisor.impact.WeakeningWitness;
import org.peptideadvisor.impact.mutants.EditedRules;
import org.peptideadvisor.impact.mutants.MutantTrial;
import org.peptideadvisor.impact.mutants.MutationReport;
import org.peptideadvisor.impact.mutants.TriedMutant;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.BuildResult;
import org.peptideadvisor.release.GateFindings;
import org.peptideadvisor.release.HeadStart;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.ReleaseBuilder;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.release.WarmUp;
import org.peptideadvisor.release.WeakenedGuards;
import org.peptideadvisor.release.gate.GateReport.TakenStep;
import org.peptideadvisor.rulebook.CheckDeadline;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.scenario.Scenario;

/** One passage through the gate. Used by one thread. */
final class GateRun {

    /** A warning is not worth more than this. */
    private static final Duration MUTANT_TIME = Duration.ofSeconds(15);

    /** Who edits more rules at once is not told of the mutants of each. */
    private static final int MOST_MUTATED = 20;

    private final GateCandidate candidate;
    private final WiderClients wider;
    private final int generated;
    private final @Nullable ImpactBaseline live;
    private final CheckDeadline deadline;
    private final Consumer<TakenStep> told;
    private final String id;
    private final List<TakenStep> steps = new ArrayList<>();
    private final List<Diagnostic> findings = new ArrayList<>();
    private final @Nullable Release release;
    private @Nullable ImpactBaseline after;
    private @Nullable ImpactReport impact;
    private List<WeakeningWitness> witnesses = List.of();
    private int skipped;
    private long begun = System.nanoTime();

    /**
     * Builds the candidate. What is live under another name passed already, so nothing is looked at again; nor is at a first start what passed when the
     * program was built.
     *
     * @param wider who is compared beyond so many
     * @param generated how many made-up clients are compared in any case
     * @param live what is live; null when nothing is
     * @param told is told of each step when it ends
     */
    GateRun(
            ReleaseBuilder builder,
            GateCandidate candidate,
            WiderClients wider,
            int generated,
            @Nullable ImpactBaseline live,
            CheckDeadline deadline,
            Consumer<TakenStep> told) {
        this.candidate = candidate;
        this.wider = wider;
        this.generated = generated;
        this.live = live;
        this.deadline = deadline;
        this.told = told;
        this.id = GateFindings.releaseId(candidate.files());
        boolean renamed = live != null && candidate.isOnlyRenamed(live.release().files());
        boolean passedBefore = renamed || (live == null && id.equals(PackedGate.release()));
        BuildResult built = passedBefore ? rebuilt(builder, candidate.files()) : builder.build(candidate.files());
        if (built instanceof BuildResult.BuiltRelease sound) {
            release = sound.release();
            findings.addAll(sound.remarks());
            if (live != null && renamed) {
                after = live.renamed(release);
                impact = ImpactReport.ofNobody(live.release(), release);
            }
        } else {
            release = null;
            findings.addAll(((BuildResult.RejectedRuleBase) built).diagnostics());
        }
        took(GateStep.BUILD);
    }

    /** Builds without judging anew what passed before; what the process began with need not be built again. */
    static BuildResult rebuilt(ReleaseBuilder builder, Map<String, String> files) {
        BuildResult begun = HeadStart.of(files);
        return begun == null ? builder.rebuild(files) : begun;
    }

    @Nullable
    Release release() {
        return release;
    }

    @Nullable
    ImpactBaseline told() {
        return after;
    }

    GateReport report() {
        if (release != null && after == null) {
            look(release);
        }
        return new GateReport(id, steps, findings, impact, witnesses, skipped, false);
    }

    private void look(Release draft) {
        if (live != null) {
            findings.addAll(WeakenedGuards.between(live.release().files(), draft.files()));
            took(GateStep.GUARDS);
        }
        if (isSound()) {
            Optional<Diagnostic> runaway = WarmUp.of(draft);
            runaway.ifPresent(findings::add);
            took(GateStep.FULLEST_REQUESTS);
        }
        if (live != null && isSound()) {
            after = new ImpactBaseline(draft);
            List<ImpactClient> clients = ImpactClients.scenarios(candidate.scenarios());
            var trial = new ScenarioTrial(live.release(), after, clients, candidate.kept(), deadline);
            findings.addAll(trial.of(candidate.scenarios()));
            took(GateStep.SCENARIOS);
            compare(live, after, clients);
            took(GateStep.IMPACT);
            mutate(EditedRules.between(live.release(), draft), draft, trial.read(), clients);
            took(GateStep.MUTANTS);
            compareWider(live.release(), draft);
            judge(live.release(), draft);
        }
    }

    private boolean isSound() {
        return findings.stream().noneMatch(Diagnostic::isError);
    }

    private void took(GateStep step) {
        long now = System.nanoTime();
        var taken = new TakenStep(step, TimeUnit.NANOSECONDS.toMillis(now - begun));
        begun = now;
        steps.add(taken);
        told.accept(taken);
    }

    private void compare(ImpactBaseline live, ImpactBaseline after, List<ImpactClient> ofScenarios) {
        var clients = new ArrayList<>(ofScenarios);
        Map<String, String> former =
                new TreeMap<>(RuleFolder.scenarios(live.release().files()));
        former.entrySet()
                .removeIf(one -> one.getValue().equals(candidate.scenarios().get(one.getKey())));
        clients.addAll(ImpactClients.scenarios(former));
        clients.addAll(ImpactClients.generated(live.release().catalog(), generated));
        impact = new ImpactReview(live, after).of(clients, deadline);
    }

    /** Far more clients, who are not kept: nobody compares with them again. */
    private void compareWider(Release live, Release draft) {
        if (impact == null || !isSound() || wider.generated() <= generated || deadline.isPast()) {
            return;
        }
        DrawnClients drawn = wider.recorded().get();
        skipped = drawn.skipped();
        var clients = new ArrayList<>(drawn.clients());
        clients.addAll(ImpactClients.generated(live.catalog(), generated, wider.generated()));
        var review = new ImpactReview(new ImpactBaseline(live), new ImpactBaseline(draft));
        impact = impact.with(review.of(clients, deadline));
        took(GateStep.WIDER_IMPACT);
    }

    private void judge(Release live, Release draft) {
        ImpactReport found = Objects.requireNonNull(impact);
        witnesses = found.witnesses(live.id());
        Set<String> accepted = WeakenedGuards.acceptedWitnesses(draft.files());
        for (WeakeningWitness witness : witnesses) {
            if (!accepted.contains(witness.id())) {
                findings.add(held(witness, live));
            }
        }
        if (!found.whole()) {
            findings.add(GateFindings.outOfTime());
        }
    }

    /** Says which small changes of the edited rules no scenario would notice; of very many edited rules nothing is said. */
    private void mutate(List<Rule> edited, Release draft, List<Scenario> tried, List<ImpactClient> clients) {
        if (edited.isEmpty() || edited.size() > MOST_MUTATED || deadline.isPast()) {
            return;
        }
        Map<String, ImpactClient> requests =
                clients.stream().collect(Collectors.toMap(ImpactClient::name, Function.identity()));
        MutationReport report = new MutantTrial(draft, edited, CheckDeadline.in(MUTANT_TIME))
                .run(tried, requests, ImpactClients.generated(draft.catalog(), generated));
        for (TriedMutant one : report.survivors()) {
            Rule rule = one.mutant().rule();
            String change = "“" + one.mutant().what() + "” in " + rule.id();
            findings.add(GateFindings.unnoticed(rule.file(), rule.line(), rule.id(), ReleaseGate.cut(change)));
        }
    }

    private static Diagnostic held(WeakeningWitness witness, Release live) {
        Rule rule = witness.rules().stream()
                .map(live.ruleBook()::rule)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String lost = witness.lost().stream()
                .map(one -> one.kind().id() + " " + one.what()
                        + (one.rules().isEmpty() ? "" : " [" + String.join(", ", one.rules()) + "]"))
                .collect(Collectors.joining("; "));
        String message =
                "less careful for the client of " + witness.client().name() + " (" + witness.id() + "): lost: " + lost;
        return GateFindings.weakening(
                rule == null ? "" : rule.file(),
                rule == null ? 0 : rule.line(),
                ReleaseGate.cut(message),
                witness.id());
    }
}
