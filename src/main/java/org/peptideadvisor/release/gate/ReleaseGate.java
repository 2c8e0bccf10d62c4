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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.impact.ImpactBaseline;
import org.peptideadvisor.impact.ImpactClient;
import org.peptideadvisor.impact.ImpactClients;
import org.peptideadvisor.impact.ImpactReport;
import org.peptideadvisor.impact.ImpactReview;
import org.peptideadvisor.impact.WeakeningWitness;
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
import org.peptideadvisor.scenario.ScenarioReader;
import org.peptideadvisor.scenario.ScenarioRunner;

/** The one gate: whatever is to go live passes it, wherever it comes from. Thread-safe. */
public final class ReleaseGate {

    /** So many made-up clients are compared beside those of scenarios. */
    public static final int GENERATED = 1000;

    private static final Duration TIME_LIMIT = Duration.ofSeconds(90);
    private static final int MESSAGE = 300;

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
     */
    public record GateResult(@Nullable Release release, GateReport report) {}

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
            if (release != null && !report.isSound()) {
                release.close();
            }
            return new GateResult(report.isSound() ? release : null, report);
        } catch (RuntimeException | StackOverflowError e) {
            if (release != null) {
                release.close();
            }
            throw e;
        }
    }

    /** The clients whose advice is compared: those of scenarios, as they are and as they were, and some made up. */
    private List<ImpactClient> clients(Release live, Map<String, String> scenarios) {
        Map<String, String> all = new TreeMap<>(RuleFolder.scenarios(live.files()));
        all.putAll(scenarios);
        var clients = new ArrayList<>(ImpactClients.scenarios(all));
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
                tryScenarios(draft, live.release());
                took(GateStep.SCENARIOS);
                compare(live, draft);
                took(GateStep.IMPACT);
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

        private void tryScenarios(Release draft, Release before) {
            ScenarioReader.ReadScenarios read = new ScenarioReader(draft.intake()).read(scenarios, deadline);
            findings.addAll(
                    read.diagnostics().stream().filter(Diagnostic::isError).toList());
            var runner = new ScenarioRunner(draft.advisor());
            var former = new ScenarioRunner(before.advisor());
            findings.addAll(read.scenarios().parallelStream()
                    .filter(one -> one.guard() == null && !deadline.isPast())
                    .flatMap(one -> failed(one, runner, former))
                    .toList());
            if (deadline.isPast()) {
                findings.add(GateFindings.outOfTime());
            }
        }

        private Stream<Diagnostic> failed(Scenario scenario, ScenarioRunner runner, ScenarioRunner former) {
            ScenarioRunner.ScenarioResult result = runner.run(scenario);
            boolean before = !result.passed()
                    && kept.contains(scenario.file())
                    && !former.run(scenario).passed();
            return result.mismatches().stream()
                    .limit(1)
                    .map(one -> "“" + scenario.title() + "” gets another answer at " + one.path())
                    .map(told -> before
                            ? GateFindings.scenarioAsBefore(
                                    scenario.file(), cut(told + ", as it does from what is live"))
                            : GateFindings.scenario(scenario.file(), cut(told)));
        }

        private void compare(ImpactBaseline live, Release draft) {
            impact = new ImpactReview(live, draft).of(clients(live.release(), scenarios), deadline);
            witnesses = impact.witnesses(live.release().id());
            Set<String> accepted = WeakenedGuards.acceptedWitnesses(draft.files());
            for (WeakeningWitness witness : witnesses) {
                if (!accepted.contains(witness.id())) {
                    findings.add(held(witness, live.release()));
                }
            }
            if (!impact.whole()) {
                findings.add(GateFindings.outOfTime());
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

        private static String cut(String text) {
            return text.length() <= MESSAGE ? text : text.substring(0, MESSAGE) + "…";
        }
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
