package org.peptideadvisor.release.gate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.peptideadvisor.impact.WeakeningWitness;
import org.peptideadvisor.impact.mutants.EditedRules;
import org.peptideadvisor.impact.mutants.MutantTrial;
import org.peptideadvisor.impact.mutants.MutationReport;
import org.peptideadvisor.impact.mutants.TriedMutant;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.BuildResult;
import org.peptideadvisor.release.GateFindings;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.ReleaseBuilder;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.release.WarmUp;
import org.peptideadvisor.release.WeakenedGuards;
import org.peptideadvisor.release.gate.GateReport.TakenStep;
import org.peptideadvisor.rulebook.CheckDeadline;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.scenario.Scenario;

/** The one gate: whatever is to go live passes it, wherever it comes from. Thread-safe. */
public final class ReleaseGate {

    /** So many made-up clients are compared beside those of scenarios. */
    public static final int GENERATED = 1000;

    private static final Duration TIME_LIMIT = Duration.ofMinutes(5);
    private static final int MESSAGE = 300;

    /** A warning is not worth more than this. */
    private static final Duration MUTANT_TIME = Duration.ofSeconds(15);

    /** Who edits more rules at once is not told of the mutants of each. */
    private static final int MOST_MUTATED = 20;

    private final ReleaseBuilder builder;
    private final int generated;

    /** @param generated how many made-up clients are compared */
    ReleaseGate(ReleaseBuilder builder, int generated) {
        this.builder = builder;
        this.generated = generated;
    }

    /** A gate that compares as many clients as is usual. */
    public ReleaseGate() {
        this(new ReleaseBuilder(), GENERATED);
    }

    /**
     * What came of it.
     *
     * @param release the release, open, or null when it must not go live
     * @param told what it tells the clients that were compared; null with the release, or when nothing was compared
     */
    public record GateResult(@Nullable Release release, GateReport report, @Nullable ImpactBaseline told) {}

    /**
     * Takes the files of a release through all steps, until one finds an error.
     *
     * @param files path below the rules folder to text
     * @param scenarios every scenario beside them, likewise
     * @param live what is live now, or null when nothing is: then scenarios and impact are left out
     * @param told is told of each step when it ends
     */
    public GateResult pass(
            Map<String, String> files,
            Map<String, String> scenarios,
            @Nullable ImpactBaseline live,
            Consumer<TakenStep> told) {
        return pass(files, scenarios, Set.of(), live, told);
    }

    /**
     * The same beside scenarios that are as they were with what is live.
     *
     * @param kept paths of these: one that does not hold there either, as when a rule is out for some days, is told and holds nothing back
     */
    public GateResult pass(
            Map<String, String> files,
            Map<String, String> scenarios,
            Set<String> kept,
            @Nullable ImpactBaseline live,
            Consumer<TakenStep> told) {
        var run = new GateRun(files, scenarios, kept, live, told);
        Release release = run.release();
        try {
            GateReport report = run.report();
            if (release == null || report.isSound()) {
                return new GateResult(release, report, run.told());
            }
            release.close();
            return new GateResult(null, report, null);
        } catch (RuntimeException | StackOverflowError e) {
            if (release != null) {
                release.close();
            }
            throw e;
        }
    }

    /** The clients whose advice is compared: those of scenarios, as they are and as they were, and some made up. */
    private List<ImpactClient> clients(Release live, Map<String, String> scenarios, List<ImpactClient> ofScenarios) {
        var clients = new ArrayList<>(ofScenarios);
        Map<String, String> former = new TreeMap<>(RuleFolder.scenarios(live.files()));
        former.entrySet().removeIf(one -> one.getValue().equals(scenarios.get(one.getKey())));
        clients.addAll(ImpactClients.scenarios(former));
        clients.addAll(ImpactClients.generated(live.catalog(), generated));
        return clients;
    }

    /** One passage. */
    private final class GateRun {

        private final Map<String, String> scenarios;
        private final Set<String> kept;
        private final @Nullable ImpactBaseline live;
        private final Consumer<TakenStep> told;
        private final String id;
        private final List<TakenStep> steps = new ArrayList<>();
        private final List<Diagnostic> findings = new ArrayList<>();
        private final CheckDeadline deadline = CheckDeadline.in(TIME_LIMIT);
        private final @Nullable Release release;
        private @Nullable ImpactBaseline after;
        private @Nullable ImpactReport impact;
        private List<WeakeningWitness> witnesses = List.of();
        private long begun = System.nanoTime();

        GateRun(
                Map<String, String> files,
                Map<String, String> scenarios,
                Set<String> kept,
                @Nullable ImpactBaseline live,
                Consumer<TakenStep> told) {
            this.scenarios = scenarios;
            this.kept = kept;
            this.live = live;
            this.told = told;
            this.id = GateFindings.releaseId(files);
            BuildResult built = builder.build(files);
            if (built instanceof BuildResult.BuiltRelease sound) {
                release = sound.release();
                findings.addAll(sound.remarks());
            } else {
                release = null;
                findings.addAll(((BuildResult.RejectedRuleBase) built).diagnostics());
            }
            took(GateStep.BUILD);
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
            if (release != null) {
                look(release);
            }
            return new GateReport(id, steps, findings, impact, witnesses);
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
                List<ImpactClient> clients = ImpactClients.scenarios(scenarios);
                var trial = new ScenarioTrial(live.release(), after, clients, kept, deadline);
                findings.addAll(trial.of(scenarios));
                took(GateStep.SCENARIOS);
                compare(live, after, clients);
                took(GateStep.IMPACT);
                mutate(EditedRules.between(live.release(), draft), draft, trial.read(), clients);
                took(GateStep.MUTANTS);
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
            impact = new ImpactReview(live, after).of(clients(live.release(), scenarios, ofScenarios), deadline);
            witnesses = impact.witnesses(live.release().id());
            Set<String> accepted =
                    WeakenedGuards.acceptedWitnesses(after.release().files());
            for (WeakeningWitness witness : witnesses) {
                if (!accepted.contains(witness.id())) {
                    findings.add(held(witness, live.release()));
                }
            }
            if (!impact.whole()) {
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
                findings.add(GateFindings.unnoticed(
                        rule.file(),
                        rule.line(),
                        rule.id(),
                        cut("“" + one.mutant().what() + "” in " + rule.id())));
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
            String message = "less careful for the client of "
                    + witness.client().name() + " (" + witness.id() + "): lost: " + lost;
            return GateFindings.weakening(
                    rule == null ? "" : rule.file(), rule == null ? 0 : rule.line(), cut(message), witness.id());
        }
    }

    /** Not more of a message than a person reads. */
    static String cut(String text) {
        return text.length() <= MESSAGE ? text : text.substring(0, MESSAGE) + "…";
    }

    /** How long each step took, in words. */
    static String steps(GateReport report) {
        Map<GateStep, Long> took = new LinkedHashMap<>();
        report.steps().forEach(one -> took.put(one.step(), one.millis()));
        return took.entrySet().stream()
                .map(one -> one.getKey().id() + " " + one.getValue() + " ms")
                .collect(Collectors.joining(", "));
    }
}
