package org.peptideadvisor.impact.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.impact.ImpactClient;
import org.peptideadvisor.impact.ImpactClients;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.rulebook.CheckDeadline;
import org.peptideadvisor.rulebook.meaning.PropertyDomain;
import org.peptideadvisor.scenario.ScenarioReader;

/** Each mutant comes to the right end: caught, alive with a client whom it concerns, or of no effect on anybody. */
class MutantTrialTest {

    private static final String RULES =
            rule("SAF-1", "Client( age < 18, age < 40 )", "refer( \"soon\", \"Ask somebody.\" );")
                    + rule(
                            "SAF-2",
                            "Use( id in ( \"retinol\", \"glycolic-acid\" ), perWeek >= 5 )\n    not Sign( id == \"changing-mole\" )",
                            "excludeIngredient( \"retinol\", \"Too often.\" );")
                    + rule("SAF-3", "accumulate( Condition(); $n : count(); $n >= 2 )", "hold( \"Two are enough.\" );");

    private static final String YOUNG =
            scenario("age: 17", "referrals: [ { urgency: soon, reasons: [ { rule: SAF-1 } ] } ]");
    private static final String GROWN =
            "title: t\ngiven: { client: { age: 18 } }\nnever: { referrals: [ { urgency: soon } ] }\n";
    private static final String OFTEN = scenario(
            "uses: [ { id: retinol, perWeek: 5 } ]",
            "exclusions: [ { subject: { kind: active, id: retinol }, reasons: [ { rule: SAF-2 } ] } ]");

    @Test
    void whatIsCaughtAndWhatIsNot() {
        try (Release release = release()) {
            Map<String, String> scenarios =
                    new TreeMap<>(Map.of("scenarios/a/young.yaml", YOUNG, "scenarios/a/often.yaml", OFTEN));
            MutationReport report = run(release, scenarios);
            assertThat(fate(report, "age < 18 becomes age <= 18")).isEqualTo(MutantFate.SURVIVED);
            assertThat(fate(report, "age < 18 becomes age < 17")).isEqualTo(MutantFate.CAUGHT);
            assertThat(fate(report, "without age < 40")).isEqualTo(MutantFate.UNNOTICEABLE);
            assertThat(fate(report, "without age < 18")).isEqualTo(MutantFate.SURVIVED);
            assertThat(fate(report, "refer( \"soon\" ) becomes refer( \"routine\" )"))
                    .isEqualTo(MutantFate.CAUGHT);
            assertThat(fate(report, "perWeek >= 5 becomes perWeek > 5")).isEqualTo(MutantFate.CAUGHT);
            assertThat(fate(report, "perWeek >= 5 becomes perWeek >= 4")).isEqualTo(MutantFate.SURVIVED);
            assertThat(fate(report, "without not Sign( id == \"changing-mole\" )"))
                    .isEqualTo(MutantFate.SURVIVED);
            assertThat(fate(report, "id in ( \"retinol\", \"glycolic-acid\" ) becomes id in ( \"retinol\" )"))
                    .isEqualTo(MutantFate.SURVIVED);
            assertThat(fate(report, "$n >= 2 becomes $n > 2")).isEqualTo(MutantFate.SURVIVED);
            assertThat(fate(report, "hold(  ) becomes caution(  )")).isEqualTo(MutantFate.SURVIVED);
            assertThat(report.survivors())
                    .allSatisfy(one -> assertThat(one.witness()).isNotNull());

            scenarios.put("scenarios/a/grown.yaml", GROWN);
            MutationReport more = run(release, scenarios);
            assertThat(fate(more, "age < 18 becomes age <= 18")).isEqualTo(MutantFate.CAUGHT);
            assertThat(more.score()).isGreaterThan(report.score());
        }
    }

    @Test
    void aProposedScenarioPassesAndCatchesItsMutant() {
        try (Release release = release()) {
            Map<String, String> scenarios = new TreeMap<>(Map.of("scenarios/a/young.yaml", YOUNG));
            List<TriedMutant> survivors = run(release, scenarios).survivors();
            var proposing = new SurvivorScenario(release);
            for (TriedMutant one : survivors) {
                String text = proposing.of(one);
                assertThat(text).as(one.mutant().toString()).isNotNull();
                scenarios.put("scenarios/b/" + one.mutant().id().replace('~', '-') + ".yaml", text);
            }
            assertThat(survivors).hasSizeGreaterThan(8);
            assertThat(run(release, scenarios).survivors()).isEmpty();
        }
    }

    @Test
    void theMutantsOfARuleAreAlwaysTheSame() {
        Release shipped = ShippedRelease.get();
        var mutations = new RuleMutations(new PropertyDomain(shipped.catalog()));
        for (var rule : shipped.ruleBook().rules()) {
            List<RuleMutant> mutants = mutations.of(rule);
            assertThat(mutants).extracting(RuleMutant::id).doesNotHaveDuplicates();
            assertThat(mutants).extracting(RuleMutant::what).isNotEmpty();
            assertThat(mutants)
                    .allSatisfy(one -> assertThat(one.changed().when().equals(rule.when())
                                    && one.changed().then().equals(rule.then()))
                            .isFalse());
            assertThat(mutations.of(rule)).isEqualTo(mutants);
        }
    }

    private static MutantFate fate(MutationReport report, String what) {
        return report.tried().stream()
                .filter(one -> one.mutant().what().equals(what))
                .map(TriedMutant::fate)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        report.tried().stream().map(one -> one.mutant().what()).toList()));
    }

    private static MutationReport run(Release release, Map<String, String> files) {
        ScenarioReader.ReadScenarios read = new ScenarioReader(release.intake()).read(files);
        assertThat(read.diagnostics()).isEmpty();
        Map<String, ImpactClient> requests = ImpactClients.scenarios(files).stream()
                .collect(Collectors.toMap(ImpactClient::name, Function.identity()));
        MutationReport report = new MutantTrial(release, release.ruleBook().rules(), CheckDeadline.NONE)
                .run(read.scenarios(), requests, ImpactClients.generated(release.catalog(), 400));
        assertThat(report.whole()).isTrue();
        return report;
    }

    private static Release release() {
        return ShippedRelease.build(ShippedRelease.catalogWith("exclude/a.drl", RULES));
    }

    private static String scenario(String client, String expect) {
        return "title: t\ngiven: { client: { " + client + " } }\nexpect: { " + expect + " }\n";
    }

    private static String rule(String id, String when, String then) {
        return """
                rule "%s Test"
                    @id("%s") @owner("t") @reviewed("unreviewed") @reviewBy("2027-12-01") @evidence("REC") @grade("E")
                when
                    %s
                then
                    %s
                end
                """
                .formatted(id, id, when, then);
    }
}
