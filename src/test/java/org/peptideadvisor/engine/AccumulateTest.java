package org.peptideadvisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.model.WantedSubject;
import org.peptideadvisor.model.advice.Advice.MissingAnswer;
import org.peptideadvisor.model.advice.WhyNot.UnmetRule;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Condition;
import org.peptideadvisor.model.fact.Sign;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.finding.Firing;
import org.peptideadvisor.release.Release;

/** A rule that counts names what it counted, and every question about an advice knows that it counts. */
class AccumulateTest {

    private static final Client CLIENT = new Client(30, null, null, null, null, null, null, null, false, false);
    private static final Use RETINOL = use("retinol", "retinoid", 3);
    private static final Use ACID = use("glycolic-acid", "aha", 2);
    private static final Use SALICYLIC = use("salicylic-acid", "bha", null);

    private static Release release;

    @BeforeAll
    static void build() {
        String rules = rule(
                        "SAF-1",
                        "",
                        "accumulate( Sign(); $n : count(); $n >= 2 )",
                        "refer( \"soon\", \"Show two signs.\" );")
                + rule(
                        "CAU-1",
                        "",
                        "accumulate( Use( groups contains \"strong-active\" ); $n : count(); $n >= 3 )",
                        "caution( \"Three strong products are enough.\" );")
                + rule(
                        "CAU-2",
                        "",
                        "accumulate( Use( $w : perWeek ); $s : sum( $w ); $s > 4 )",
                        "caution( \"Often enough.\" );")
                + rule("CAU-3", "", "accumulate( Condition(); $n : count(); $n < 1 )", "caution( \"None named.\" );")
                + rule("CAU-4", "date-effective \"01-Dec-2026\"", "exists Use()", "caution( \"From December.\" );");
        Map<String, String> files = ShippedRelease.catalogWith("exclude/a.drl", rules);
        release = ShippedRelease.build(files);
    }

    @AfterAll
    static void close() {
        release.close();
    }

    @Test
    void aFiringNamesEachFactThatWasCounted() {
        assertThat(firings("CAU-1", RETINOL, ACID, SALICYLIC))
                .containsExactly(new Firing("CAU-1", List.of(RETINOL, ACID, SALICYLIC)));
        assertThat(firings("CAU-1", RETINOL, ACID)).isEmpty();
        assertThat(firings("CAU-2", RETINOL, ACID, SALICYLIC))
                .containsExactly(new Firing("CAU-2", List.of(RETINOL, ACID, SALICYLIC)));
        assertThat(firings("CAU-3", RETINOL)).containsExactly(new Firing("CAU-3", List.of()));
        assertThat(firings("CAU-3", new Condition("psoriasis"))).isEmpty();
        assertThat(settle(RETINOL, ACID, SALICYLIC).advice().cautions())
                .filteredOn(caution -> caution.because().startsWith("Three"))
                .singleElement()
                .satisfies(caution -> assertThat(caution.reasons().get(0).facts())
                        .containsExactly("uses: glycolic-acid", "uses: retinol", "uses: salicylic-acid"));
    }

    @Test
    void eachClientIsCountedAnew() {
        for (int round = 0; round < 3; round++) {
            assertThat(firings("CAU-1", RETINOL, ACID, SALICYLIC)).hasSize(1);
            assertThat(firings("CAU-1", RETINOL)).isEmpty();
        }
    }

    @Test
    void whatWasNotAskedMayStillBeCounted() {
        var mole = new Sign("changing-mole");
        assertThat(stake("signs", mole, new Unanswered("signs"))).isEqualTo("safety");
        assertThat(stake("signs", new Unanswered("signs"))).isEqualTo("safety");
        assertThat(stake("conditions", new Unanswered("conditions")))
                .as("an answer may end the rule that counts none")
                .isEqualTo("advice");
    }

    @Test
    void whyNotTellsTheNumberThatWasMissing() {
        UnmetRule unmet = whyNot("CAU-1", LocalDate.of(2026, 12, 1), RETINOL, ACID);
        assertThat(unmet.missing().fact()).isEqualTo("count of Use");
        assertThat(unmet.missing().needed()).isEqualTo("at least 3");
        assertThat(unmet.missing().actual()).containsExactly("2");
        assertThat(unmet.missing().condition()).contains("counting each thing that the client uses");
        UnmetRule rare = whyNot("CAU-2", LocalDate.of(2026, 12, 1), ACID, SALICYLIC);
        assertThat(rare.missing().fact()).isEqualTo("sum of Use.perWeek");
        assertThat(rare.missing().needed()).isEqualTo("above 4");
        assertThat(rare.missing().actual()).containsExactly("2");
    }

    @Test
    void whyNotTellsTheDaysOfARule() {
        UnmetRule unmet = whyNot("CAU-4", LocalDate.of(2026, 11, 30), RETINOL);
        assertThat(unmet.missing().needed()).isEqualTo("from 2026-12-01 on");
        assertThat(unmet.missing().actual()).containsExactly("2026-11-30");
    }

    private static String stake(String question, ClientFact... facts) {
        return settle(facts).advice().missing().stream()
                .filter(one -> one.fact().equals(question))
                .map(MissingAnswer::couldChange)
                .findFirst()
                .orElse("");
    }

    private static UnmetRule whyNot(String rule, LocalDate on, ClientFact... facts) {
        var budget = new QuestionBudget(100, Duration.ofMinutes(1));
        var why = release.questions()
                .whyNot(consultation(on, facts), new WantedSubject(WantedSubject.WantedKind.RULE, rule), budget);
        assertThat(why.rules()).hasSize(1);
        return why.rules().get(0);
    }

    private static List<Firing> firings(String rule, ClientFact... facts) {
        return settle(facts).evaluation().findings().stream()
                .map(finding -> finding.firing())
                .filter(firing -> firing.rule().equals(rule))
                .toList();
    }

    private static SettledDecision settle(ClientFact... facts) {
        return release.advisor().settle(consultation(null, facts));
    }

    private static Consultation consultation(LocalDate on, ClientFact... facts) {
        var all = new ArrayList<ClientFact>(List.of(CLIENT));
        all.addAll(List.of(facts));
        return new Consultation(null, all, on);
    }

    private static Use use(String id, String group, Integer perWeek) {
        return new Use(id, List.of(group, "strong-active"), null, null, perWeek, null, false);
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
