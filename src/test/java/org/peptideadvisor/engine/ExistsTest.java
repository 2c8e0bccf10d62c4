package org.peptideadvisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.fact.Assessment;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Concern;
import org.peptideadvisor.model.fact.Condition;
import org.peptideadvisor.model.fact.Medication;
import org.peptideadvisor.model.fact.Sign;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.finding.Firing;
import org.peptideadvisor.release.Release;

/** A rule fires once however many facts satisfy its {@code exists}, and its firing names all of them. */
class ExistsTest {

    private static final Client CLIENT = new Client(30, null, null, null, null, null, null, null, false, false);
    private static final Concern REDNESS = new Concern("redness", "mild");
    private static final Concern DRYNESS = new Concern("dryness", "mild");
    private static final Concern WRINKLES = new Concern("wrinkles", "severe");

    @Test
    void firesOnce_andNamesAllFacts() {
        String rule = rule("CAU-1", "exists Concern( severity == \"mild\" )", "caution( \"x\" );");
        assertThat(fired(Map.of("exclude/a.drl", rule), DRYNESS, REDNESS, WRINKLES))
                .containsExactly(new Firing("CAU-1", List.of(), List.of(List.of(DRYNESS, REDNESS))));
        assertThat(fired(Map.of("exclude/a.drl", rule), WRINKLES)).isEmpty();
    }

    @Test
    void firesOnceOverThreeKinds() {
        String rule =
                rule("CAU-1", "exists Condition()\n exists Medication()\n exists Sign()", "caution( \"slowly\" );");
        var eczema = new Condition("eczema-flare");
        var rosacea = new Condition("rosacea-flare");
        var isotretinoin = new Medication("oral-isotretinoin");
        var mole = new Sign("changing-mole");
        var spot = new Sign("non-healing-spot");
        var files = Map.of("exclude/a.drl", rule);
        assertThat(fired(files, eczema, rosacea, isotretinoin, mole, spot))
                .containsExactly(new Firing(
                        "CAU-1",
                        List.of(),
                        List.of(List.of(eczema, rosacea), List.of(isotretinoin), List.of(mole, spot))));
        assertThat(fired(files, eczema, rosacea, isotretinoin)).isEmpty();
        assertThat(cautions(files, eczema, rosacea, isotretinoin, mole, spot)
                        .get(0)
                        .reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.facts()).hasSize(5));
    }

    @Test
    void firesOnceForEachFactThatIsBound() {
        String rule = rule(
                "CAU-1",
                "exists Concern( id == \"wrinkles\" )\n $c : Concern( $s : severity )\n exists Concern( id != $c.id, severity == $s )",
                "caution( \"x\" );");
        assertThat(fired(Map.of("exclude/a.drl", rule), DRYNESS, REDNESS, WRINKLES))
                .containsExactlyInAnyOrder(
                        new Firing("CAU-1", List.of(DRYNESS), List.of(List.of(WRINKLES), List.of(REDNESS))),
                        new Firing("CAU-1", List.of(REDNESS), List.of(List.of(WRINKLES), List.of(DRYNESS))));
    }

    @Test
    void firesForEachClientAnew() {
        String rule = rule("CAU-1", "exists Concern( severity == \"mild\" )", "caution( \"x\" );");
        try (Release release = release(Map.of("exclude/a.drl", rule))) {
            for (Concern concern : List.of(DRYNESS, REDNESS, WRINKLES, REDNESS)) {
                SettledDecision settled = settle(release, concern);
                assertThat(settled.advice().cautions()).hasSize(concern == WRINKLES ? 0 : 1);
            }
        }
    }

    @Test
    void namesWhatIsConcludedOnlyAfterItFired() {
        var files = Map.of(
                "assess/a.drl",
                rule("ASM-1", "Concern( id == \"redness\" )", "conclude( \"acid-in-use\", \"one\" );")
                        + rule(
                                "ASM-2",
                                "exists Assessment( id in ( \"acid-in-use\", \"retinoid-in-use\" ) )",
                                "conclude( \"gentle-start\", \"x\" );")
                        + rule(
                                "ASM-3",
                                "Assessment( id == \"gentle-start\" )",
                                "conclude( \"retinoid-in-use\", \"two\" );"),
                "exclude/b.drl",
                rule("CAU-1", "Assessment( id == \"retinoid-in-use\" )", "caution( \"x\" );"));
        assertThat(fired(files, REDNESS))
                .contains(new Firing(
                        "ASM-2",
                        List.of(),
                        List.of(List.of(new Assessment("acid-in-use"), new Assessment("retinoid-in-use")))));
        assertThat(cautions(files, REDNESS).get(0).reasons().get(0).facts())
                .containsExactly(
                        "assessment: acid-in-use",
                        "assessment: gentle-start",
                        "assessment: retinoid-in-use",
                        "concern: redness (mild)");
    }

    @Test
    void waitsForThePlan() {
        var files = Map.of(
                "recommend/a.drl",
                rule("SUP-1", "Client()", "support( \"ceramides\", \"always\" );"),
                "plan/b.drl",
                rule("CAU-1", "exists Planned( kind == \"active\" )", "caution( \"x\" );"));
        assertThat(cautions(files, DRYNESS)).singleElement().satisfies(caution -> assertThat(
                        caution.reasons().get(0).facts())
                .containsExactly("in the plan: ceramides"));
    }

    @Test
    void aDiseaseIsNoGroundUnlessSomethingElseIs() {
        var files = Map.of(
                "assess/a.drl",
                rule("ASM-1", "Condition( id == \"eczema-flare\" )", "conclude( \"flare-now\", \"one\" );")
                        + rule("ASM-2", "Concern( id == \"dryness\" )", "conclude( \"weakened-barrier\", \"two\" );"),
                "recommend/b.drl",
                rule(
                        "SUP-1",
                        "exists Assessment( id in ( \"flare-now\", \"weakened-barrier\" ) )",
                        "support( \"ceramides\", \"x\" );"));
        var eczema = new Condition("eczema-flare");
        assertThat(settle(files, REDNESS, eczema).advice().supporting()).isEmpty();
        assertThat(settle(files, DRYNESS, eczema).advice().supporting()).hasSize(1);
    }

    private static List<Firing> fired(Map<String, String> files, ClientFact... facts) {
        return settle(files, facts).evaluation().findings().stream()
                .map(Finding::firing)
                .toList();
    }

    private static List<Advice.Caution> cautions(Map<String, String> files, ClientFact... facts) {
        return settle(files, facts).advice().cautions();
    }

    private static SettledDecision settle(Map<String, String> files, ClientFact... facts) {
        try (Release release = release(files)) {
            return settle(release, facts);
        }
    }

    private static SettledDecision settle(Release release, ClientFact... facts) {
        var all = new ArrayList<ClientFact>(List.of(CLIENT));
        all.addAll(List.of(facts));
        return release.advisor().settle(new Consultation(null, all, null));
    }

    private static Release release(Map<String, String> rules) {
        var files =
                ShippedRelease.catalogWith("exclude/z.drl", rule("SAF-9", "Client( age > 99 )", "caution( \"old\" );"));
        files.putAll(rules);
        return ShippedRelease.build(files);
    }

    private static String rule(String id, String when, String then) {
        return """
                rule "%s Test"
                    @id("%s") @owner("t") @reviewed("unreviewed") @reviewBy("2027-01-01") @evidence("REC") @grade("E")
                when
                    %s
                then
                    %s
                end
                """
                .formatted(id, id, when, then);
    }
}
