package org.peptideadvisor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.contract.answer.InterviewJson;
import org.peptideadvisor.contract.answer.QuestionForms.AnswerOption;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.contract.request.AdviceRequest;
import org.peptideadvisor.contract.request.ReadResult.Rejected;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.model.WantedSubject;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.UnsafeIf.UnsafeFact;
import org.peptideadvisor.model.advice.WhatIf;
import org.peptideadvisor.model.advice.WhyNot;
import org.peptideadvisor.model.fact.Area;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.release.Release;

/** The areas that an advice is about: the whole way of a client fact, with a rule of the test that looks at it. */
class AreasTest {

    private static final String RULE =
            """
            rule "TST-001 Eyelids: no retinol"
                @id("TST-001") @owner("t") @reviewed("unreviewed") @reviewBy("2027-11-01") @evidence("REC") @grade("E")
            when
                Area( id == "eyelid" )
            then
                excludeIngredient( "retinol", "The skin of the lids is too thin for a retinol." );
            end
            """;

    /** Somebody who gets retinol by SUP-031, asked everything but the areas. */
    private static final String WELL =
            "'age': 45, 'skinType': 'normal', 'sensitivity': 'none', 'phototype': 2, 'concerns': [{'id': 'wrinkles'}],"
                    + " 'conditions': [], 'medications': [], 'allergies': [], 'signs': [], 'procedures': [], 'uses': [],"
                    + " 'reactions': [], 'hormonal': 'cannot-become-pregnant',"
                    + " 'devices': [], 'planned': [], 'stepBudget': 'standard', 'market': 'eu'";

    private static final String NOTHING =
            "{'delivery': 'topical', 'substances': [], 'procedures': [], 'forms': [], 'ingredients': [],"
                    + " 'fragranceFree': false, 'vegan': false}";

    private static final WantedSubject RETINOL = new WantedSubject(WantedSubject.WantedKind.INGREDIENT, "retinol");

    private static final Release RELEASE = release();

    private static Release release() {
        var files = new TreeMap<>(ShippedRelease.get().files());
        files.put("exclude/test.drl", RULE);
        return ShippedRelease.build(files);
    }

    @AfterAll
    static void close() {
        RELEASE.close();
    }

    @Test
    void absentIsNotAskedAndEmptyIsNone() {
        assertThat(consultation(WELL).facts()).contains(new Unanswered("areas"));
        Consultation none = consultation(WELL + ", 'areas': []");
        assertThat(none.all(Unanswered.class)).isEmpty();
        assertThat(none.all(Area.class)).isEmpty();
        assertThat(consultation(WELL + ", 'areas': [ 'neck', 'eyelid' ]").all(Area.class))
                .containsExactly(new Area("eyelid"), new Area("neck"));
    }

    @Test
    void anUnknownAreaIsAFaultWithASuggestion() {
        byte[] request = request(WELL + ", 'areas': [ 'face', 'eyelids', 'face' ]");
        assertThat(((Rejected<AdviceRequest>) RELEASE.intake().read(request)).faults())
                .containsExactly(
                        new RequestFault(
                                "/client/areas/1",
                                RequestFault.FaultCode.UNKNOWN_ID,
                                "No such body area; did you mean \"eyelid\"?"),
                        new RequestFault(
                                "/client/areas/2",
                                RequestFault.FaultCode.DUPLICATE,
                                "Says the same as /client/areas/0."));
    }

    @Test
    void aRuleThatLooksAtAnAreaGivesItAsTheReason() {
        Advice advice = advice(WELL + ", 'areas': [ 'face', 'eyelid' ]");
        assertThat(advice.exclusions()).anySatisfy(exclusion -> {
            assertThat(exclusion.subject().id()).isEqualTo("retinol");
            assertThat(exclusion.reasons()).singleElement().satisfies(reason -> {
                assertThat(reason.rule()).isEqualTo("TST-001");
                assertThat(reason.facts()).containsExactly("area: eyelid");
            });
        });
        assertThat(supporting(advice)).doesNotContain("retinol");
        assertThat(supporting(advice(WELL + ", 'areas': [ 'face' ]"))).contains("retinol");
    }

    @Test
    void areasAreMissingWhereARuleLooksAtThemAndOnlyThere() {
        assertThat(advice(WELL).missing()).singleElement().satisfies(missing -> {
            assertThat(missing.fact()).isEqualTo("areas");
            assertThat(missing.couldChange()).isEqualTo("safety");
            assertThat(missing.wouldAffect()).containsExactly("retinol");
        });
        String other = RULE.replace("Area( id == \"eyelid\" )", "Condition( id == \"melasma\" )");
        assertThat(other).isNotEqualTo(RULE);
        Release blind = ShippedRelease.build(ShippedRelease.catalogWith("exclude/test.drl", other));
        assertThat(blind.advisor().advise(consultation(WELL)).missing()).isEmpty();
        blind.close();
    }

    @Test
    void theInterviewAsksForAreasInTheWordsOfTheVocabulary() {
        var read = RELEASE.intake()
                .readInterview(request(WELL + ", 'wants': " + NOTHING))
                .orElseThrow(faults -> new IllegalStateException(faults.toString()));
        var inquiry = RELEASE.questions().inquire(read.consultation(), read.open(), true, budget());
        var step =
                new InterviewJson(RELEASE.catalog()).document(new ReleaseName("r", "r"), inquiry, read.asked(), true);
        assertThat(step.question()).isNotNull().satisfies(question -> {
            assertThat(question.id()).isEqualTo("areas");
            assertThat(question.text()).isEqualTo("Which areas is this about?");
            assertThat(question.answer().kind()).isEqualTo("many");
            assertThat(question.answer().at()).isEqualTo("/client/areas");
            assertThat(question.answer().kinds()).containsExactly("body-area");
            assertThat(question.answer().options())
                    .hasSize(12)
                    .contains(new AnswerOption("eyelid", "Eyelids", "Nothing active here."));
        });
    }

    @Test
    void whyNotNamesTheArea() {
        WhyNot answer = RELEASE.questions().whyNot(consultation(WELL + ", 'areas': [ 'eyelid' ]"), RETINOL, budget());
        assertThat(answer).isInstanceOfSatisfying(WhyNot.KeptOut.class, excluded -> assertThat(
                        excluded.exclusions().get(0).reasons().get(0).facts())
                .containsExactly("area: eyelid"));
        WantedSubject rule = new WantedSubject(WantedSubject.WantedKind.RULE, "TST-001");
        assertThat(RELEASE.questions().whyNot(consultation(WELL), rule, budget()))
                .isInstanceOfSatisfying(WhyNot.NotConcluded.class, not -> {
                    assertThat(not.rules().get(0).missing().condition()).isEqualTo("the client asks about the eyelids");
                    assertThat(not.rules().get(0).missing().actual()).containsExactly("not asked");
                });
    }

    @Test
    void whatIfLeavesAnAreaAsItIs() {
        WhatIf answer = RELEASE.questions().whatIf(consultation(WELL + ", 'areas': [ 'eyelid' ]"), RETINOL, budget());
        assertThat(answer.outcome()).isEqualTo(WhatIf.WhatIfOutcome.NONE);
        assertThat(answer.standing())
                .containsExactly(new WhatIf.UnchangeableFact(
                        "area: eyelid", "body", "The skin of the lids is too thin for a retinol.", "TST-001"));
    }

    @Test
    void unsafeIfNamesTheAreaThatWasNotTold() {
        assertThat(RELEASE.questions().unsafeIf(consultation(WELL), budget()).hazards())
                .filteredOn(hazard -> hazard.question().equals("areas"))
                .extracting(UnsafeFact::fact, UnsafeFact::asked, UnsafeFact::takesOut)
                .containsExactly(tuple("area: eyelid", false, List.of("retinol")));
    }

    private static List<String> supporting(Advice advice) {
        return advice.supporting().stream().map(one -> one.ingredient().id()).toList();
    }

    private static Advice advice(String client) {
        return RELEASE.advisor().advise(consultation(client));
    }

    private static Consultation consultation(String client) {
        return RELEASE.intake()
                .read(request(client))
                .orElseThrow(faults -> new IllegalStateException(faults.toString()))
                .consultation();
    }

    private static byte[] request(String client) {
        return ("{'client': {" + client + "}}").replace('\'', '"').getBytes(UTF_8);
    }

    private static QuestionBudget budget() {
        return new QuestionBudget(5000, Duration.ofMinutes(1));
    }
}
