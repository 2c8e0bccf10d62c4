package org.peptideadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.Caution;
import org.peptideadvisor.model.advice.Advice.CitedSource;
import org.peptideadvisor.model.advice.Advice.EffectWeeks;
import org.peptideadvisor.model.advice.Advice.EvidenceSummary;
import org.peptideadvisor.model.advice.Advice.Exclusion;
import org.peptideadvisor.model.advice.Advice.ExclusionSubject;
import org.peptideadvisor.model.advice.Advice.Expectation;
import org.peptideadvisor.model.advice.Advice.FollowUp;
import org.peptideadvisor.model.advice.Advice.IngredientName;
import org.peptideadvisor.model.advice.Advice.Interaction;
import org.peptideadvisor.model.advice.Advice.MissingAnswer;
import org.peptideadvisor.model.advice.Advice.RampUp;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.Advice.Recommendation;
import org.peptideadvisor.model.advice.Advice.Referral;
import org.peptideadvisor.model.advice.Advice.Routine;
import org.peptideadvisor.model.advice.Advice.RoutineStep;
import org.peptideadvisor.model.advice.Advice.SupportingActive;
import org.peptideadvisor.model.advice.Advice.SupportingEvidence;
import org.peptideadvisor.model.advice.BriefAdvice;
import org.peptideadvisor.model.advice.WeekPlan;

class AdviceJsonTest {

    private static final List<Reason> WHY =
            List.of(new Reason("R-1", "Title", "Because \"so\".", List.of("age: 42"), List.of("KEY"), "2026-12-01"));
    private static final WeekPlan PLAN = new WeekPlan(
            "minimal",
            List.of(new WeekPlan.PlanPhase(
                    1,
                    12,
                    List.of(new WeekPlan.PlanStep(1, "cleanser", "n", null, List.of(), List.of(), null)),
                    List.of(new WeekPlan.PlanStep(1, "serum", "n", "o", List.of("p"), List.of(1, 4), "u")))),
            List.of(new WeekPlan.PlanMisfit(
                    new ExclusionSubject("active", "retinol"), "n", "leave-out", "b", "INT001", WHY)));
    private static final BriefAdvice NO_BRIEF = new BriefAdvice(List.of(), List.of(), List.of(), List.of(), List.of());

    private static final Routine NO_ROUTINE = new Routine(List.of(), List.of(), List.of());

    private final AdviceJson json = new AdviceJson();

    @Test
    void write_everyField() {
        assertThat(text(json.write(full(new FollowUp(8, "b", WHY)))))
                .isEqualTo(expected("{'week':8,'because':'b','rules':['R-1']}"));
    }

    @Test
    void write_noFollowUpIsNull() {
        assertThat(text(json.write(full(null)))).isEqualTo(expected("null"));
    }

    @Test
    void write_isValidJson() throws IOException {
        assertThat(new ObjectMapper().readTree(json.write(full(null))).size()).isEqualTo(21);
    }

    @Test
    void write_whatAPartSaysIsNoReasonBesides() {
        Reason said = new Reason("R-2", "Title", "Ask first.", List.of("age: 42"), List.of("KEY"), null);
        Reason other = new Reason("R-3", "Title", "Wait.", List.of("age: 42"), List.of(), null);
        Exclusion out =
                new Exclusion(new ExclusionSubject("active", "retinol"), "avoid", "Ask first.", List.of(said, other));
        Advice advice = new Advice(
                "caution",
                NO_BRIEF,
                List.of(),
                List.of(),
                List.of(),
                List.of(out),
                List.of(new Caution("Ask first.", WHY)),
                List.of(new Interaction(List.of("a", "b"), "separate", "Ask first.", true, "INT001", WHY)),
                NO_ROUTINE,
                List.of(),
                null,
                WeekPlan.EMPTY,
                List.of(),
                List.of(),
                "n");
        assertThat(text(json.write(advice)))
                .contains("'cautions':[{'because':'Ask first.','rules':['R-1','R-2']}]")
                .contains(
                        "'exclusions':[{'subject':{'kind':'active','id':'retinol'},'code':'avoid','rules':['R-2','R-3']}]")
                .contains("'handling':null")
                .contains(
                        "'reasons':[{'because':'Wait.','rules':['R-3']},{'because':'Because \\'so\\'.','rules':['R-1']}]")
                .contains("'facts':[{'fact':'age: 42','rules':['R-1','R-2','R-3']}]");
    }

    @Test
    void brief_answersOfAnEarlierFormStayAsTheyAre() throws IOException {
        byte[] full = json.write("d", new ReleaseName("sha256:00", "n"), Instant.EPOCH, full(null), null);
        var mapper = new ObjectMapper();
        assertThat(mapper.readTree(json.brief(full)).has("recommendations")).isFalse();
        ObjectNode older = (ObjectNode) mapper.readTree(full);
        assertThat(older.remove("rules")).isNotNull();
        byte[] recorded = mapper.writeValueAsBytes(older);
        assertThat(json.brief(recorded)).isEqualTo(recorded);
    }

    @Test
    void write_emptyListsArePresent() {
        var nothing = new Advice(
                "proceed",
                NO_BRIEF,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                NO_ROUTINE,
                List.of(),
                null,
                WeekPlan.EMPTY,
                List.of(),
                List.of(),
                "n");
        assertThat(text(json.write(nothing)))
                .isEqualTo("{'outcome':'proceed','summary':[],'referrals':[],'stop':[],'products':[],"
                        + "'plan':{'budget':'standard','phases':[],'doesNotFit':[]},'choices':[],'avoid':[],'cautions':[],"
                        + "'expectations':[],'followUp':null,'missing':[],'notice':'n','recommendations':[],'supporting':[],"
                        + "'exclusions':[],'interactions':[],'routine':{'morning':[],'evening':[],'rampUp':[]},"
                        + "'reasons':[],'facts':[],'rules':[]}");
    }

    @Test
    void write_decisionStandsBeforeTheAdvice() {
        Instant at = Instant.parse("2026-11-22T10:00:00.123Z");
        byte[] written = json.write("id-1", new ReleaseName("sha256:ab", "2026.11.1"), at, full(null), null);
        assertThat(text(written))
                .isEqualTo("{'decisionId':'id-1','release':{'id':'sha256:ab','name':'2026.11.1'},"
                        + "'decidedAt':'2026-11-22T10:00:00.123Z',"
                        + expected("null").substring(1));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace('"', '\'');
    }

    private static Advice full(@Nullable FollowUp followUp) {
        var named = new IngredientName("p", "P", "Pép", "soothing");
        return new Advice(
                "caution",
                NO_BRIEF,
                List.of(new Referral("soon", "b", WHY)),
                List.of(new Recommendation(
                        named,
                        1,
                        List.of("redness"),
                        List.of("serum"),
                        "3%",
                        new EffectWeeks(2, 4),
                        new EvidenceSummary("B", "positive", "low", true, List.of("KEY")),
                        WHY)),
                List.of(new SupportingActive(named, "2%", new SupportingEvidence(false, List.of()), "b", WHY)),
                List.of(new Exclusion(new ExclusionSubject("active", "retinol"), "avoid", "b", WHY)),
                List.of(new Caution("b", WHY)),
                List.of(new Interaction(List.of("a", "b"), "separate", "h", true, "INT001", WHY)),
                new Routine(
                        List.of(new RoutineStep(1, "cleanser", null, "n", WHY)),
                        List.of(new RoutineStep(2, "serum", "p", "n", List.of())),
                        List.of(new RampUp(null, 1, 2, 3, "n", WHY))),
                List.of(new Expectation(4, "t", WHY)),
                followUp,
                PLAN,
                List.of(new MissingAnswer("conditions", "q", "safety", List.of("retinol"))),
                List.of(new CitedSource("KEY", "t", "a", "page")),
                "notice");
    }

    private static String expected(String followUp) {
        String named = "{'id':'p','inci':'P','name':'Pép','class':'soothing'}";
        String advice = "{'outcome':'caution','summary':[],"
                + "'referrals':[{'urgency':'soon','because':'b','rules':['R-1']}],'stop':[],'products':[],"
                + "'plan':{'budget':'minimal','phases':[{'fromWeek':1,'toWeek':12,'morning':[{'order':1,'step':'cleanser',"
                + "'name':'n','ingredients':[]}],'evening':[{'order':1,'step':'serum','name':'n','product':'o','ingredients':['p'],"
                + "'days':[1,4],'note':'u'}]}],'doesNotFit':[{'kind':'active','id':'retinol','name':'n',"
                + "'change':'leave-out','because':'b','row':'INT001','rules':['R-1']}]},"
                + "'choices':[],'avoid':[],"
                + "'cautions':[{'because':'b','rules':['R-1']}],"
                + "'expectations':[{'week':4,'text':'t','rules':['R-1']}],"
                + "'followUp':FOLLOW_UP,"
                + "'missing':[{'fact':'conditions','question':'q','couldChange':'safety','wouldAffect':['retinol']}],"
                + "'notice':'notice',"
                + "'recommendations':[{'ingredient':NAMED,'rank':1,'forms':['serum'],"
                + "'strength':'3%','evidence':{'grade':'B','effect':'positive',"
                + "'certainty':'low','verified':true,'citations':['KEY']},'rules':['R-1']}],"
                + "'supporting':[{'ingredient':NAMED,'strength':'2%',"
                + "'evidence':{'verified':false,'citations':[]},'rules':['R-1']}],"
                + "'exclusions':[{'subject':{'kind':'active','id':'retinol'},'code':'avoid','rules':['R-1']}],"
                + "'interactions':[{'between':['a','b'],'effect':'separate','handling':'h','contested':true,"
                + "'row':'INT001','rules':['R-1']}],"
                + "'routine':{'morning':[{'order':1,'step':'cleanser','ingredient':null,'rules':['R-1']}],"
                + "'evening':[{'order':2,'step':'serum','ingredient':'p','rules':[]}],"
                + "'rampUp':[{'ingredient':null,'fromWeek':1,'toWeek':2,'perWeek':3,'rules':['R-1']}]},"
                + "'reasons':[{'because':'Because \\'so\\'.','rules':['R-1']}],"
                + "'facts':[{'fact':'age: 42','rules':['R-1']}],"
                + "'rules':[{'id':'R-1','citations':['KEY'],'reviewed':'2026-12-01'}]}";
        return advice.replace("FOLLOW_UP", followUp).replace("NAMED", named);
    }
}
