package org.peptideadvisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.engine.RuleTrial.PinnedFact;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.Concern;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.fact.Procedure;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.release.Release;

/** What a rule fell short of, for each sort of condition. */
class RuleProbesTest {

    private static final String RULE =
            """
            rule "CAU-1 Test"
                @id("CAU-1") @owner("t") @reviewed("unreviewed") @reviewBy("2027-01-01") @evidence("REC") @grade("E")
            when
                %s
            then
                caution( "found" );
            end
            """;

    private static final Concern REDNESS = new Concern("redness", "mild");
    private static final Concern DRYNESS = new Concern("dryness", null);

    @Test
    void theFirstConditionThatDoesNotHold() {
        RuleGap gap =
                gap("Concern( id == \"redness\" )\n Concern( id in ( \"wrinkles\", \"dullness\" ) )", REDNESS, DRYNESS);
        assertThat(gap.needed()).containsExactly("wrinkles", "dullness");
        assertThat(gap.actual()).containsExactly("redness", "dryness");
        assertThat(gap.left()).isEqualTo(1);
    }

    @Test
    void withinAConditionTheFactThatMetMost() {
        RuleGap gap =
                gap("Concern( severity == \"severe\", id == \"redness\" )", REDNESS, new Concern("dryness", "severe"));
        assertThat(gap.constraint().property()).isEqualTo("severity");
        assertThat(gap.facts()).containsExactly(REDNESS);
        assertThat(gap.actual()).containsExactly("mild");
    }

    @Test
    void rangesAndWhatWasNotAsked() {
        assertThat(gap("Client( age >= 18, age < 40 )", client(50)).constraint().text())
                .isEqualTo("age < 40");
        assertThat(gap("Client( age >= 18 )", client(null)).actual()).containsExactly((Object) null);
        assertThat(gap("Client( age == null )", client(20)).needed()).containsExactly((Object) null);
        assertThat(gap("Client( age != null, age not in ( 20, 30 ) )", client(20))
                        .actual())
                .containsExactly(20);
        assertThat(gap("Procedure( daysAgo <= 7 )", new Procedure("superficial-peel", 9))
                        .actual())
                .containsExactly(9);
    }

    @Test
    void noFactAtAll() {
        RuleGap gap = gap("Client()\n Concern()", client(20));
        assertThat(gap.constraint()).isNull();
        assertThat(gap.facts()).isEmpty();
        assertThat(gap.inTheWay()).isFalse();
        assertThat(gap("exists Concern( id == \"redness\" )", client(20)).facts())
                .isEmpty();
    }

    @Test
    void ofWhatExistsTheFactsThatMetMost() {
        RuleGap gap = gap(
                "exists Concern( severity == \"severe\", id == \"redness\" )",
                client(20),
                REDNESS,
                new Concern("redness", "moderate"),
                new Concern("dryness", "severe"));
        assertThat(gap.constraint().property()).isEqualTo("severity");
        assertThat(gap.facts()).containsExactly(REDNESS, new Concern("redness", "moderate"));
        assertThat(gap.actual()).containsExactly("mild", "moderate");
    }

    @Test
    void aNameAfterAnExistsIsFoundInItsMatch() {
        String rule = "exists Concern( id == \"dryness\" )\n $one : Concern( id == \"redness\" )\n"
                + " exists Concern( id == \"wrinkles\", severity == $one.severity )";
        RuleGap gap = gap(rule, client(20), REDNESS, DRYNESS, new Concern("wrinkles", "severe"));
        assertThat(gap.needed()).containsExactly("mild");
        assertThat(gap.actual()).containsExactly("severe");
        assertThat(find(rule, null, client(20), REDNESS, DRYNESS, new Concern("wrinkles", "mild")))
                .isNull();
        assertThat(find(rule, new PinnedFact("$one", Set.of("redness")), client(20), REDNESS, DRYNESS)
                        .facts())
                .containsExactly(REDNESS, DRYNESS);
    }

    @Test
    void aFactThatIsInTheWay() {
        RuleGap gap = gap("not Concern( severity == \"mild\" )", client(20), REDNESS, DRYNESS);
        assertThat(gap.inTheWay()).isTrue();
        assertThat(gap.facts()).containsExactly(REDNESS);
    }

    @Test
    void aRuleOfNotsAloneWaitsForTheClientAndForNothingElse() {
        assertThat(find("not Concern( id == \"wrinkles\" )", null, client(20), REDNESS))
                .isNull();
    }

    @Test
    void aJoinIsExplainedByTheMatchThatGotFurthest() {
        String rule =
                "$one : Concern( id == \"redness\" )\n $other : Concern( id != $one.id, severity == $one.severity )";
        RuleGap gap = gap(rule, REDNESS, new Concern("dryness", "severe"));
        assertThat(gap.constraint().property()).isEqualTo("severity");
        assertThat(gap.needed()).containsExactly("mild");
        assertThat(gap.actual()).containsExactly("severe");
        assertThat(find(rule, null, REDNESS, new Concern("dryness", "mild"))).isNull();
    }

    @Test
    void aJoinOverANotIsTriedForEachMatch() {
        String rule = "$peptide : Peptide( targets contains \"redness\" )\n not Use( id == $peptide.id )";
        Peptide used = peptide("acetyl-tetrapeptide-15");
        Peptide other = peptide("palmitoyl-tripeptide-8");
        Use use = new Use(used.id(), List.of(), used.peptideClass(), null, null, null, false);
        assertThat(find(rule, null, used, other, use)).isNull();
        RuleGap gap = find(rule, new PinnedFact("$peptide", Set.of(used.id())), used, other, use);
        assertThat(gap.inTheWay()).isTrue();
        assertThat(gap.facts()).containsExactly(use);
        assertThat(find(rule, new PinnedFact("$peptide", Set.of(other.id())), used, other, use))
                .isNull();
    }

    @Test
    void aPinnedFactIsTheOnlyOneThatIsTold() {
        String rule = "$peptide : Peptide( peptideClass == \"carrier\" )";
        Peptide soothing = peptide("acetyl-tetrapeptide-15");
        RuleGap gap =
                find(rule, new PinnedFact("$peptide", Set.of(soothing.id())), soothing, peptide("copper-tripeptide-1"));
        assertThat(gap.actual()).containsExactly("soothing");
    }

    @Test
    void aTrialWithoutTimeSaysSo() {
        var budget = new QuestionBudget(1, Duration.ZERO);
        try (Release release = release("Client()")) {
            new RuleProbes(release.ruleBook()).on(List.of(client(20)), budget);
        }
        assertThat(budget.wasCut()).isTrue();
    }

    private static RuleGap gap(String when, Object... facts) {
        RuleGap gap = find(when, null, facts);
        assertThat(gap).isNotNull();
        return gap;
    }

    private static RuleGap find(String when, PinnedFact pin, Object... facts) {
        try (Release release = release(when)) {
            var budget = new QuestionBudget(1, Duration.ofMinutes(5));
            return new RuleProbes(release.ruleBook()).on(List.of(facts), budget).gap("CAU-1", pin);
        }
    }

    private static Release release(String when) {
        return ShippedRelease.build(ShippedRelease.catalogWith("exclude/a.drl", RULE.formatted(when)));
    }

    private static Peptide peptide(String id) {
        return ShippedRelease.get().catalog().peptide(id);
    }

    private static Client client(Integer age) {
        return new Client(age, null, null, null, null, null, null, null, false, false);
    }
}
