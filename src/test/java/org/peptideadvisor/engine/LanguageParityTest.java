package org.peptideadvisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.builder.KieBuilder;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.Assessment;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Concern;
import org.peptideadvisor.model.fact.Condition;
import org.peptideadvisor.model.fact.Procedure;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.rulebook.RuleStage;

/** Every construct of the rule language means in Drools itself what it means here: rules fire as often on the same facts. */
class LanguageParityTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static final List<String> CONDITIONS = List.of(
            "accumulate( Use(); $n : count(); $n >= 3 )",
            "accumulate( Use(); $n : count(); $n > 1, $n < 4 )",
            "accumulate( Use( groups contains \"retinoid\" ); $n : count(); $n == 2 )",
            "accumulate( Use( id != \"retinol\" ); $n : count(); $n != 1 )",
            "accumulate( Use( groups contains \"aha\" ); $n : count(); $n < 1 )",
            "accumulate( Use( $w : perWeek ); $s : sum( $w ); $s >= 10 )",
            "accumulate( Use( $w : perWeek ); $s : sum( $w ); $s < 6 )",
            "accumulate( Use( $w : perWeek ); $m : min( $w ); $m <= 2 )",
            "accumulate( Use( $w : perWeek ); $m : max( $w ); $m > 6 )",
            "accumulate( Use( $w : perWeek ); $m : max( $w ); $m < 100 )",
            "accumulate( Use( $w : sinceWeeks ); $s : sum( $w ); $s >= 10 )",
            "accumulate( Use( $w : sinceWeeks ); $m : max( $w ); $m > 6 )",
            "accumulate( Use( $w : perWeek ); $s : max( $w ); $s >= 5 )",
            "accumulate( Procedure( $d : daysAgo ); $m : min( $d ); $m < 14 )",
            "accumulate( Condition(); $n : count(); $n >= 2 )",
            "accumulate( Concern( severity in ( \"moderate\", \"severe\" ) ); $n : count(); $n >= 2 )",
            "accumulate( Assessment(); $n : count(); $n >= 1 )",
            "accumulate( Peptide( targets contains \"redness\" ); $n : count(); $n >= 3 )",
            "$c : Concern()\n accumulate( Peptide( targets contains $c.id ); $n : count(); $n >= 5 )",
            "$u : Use( $w : perWeek )\n accumulate( Use( perWeek > $w ); $n : count(); $n == 1 )",
            "exists Concern( severity == \"mild\" )\n accumulate( Use(); $n : count(); $n >= 2 )",
            "not Concern( severity == \"mild\" )\n accumulate( Use(); $n : count(); $n >= 2 )\n $c : Concern()",
            "accumulate( Use(); $n : count(); $n >= 2 )\n accumulate( Concern(); $k : count(); $k >= 2 )",
            "Concern( severity in ( \"moderate\", \"severe\" ) )",
            "Concern( severity not in ( \"moderate\", \"severe\" ) )",
            "Client( age >= 18, skinType == null )",
            "Use( $i : id )\n Peptide( id == $i )",
            "exists Use( perWeek == null )",
            "not Use( perWeek != null )");

    @Test
    void everyConstructMeansTheSameInClassicDrools() {
        assertTheSame(DrlProject.class);
    }

    @Test
    void everyConstructMeansTheSameInTheExecutableModel() {
        assertTheSame(ExecutableModelProject.class);
    }

    private static void assertTheSame(Class<? extends KieBuilder.ProjectType> project) {
        var assess = new StringBuilder(
                rule("ASM-1", "", "Concern( id == \"redness\" )", "conclude( \"acid-in-use\", \"x\" );"));
        var exclude = new StringBuilder();
        for (int i = 0; i < CONDITIONS.size(); i++) {
            exclude.append(rule("CAU-" + (10 + i), "", CONDITIONS.get(i), "caution( \"Rule " + i + " speaks.\" );"));
            if (!CONDITIONS.get(i).contains("Assessment")) {
                assess.append(rule("ASM-" + (10 + i), "", CONDITIONS.get(i), "conclude( \"gentle-start\", \"x\" );"));
            }
        }
        Map<String, String> files = files(assess.toString(), exclude.toString());
        try (Release release = ShippedRelease.build(files)) {
            var first = new StockEngine(files, release.ruleBook(), Set.of(RuleStage.ASSESS), project);
            var second = new StockEngine(files, release.ruleBook(), Set.of(RuleStage.EXCLUDE), project);
            var spoken = new TreeSet<String>();
            for (int seed = 0; seed < 300; seed++) {
                List<ClientFact> client = client(new Random(seed));
                var evaluation = release.advisor()
                        .settle(new Consultation(null, client, DAY))
                        .evaluation();
                List<Object> facts = new ArrayList<>(evaluation.facts());
                facts.removeIf(fact -> StockDroolsTest.isOfPlan(fact));
                var concluded = new TreeSet<String>();
                Map<String, Integer> theirs = first.fire(facts, concluded, DAY);
                concluded.forEach(id -> facts.add(new Assessment(id)));
                theirs.putAll(second.fire(facts, new TreeSet<>(), DAY));
                assertThat(theirs).as("client of seed %d: %s", seed, client).isEqualTo(fired(evaluation));
                spoken.addAll(theirs.keySet());
            }
            assertThat(spoken).as("rules that fired for anybody").hasSizeGreaterThan(2 * CONDITIONS.size() - 4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-30", "2026-12-01", "2026-12-02", "2027-02-27", "2027-02-28", "2027-03-01"})
    void theDaysOfARuleAreThoseOfDrools(String day) {
        LocalDate on = LocalDate.parse(day);
        String rules = rule("CAU-1", "date-effective \"01-Dec-2026\"", "Client()", "caution( \"One.\" );")
                + rule("CAU-2", "date-expires \"28-Feb-2027\"", "Client()", "caution( \"Two.\" );")
                + rule(
                        "CAU-3",
                        "date-effective \"01-Dec-2026\" date-expires \"28-Feb-2027\"",
                        "exists Use()",
                        "caution( \"Three.\" );");
        Map<String, String> files = files("", rules);
        try (Release release = ShippedRelease.build(files)) {
            List<ClientFact> client = client(new Random(1));
            var evaluation =
                    release.advisor().settle(new Consultation(null, client, on)).evaluation();
            var stock = new StockEngine(files, release.ruleBook(), Set.of(RuleStage.EXCLUDE), DrlProject.class);
            assertThat(stock.fire(client, new TreeSet<>(), on)).isEqualTo(fired(evaluation));
            var undated = release.advisor()
                    .settle(new Consultation(null, client, null))
                    .evaluation();
            assertThat(fired(undated)).as("without a day every rule speaks").containsKeys("CAU-1", "CAU-2");
        }
    }

    private static Map<String, Integer> fired(Evaluation evaluation) {
        var fired = new TreeMap<String, Integer>();
        for (Finding finding : evaluation.findings()) {
            fired.merge(finding.firing().rule(), 1, Integer::sum);
        }
        return fired;
    }

    private static Map<String, String> files(String assess, String exclude) {
        Map<String, String> files = ShippedRelease.catalogWith("exclude/a.drl", exclude);
        if (!assess.isEmpty()) {
            files.put("assess/a.drl", assess);
        }
        return files;
    }

    private static List<ClientFact> client(Random random) {
        var facts = new ArrayList<ClientFact>();
        facts.add(new Client(random.nextBoolean() ? 30 : null, null, null, null, null, null, null, null, false, false));
        for (String id : some(List.of("redness", "wrinkles", "dryness", "sensitivity"), random)) {
            facts.add(new Concern(id, any(random, "mild", "moderate", "severe", null)));
        }
        for (String id : some(List.of("eczema-flare", "rosacea-flare", "psoriasis"), random)) {
            facts.add(new Condition(id));
        }
        for (String id : some(List.of("microneedling", "chemical-peel"), random)) {
            facts.add(new Procedure(id, random.nextInt(3) == 0 ? null : random.nextInt(30)));
        }
        for (String id :
                some(List.of("retinol", "glycolic-acid", "copper-tripeptide-1", "ceramides", "tretinoin"), random)) {
            List<String> groups = id.equals("retinol") || id.equals("tretinoin") ? List.of("retinoid") : List.of("aha");
            facts.add(new Use(
                    id,
                    groups,
                    null,
                    null,
                    random.nextInt(3) == 0 ? null : 1 + random.nextInt(7),
                    random.nextBoolean() ? null : random.nextInt(12),
                    false));
        }
        return facts;
    }

    private static List<String> some(List<String> ids, Random random) {
        return ids.stream().filter(id -> random.nextBoolean()).toList();
    }

    private static String any(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }

    private static String rule(String id, String days, String when, String then) {
        return """
                rule "%s Test"
                    @id("%s") @owner("t") @reviewed("unreviewed") @reviewBy("2027-12-01") @evidence("REC") @grade("E")
                    %s
                when
                    %s
                then
                    %s
                end
                """
                .formatted(id, id, days, when, then);
    }
}
