package org.peptideadvisor.question.whynot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.contract.answer.WhyNotJson;
import org.peptideadvisor.model.PlanPlace;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.model.WantedSubject;
import org.peptideadvisor.model.WantedSubject.WantedKind;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.PlaceWhy;
import org.peptideadvisor.model.advice.PlaceWhy.KeepingCause;
import org.peptideadvisor.model.advice.WhyNot;
import org.peptideadvisor.model.word.DaySession;

/** Why not about the plan on the shipped rules, each answer worked out by hand from the rules and tables that are named. */
class PlanPlaceTest {

    private static final PlanPlace MORNING = PlanPlace.of(DaySession.MORNING);
    private static final PlanPlace EVENING = PlanPlace.of(DaySession.EVENING);
    private static final String ADULT =
            "'age': 45, 'skinType': 'normal', 'sensitivity': 'none', 'phototype': 2, 'concerns': [{'id': 'wrinkles',"
                    + " 'severity': 'moderate'}], 'conditions': [], 'allergies': [], 'signs': [], 'procedures': []";
    private static final String WELL = ADULT + ", 'medications': []";
    private static final String THREE = WELL
            + ", 'stepBudget': 'standard', 'uses': [{'id': 'retinol', 'when': 'evening', 'perWeek': 3},"
            + " {'id': 'glycolic-acid', 'when': 'evening', 'perWeek': 3},"
            + " {'id': 'l-ascorbic-acid', 'when': 'morning', 'perWeek': 7}]";

    /** Nothing new has a place in the evening, so that only what is told of vitamin C keeps it from there. */
    private static final String NOTHING_NEW = THREE.replace("'allergies': []", "'allergies': ['niacinamide']");

    @Test
    void vitaminCIsNotInTheEveningByItsNatureAndTheRuleAndTheRetinol() {
        // actives.csv: when morning; PLN-040 puts it into the morning; INT040 keeps it from the retinoid of the evening
        WhyNot answer = ask(NOTHING_NEW, "l-ascorbic-acid", EVENING);
        assertThat(outcome(answer)).isEqualTo("elsewhere");
        assertThat(kinds(answer)).containsExactly("nature", "placed", "used-then", "kept-apart");
        assertThat(place(answer).causes()).noneMatch(KeepingCause::alone);
        assertThat(cause(answer, "placed").reasons()).extracting(Reason::rule).containsExactly("PLN-040");
        assertThat(cause(answer, "kept-apart").row()).isEqualTo("INT040");
        assertThat(Objects.requireNonNull(cause(answer, "kept-apart").with()).id())
                .isEqualTo("retinol");
    }

    @Test
    void whyItIsInTheMorningIsAnsweredTheSameWay() {
        WhyNot answer = ask(NOTHING_NEW, "l-ascorbic-acid", MORNING);
        assertThat(outcome(answer)).isEqualTo("concluded");
        assertThat(answer.reasons()).extracting(Reason::rule).contains("PLN-040");
        assertThat(kinds(answer)).containsExactly("nature", "placed", "used-then", "kept-apart");
        assertThat(place(answer).standsIn()).containsExactly("morning");
    }

    @Test
    void whoDidNotSayWhenSomethingIsUsedIsNotToldThatItIsUsedAtAnotherTime() {
        String uses = WELL.replace("wrinkles", "crows-feet") + ", 'uses': [{'id': 'hexapeptide-9'%s}]";
        assertThat(cause(ask(uses.formatted(""), "hexapeptide-9", MORNING), "used-then")
                        .because())
                .startsWith("The client did not say when it is used");
        assertThat(cause(ask(uses.formatted(", 'when': 'evening'"), "hexapeptide-9", MORNING), "used-then")
                        .because())
                .startsWith("The client uses it at another time of day");
    }

    @Test
    void whatIsPrescribedIsMovedByItsPrescriberOnly() {
        WhyNot answer = ask(WELL + ", 'uses': [{'id': 'tretinoin', 'when': 'evening'}]", "tretinoin", MORNING);
        assertThat(outcome(answer)).isEqualTo("elsewhere");
        assertThat(kinds(answer)).containsExactly("prescribed");
        assertThat(place(answer).possible()).isFalse();
        assertThat(place(answer).changes()).isEmpty();
    }

    @Test
    void aStandInIsToldInWhoseStead() {
        // one peptide has the place of a standard plan; the others of the choices are told instead of it
        WhyNot answer = ask(THREE, "tetrapeptide-21", PlanPlace.ANYWHERE);
        assertThat(outcome(answer)).isEqualTo("no-place");
        assertThat(place(answer).causes().get(0).kind()).isEqualTo("stand-in");
        assertThat(Objects.requireNonNull(place(answer).causes().get(0).with()).id())
                .isEqualTo("palmitoyl-pentapeptide-4");
    }

    @Test
    void aPeptideBeginsLaterThanTheBasics() {
        WhyNot answer = ask(THREE, "palmitoyl-pentapeptide-4", PlanPlace.ANYWHERE);
        assertThat(outcome(answer)).isEqualTo("concluded");
        assertThat(place(answer).fromWeek()).isEqualTo(2);
        assertThat(kinds(answer)).containsExactly("begins-later");
    }

    @Test
    void anotherDayIsAsGood() {
        // BUD-023 leaves points for one use of the acid a week; which day it is, nothing says
        WhyNot answer = ask(THREE, "glycolic-acid", new PlanPlace(DaySession.EVENING, 7));
        assertThat(outcome(answer)).isEqualTo("elsewhere");
        assertThat(kinds(answer)).containsExactly("frequency", "any-day");
        assertThat(place(answer).possible()).isTrue();
    }

    @Test
    void sunscreenIsNoStepOfTheEvening() {
        WhyNot answer = ask(WELL + ", 'uses': [{'id': 'mineral-sunscreen'}]", "mineral-sunscreen", EVENING);
        assertThat(outcome(answer)).isEqualTo("elsewhere");
        assertThat(kinds(answer)).containsExactly("no-step");
        assertThat(outcome(ask(WELL + ", 'uses': [{'id': 'mineral-sunscreen'}]", "mineral-sunscreen", MORNING)))
                .isEqualTo("concluded");
    }

    @Test
    void sunscreenThatIsNoNamedProductIsAskedAboutToo() {
        // every active is held back for a blistering rash; PLN-130 keeps a sunscreen in the morning, whatever its name
        String held = WELL.replace("'signs': []", "'signs': ['rash-blistering']");
        WhyNot evening = ask(held, WantedKind.GROUP, "sunscreen", EVENING);
        assertThat(outcome(evening)).isEqualTo("elsewhere");
        assertThat(kinds(evening)).containsExactly("no-step");
        assertThat(place(evening).standsIn()).containsExactly("morning");
        assertThat(cause(evening, "no-step").reasons()).extracting(Reason::rule).containsExactly("PLN-130");
        WhyNot morning = ask(held, WantedKind.GROUP, "sunscreen", MORNING);
        assertThat(outcome(morning)).isEqualTo("concluded");
        assertThat(morning.reasons()).extracting(Reason::rule).containsExactly("PLN-130");
    }

    @Test
    void moisturiserThatIsNoNamedProductIsAskedAboutToo() {
        WhyNot answer = ask(WELL, WantedKind.GROUP, "barrier", EVENING);
        assertThat(outcome(answer)).isEqualTo("concluded");
        assertThat(answer.reasons()).extracting(Reason::rule).containsExactly("PLN-111");
        assertThat(place(answer).standsIn()).containsExactly("morning", "evening");
    }

    @Test
    void onceADayKeepsActivesToTheEvening() {
        // BUD-004: activesOnly evening
        WhyNot answer = ask(WELL + ", 'uses': [], 'stepBudget': 'once-a-day'", "palmitoyl-pentapeptide-4", MORNING);
        assertThat(outcome(answer)).isEqualTo("elsewhere");
        assertThat(kinds(answer)).contains("kept-session");
        assertThat(cause(answer, "kept-session").reasons()).hasSize(1);
    }

    @Test
    void twoRetinoidsHaveNoWeekTogether() {
        // INT045: never both; what is used less gives way
        WhyNot answer = ask(
                WELL + ", 'uses': [{'id': 'retinol', 'when': 'evening', 'perWeek': 2},"
                        + " {'id': 'retinal', 'when': 'evening', 'perWeek': 3}]",
                "retinol",
                PlanPlace.ANYWHERE);
        WhyNot other = ask(
                WELL + ", 'uses': [{'id': 'retinol', 'when': 'evening', 'perWeek': 2},"
                        + " {'id': 'retinal', 'when': 'evening', 'perWeek': 3}]",
                "retinal",
                PlanPlace.ANYWHERE);
        WhyNot out = outcome(answer).equals("concluded") ? other : answer;
        assertThat(outcome(out)).isEqualTo("no-place");
        assertThat(place(out).possible()).isTrue();
        assertThat(cause(out, "kept-apart").row()).isEqualTo("INT045");
        assertThat(cause(out, "kept-apart").alone()).isTrue();
        assertThat(place(out).changes())
                .extracting(PlaceWhy.FurtherChange::change)
                .contains("leave-out");
    }

    @Test
    void whatIsKeptOutOrNotSpokenForIsAnsweredAsBefore() {
        assertThat(outcome(ask(
                        WELL.replace("'conditions': []", "'conditions': ['pregnancy']")
                                + ", 'uses': [{'id': 'retinol'}]",
                        "retinol",
                        EVENING)))
                .isEqualTo("excluded");
        assertThat(outcome(ask(WELL + ", 'uses': []", "bakuchiol", EVENING))).isEqualTo("not-concluded");
        assertThat(ask(WELL + ", 'uses': []", "bakuchiol", EVENING).place()).isNull();
    }

    @Test
    void whileActivesAreHeldBackWhatIsUsedWaits() {
        WhyNot answer = ask(
                WELL.replace("'signs': []", "'signs': ['rash-blistering']") + ", 'uses': [{'id': 'niacinamide'}]",
                "niacinamide",
                EVENING);
        assertThat(outcome(answer)).isEqualTo("held");
    }

    private static WhyNot ask(String client, String id, PlanPlace place) {
        return ask(client, WantedKind.INGREDIENT, id, place);
    }

    private static WhyNot ask(String client, WantedKind kind, String id, PlanPlace place) {
        return ShippedRelease.get()
                .questions()
                .whyNot(
                        Clients.consultation("{" + client + "}"),
                        new WantedSubject(kind, id, place),
                        new QuestionBudget(10, Duration.ofMinutes(5)));
    }

    private static String outcome(WhyNot answer) {
        return WhyNotJson.outcome(answer);
    }

    private static PlaceWhy place(WhyNot answer) {
        return Objects.requireNonNull(answer.place());
    }

    private static List<String> kinds(WhyNot answer) {
        return place(answer).causes().stream().map(KeepingCause::kind).toList();
    }

    private static KeepingCause cause(WhyNot answer, String kind) {
        return place(answer).causes().stream()
                .filter(cause -> cause.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
