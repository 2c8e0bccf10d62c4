package org.peptideadvisor.contract.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.contract.request.ShippedIntake.accepted;
import static org.peptideadvisor.contract.request.ShippedIntake.client;
import static org.peptideadvisor.contract.request.ShippedIntake.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.fact.Allergy;
import org.peptideadvisor.model.fact.Appointment;
import org.peptideadvisor.model.fact.Area;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.Concern;
import org.peptideadvisor.model.fact.Condition;
import org.peptideadvisor.model.fact.Device;
import org.peptideadvisor.model.fact.Medication;
import org.peptideadvisor.model.fact.Procedure;
import org.peptideadvisor.model.fact.Reaction;
import org.peptideadvisor.model.fact.Sign;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.fact.Wish;

class RequestIntakeTest {

    @Test
    void read_everything() {
        Consultation consultation = accepted(
                """
                { 'client': {
                    'subject': 'c-1029', 'age': 42, 'skinType': 'dry', 'sensitivity': 'high', 'phototype': 3,
                    'concerns': [ { 'id': 'wrinkles', 'severity': 'moderate' }, { 'id': 'redness' } ],
                    'conditions': [ 'pregnancy' ], 'medications': [ 'oral-isotretinoin' ], 'allergies': [ 'fragrance' ],
                    'signs': [ 'rash-with-fever' ], 'procedures': [ { 'id': 'superficial-peel', 'daysAgo': 4 } ],
                    'uses': [ { 'id': 'retinol', 'when': 'evening', 'perWeek': 3, 'sinceWeeks': 6 } ],
                    'areas': [ 'eyelid' ],
                    'reactions': [ { 'id': 'sting-burn', 'to': 'Retinol', 'daysAgo': 2 },
                        { 'id': 'sting-burn', 'to': 'vitamin-c' } ],
                    'hormonal': 'breastfeeding', 'weeksSinceIsotretinoin': 20, 'devices': [ 'led-mask' ],
                    'planned': [ { 'id': 'filler', 'inDays': 12 } ], 'stepBudget': 'minimal', 'market': 'uk',
                    'wants': { 'ingredients': [ 'Argireline' ], 'delivery': 'topical', 'substances': [ 'bpc-157' ], 'procedures': [ 'filler' ],
                        'forms': [ 'serum' ], 'fragranceFree': true, 'vegan': false } },
                  'on': '2026-11-22' }
                """);

        assertThat(consultation.subject()).isEqualTo("c-1029");
        assertThat(consultation.on()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(consultation.facts())
                .containsExactly(
                        new Client(42, "dry", "high", 3, "breastfeeding", 20, "minimal", "uk", true, false),
                        new Allergy("fragrance"),
                        new Appointment("filler", 12),
                        new Area("eyelid"),
                        new Concern("redness", null),
                        new Concern("wrinkles", "moderate"),
                        new Condition("breastfeeding"),
                        new Condition("pregnancy"),
                        new Device("led-mask"),
                        new Medication("oral-isotretinoin"),
                        new Procedure("superficial-peel", 4),
                        new Reaction("sting-burn", "retinol", 2),
                        new Reaction("sting-burn", "vitamin-c", null),
                        new Sign("rash-with-fever"),
                        new Use("retinol", List.of("retinoid", "strong-active"), null, "evening", 3, 6, false),
                        new Wish("delivery", "topical"),
                        new Wish("form", "serum"),
                        new Wish("ingredient", "acetyl-hexapeptide-8"),
                        new Wish("procedure", "filler"),
                        new Wish("substance", "bpc-157"));
    }

    @Test
    void read_nothingAsked() {
        Consultation consultation = client("");

        assertThat(consultation.subject()).isNull();
        assertThat(consultation.on()).isNull();
        assertThat(consultation.facts())
                .startsWith(new Client(null, null, null, null, null, null, null, null, false, false))
                .hasSize(20);
        assertThat(consultation.all(Unanswered.class))
                .extracting(Unanswered::question)
                .containsExactly(
                        "age",
                        "allergies",
                        "areas",
                        "concerns",
                        "conditions",
                        "devices",
                        "hormonal",
                        "market",
                        "medications",
                        "phototype",
                        "planned",
                        "procedures",
                        "reactions",
                        "sensitivity",
                        "signs",
                        "skinType",
                        "stepBudget",
                        "uses",
                        "weeksSinceIsotretinoin");
    }

    @Test
    void read_nullMeansNotAsked() {
        String nothing = Question.aboutTheClient().stream()
                .map(question -> "'" + question.field() + "': null")
                .collect(Collectors.joining(", ", "'subject': null, 'wants': null, ", ""));

        assertThat(client(nothing)).isEqualTo(client(""));
        assertThat(client("'concerns': [ { 'id': 'redness', 'severity': null } ], 'wants': { 'vegan': null }"))
                .isEqualTo(client("'concerns': [ { 'id': 'redness' } ], 'wants': {}"));
    }

    @Test
    void read_emptyListMeansNone() {
        assertThat(client("'conditions': [], 'uses': []").all(Unanswered.class))
                .extracting(Unanswered::question)
                .doesNotContain("conditions", "uses")
                .hasSize(17);
    }

    @ParameterizedTest
    @CsvSource({"pregnant, pregnancy", "trying, trying-to-conceive", "breastfeeding, breastfeeding"})
    void read_aHormonalStatusIsTheConditionAsWell(String status, String condition) {
        Consultation said = client("'hormonal': '" + status + "'");
        assertThat(said.all(Condition.class)).containsExactly(new Condition(condition));
        assertThat(said.all(Unanswered.class))
                .contains(new Unanswered("conditions"))
                .doesNotContain(new Unanswered("hormonal"));

        Consultation both = client("'hormonal': '" + status + "', 'conditions': ['melasma', '" + condition + "']");
        assertThat(both.all(Condition.class))
                .containsExactlyInAnyOrder(new Condition("melasma"), new Condition(condition));
    }

    @Test
    void read_otherHormonalStatusesImplyNothing() {
        assertThat(client("'hormonal': 'could-be-pregnant'").all(Condition.class)).isEmpty();
    }

    @Test
    void read_aReactionToTwoThingsIsTwo() {
        assertThat(client("'reactions': [{'id': 'dry-flaking', 'to': 'retinol'}, {'id': 'dry-flaking', 'to': 'aha'}]")
                        .all(Reaction.class))
                .containsExactly(
                        new Reaction("dry-flaking", "aha", null), new Reaction("dry-flaking", "retinol", null));
        assertThat(refused("{'client': {'reactions': [{'id': 'dry-flaking', 'to': 'retinol', 'daysAgo': 1},"
                        + " {'id': 'dry-flaking', 'to': 'Retinol', 'daysAgo': 2}]}}"))
                .extracting(RequestFault::code)
                .containsExactly("duplicate");
    }

    @Test
    void read_allergyByTradeNameIsTheIngredient() {
        assertThat(client("'allergies': ['Argireline', 'GHK-Cu', 'copper', 'retinol']")
                        .all(Allergy.class))
                .extracting(Allergy::id)
                .containsExactly("acetyl-hexapeptide-8", "copper", "copper-tripeptide-1", "retinol");
    }

    @Test
    void read_useByRetiredNameKnowsClassAndGroups() {
        assertThat(client("'uses': [{'id': 'Acetyl Hexapeptide-3'}]").all(Use.class))
                .containsExactly(new Use(
                        "acetyl-hexapeptide-8",
                        List.of("non-copper", "calm-skin-only"),
                        "neurotransmitter-inhibitor",
                        null,
                        null,
                        null,
                        false));
    }

    @Test
    void read_useOfGroupBelongsToWhatHoldsAllOfIt() {
        Use use = client("'uses': [{'id': 'aha', 'perWeek': 2}]").all(Use.class).get(0);

        assertThat(use.groups()).startsWith("aha").contains("exfoliating-acid", "strong-active");
        assertThat(use.prescription()).isFalse();
    }

    @Test
    void read_useOfPrescription() {
        assertThat(client("'uses': [{'id': 'tretinoin'}]").all(Use.class))
                .extracting(Use::prescription)
                .containsExactly(true);
    }

    @Test
    void read_sameUseMorningAndEvening() {
        assertThat(client(
                                "'uses': [{'id': 'niacinamide', 'when': 'morning'}, {'id': 'niacinamide', 'when': 'evening'}]")
                        .all(Use.class))
                .extracting(Use::session)
                .containsExactly("evening", "morning");
    }

    @Test
    void read_sameProcedureTwiceOnDifferentDays() {
        assertThat(client("'procedures': [{'id': 'ipl', 'daysAgo': 30}, {'id': 'ipl', 'daysAgo': 4}, {'id': 'ipl'}]")
                        .all(Procedure.class))
                .extracting(Procedure::daysAgo)
                .containsExactly(null, 4, 30);
    }
}
