package org.peptideadvisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Concern;
import org.peptideadvisor.release.Release;

/** What Drools does with rules as they are written here: its traps with null and with "at least one". */
class EngineTest {

    private static final String HEAD =
            " Test\" @id(\"%s\") @owner(\"t\") @reviewed(\"unreviewed\") @reviewBy(\"2027-01-01\") @evidence(\"REC\") @grade(\"E\")\n";

    @Test
    void anAgeThatWasNotAskedIsNeitherYoungNorOld() {
        String rules = rule("CAU-1", "Client( age < 18 )", "caution( \"young\" );")
                + rule("CAU-2", "Client( age >= 18 )", "caution( \"grown\" );")
                + rule("CAU-3", "Client( age == null )", "caution( \"unknown\" );");
        assertThat(cautions("exclude/a.drl", rules, null)).containsExactly("unknown");
        assertThat(cautions("exclude/a.drl", rules, 17)).containsExactly("young");
        assertThat(cautions("exclude/a.drl", rules, 18)).containsExactly("grown");
    }

    @Test
    void existsSaysItOnce_andKnowsItsFacts() {
        String rules = rule("CAU-1", "exists Concern( id in ( \"redness\", \"dryness\" ) )", "caution( \"one\" );");
        Advice advice = advise("exclude/a.drl", rules, List.of(client(30), concern("redness"), concern("dryness")));
        assertThat(advice.cautions()).hasSize(1);
        assertThat(advice.cautions().get(0).reasons().get(0).facts())
                .containsExactly("concern: dryness", "concern: redness");
    }

    @Test
    void notHoldsOnlyWithoutSuchAFact() {
        String rules = rule("CAU-1", "Client()\n not Concern( id == \"redness\" )", "caution( \"calm\" );");
        assertThat(cautions("exclude/a.drl", rules, 30)).containsExactly("calm");
        assertThat(advise("exclude/a.drl", rules, List.of(client(30), concern("redness")))
                        .cautions())
                .isEmpty();
    }

    @Test
    void anAssessmentLeadsBackToTheClientsFacts() {
        var files = ShippedRelease.catalogWith(
                "assess/a.drl", rule("ASM-1", "Client( age > 44 )", "conclude( \"mature-skin\", \"over 44\" );"));
        files.put("exclude/b.drl", rule("CAU-1", "Assessment( id == \"mature-skin\" )", "caution( \"mature\" );"));
        try (Release release = ShippedRelease.build(files)) {
            Advice advice = release.advisor().advise(new Consultation(null, List.of(client(50)), null));
            assertThat(advice.cautions().get(0).reasons().get(0).facts())
                    .containsExactly("age: 50", "assessment: mature-skin");
        }
    }

    @Test
    void aPlanRuleThatAsksForNothingOfThePlanWaitsForIt() {
        var files = ShippedRelease.catalogWith(
                "plan/a.drl", rule("CAU-1", "Client()\n not Planned( kind == \"active\" )", "caution( \"bare\" );"));
        files.put("recommend/b.drl", rule("SUP-1", "Client()", "support( \"ceramides\", \"always\" );"));
        files.put("exclude/c.drl", rule("SAF-1", "Client( age > 99 )", "caution( \"old\" );"));
        try (Release release = ShippedRelease.build(files)) {
            Advice advice = release.advisor().advise(new Consultation(null, List.of(client(50)), null));
            assertThat(advice.supporting()).hasSize(1);
            assertThat(advice.cautions()).isEmpty();
        }
    }

    @Test
    void anAssessmentMayRestOnAPeptide() {
        var files = ShippedRelease.catalogWith(
                "assess/a.drl",
                rule("ASM-1", "Peptide( groups contains \"copper\" )", "conclude( \"copper-in-use\", \"copper\" );"));
        files.put("exclude/b.drl", rule("CAU-1", "Assessment( id == \"copper-in-use\" )", "caution( \"copper\" );"));
        try (Release release = ShippedRelease.build(files)) {
            var facts = List.<ClientFact>of(client(50), concern("wrinkles"));
            Advice advice = release.advisor().advise(new Consultation(null, facts, null));
            assertThat(advice.cautions().get(0).reasons().get(0).facts()).containsExactly("assessment: copper-in-use");
        }
    }

    @Test
    void aNameMayBeComparedWithAnother() {
        String rules = rule(
                "CAU-1",
                "$one : Concern( id == \"redness\" )\n $other : Concern( id != $one.id, severity == $one.severity )",
                "caution( \"as bad\" );");
        var same = List.of(client(30), new Concern("redness", "mild"), new Concern("dryness", "mild"));
        var other = List.of(client(30), new Concern("redness", "mild"), new Concern("dryness", "severe"));
        assertThat(advise("exclude/a.drl", rules, same).cautions()).hasSize(1);
        assertThat(advise("exclude/a.drl", rules, other).cautions()).isEmpty();
    }

    private static List<String> cautions(String path, String rules, Integer age) {
        return advise(path, rules, List.of(client(age))).cautions().stream()
                .map(Advice.Caution::because)
                .toList();
    }

    private static Advice advise(String path, String rules, List<? extends ClientFact> facts) {
        try (Release release = ShippedRelease.build(ShippedRelease.catalogWith(path, rules))) {
            return release.advisor().advise(new Consultation(null, List.copyOf(facts), null));
        }
    }

    private static Client client(Integer age) {
        return new Client(age, null, null, null, null, null, null, null, false, false);
    }

    private static Concern concern(String id) {
        return new Concern(id, null);
    }

    private static String rule(String id, String when, String then) {
        return "rule \"" + id + HEAD.formatted(id) + "when\n " + when + "\nthen\n " + then + "\nend\n";
    }
}
