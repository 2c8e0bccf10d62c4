package org.peptideadvisor.web.consult;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.advice.AdviceAnswer.FaultyRequest;
import org.peptideadvisor.advice.SideAnswer;
import org.peptideadvisor.advice.SideAnswer.AnsweredQuestion;
import org.peptideadvisor.advice.SideQuestionService;
import org.peptideadvisor.contract.answer.InterviewJson;
import org.peptideadvisor.contract.answer.InterviewJson.InterviewAnswer;
import org.peptideadvisor.contract.answer.QuestionForms.PutQuestion;
import org.peptideadvisor.contract.request.InterviewRequest;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.model.advice.Advice.Referral;
import org.peptideadvisor.model.word.Urgency;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.pages.FormFields;
import org.peptideadvisor.web.plan.TypedNames;

/**
 * Leads a consultation from page to page. What a form holds decides what is shown next; nothing is kept between two pages. Thread-safe.
 */
@Singleton
final class ConsultFlow {

    private static final URI START = URI.create("/");
    private static final String CHANGE = "change:";

    private final LiveRelease live;
    private final SideQuestionService service;

    ConsultFlow(LiveRelease live, InstantSource clock) {
        this.live = live;
        this.service = new SideQuestionService(live, clock);
    }

    /**
     * One page on its way.
     *
     * @param token what its form must bring along
     * @param accepted the {@code Accept-Language} header, or null
     */
    record PageCall(Caller caller, FormFields form, QuestionBudget budget, String token, @Nullable String accepted) {

        /** What the page that follows is made with. */
        PageSetting setting(Release release, ConsultState state) {
            return PageSetting.of(release, token, state.language(), accepted);
        }
    }

    /** The page that follows a form. */
    Response next(PageCall call) {
        Release release = live.current();
        if (release == null) {
            return ProblemDetails.of(ProblemType.NO_RELEASE).response();
        }
        String action = call.form().text("action");
        if (action.equals("start")) {
            return begin(call, release);
        }
        ConsultState state =
                ConsultState.of(call.form().text(ConsultState.FIELD)).orElse(null);
        if (state == null) {
            return ProblemDetails.invalid(List.of()).response();
        }
        String shown = call.form().text("question");
        if (action.startsWith(CHANGE)) {
            return again(action.substring(CHANGE.length()), state, call, release);
        }
        return switch (action) {
            case "back" -> back(shown, state, call, release);
            case "skip" -> step(skipped(shown, state), call, release);
            case "more" -> answered(shown, state, call, release, true);
            case "answer" -> answered(shown, state, call, release, false);
            default -> step(state, call, release);
        };
    }

    private Response begin(PageCall call, Release release) {
        String reference = call.form().text("reference").strip();
        ConsultState fresh =
                ConsultState.fresh().in(PageSetting.chosen(release, call.form().text("language")));
        if (!reference.matches("[A-Za-z0-9._-]{0,64}")) {
            return ConsultPage.start(call.setting(release, fresh), call.caller(), reference);
        }
        return step(
                reference.isEmpty() ? fresh : fresh.withField("subject", TextNode.valueOf(reference)), call, release);
    }

    private static ConsultState skipped(String shown, ConsultState state) {
        Question question = Question.of(shown);
        if (question == null) {
            return state.put(InterviewRequest.SCREENING);
        }
        ConsultState without = state.answer(question).isMissingNode() ? state : state.without(question);
        return (question == Question.USES && without.client().has(ProductRows.PRODUCTS)
                        ? without.withField(ProductRows.PRODUCTS, MissingNode.getInstance())
                        : without)
                .put(shown);
    }

    private Response back(String shown, ConsultState state, PageCall call, Release release) {
        int at = state.asked().indexOf(shown);
        int before = (at < 0 ? state.asked().size() : at) - 1;
        return before < 0
                ? Response.seeOther(START).build()
                : again(state.asked().get(before), state, call, release);
    }

    /** Puts a question again, with what was answered. */
    private Response again(String id, ConsultState state, PageCall call, Release release) {
        PutQuestion put = question(id, call, release);
        if (put == null) {
            return step(state, call, release);
        }
        var views = new QuestionViews(release);
        return ConsultPage.question(
                views.of(put, GivenAnswer.of(put, state, views.names())),
                state,
                List.of(),
                List.of(),
                -1,
                call.setting(release, state));
    }

    private @Nullable PutQuestion question(String id, PageCall call, Release release) {
        Question question = Question.of(id);
        if (question != null) {
            return new InterviewJson(release.catalog()).question(question);
        }
        return id.equals(InterviewRequest.SCREENING) ? screening(call) : null;
    }

    /** The first question, which is the same for everybody. */
    private @Nullable PutQuestion screening(PageCall call) {
        SideAnswer answer =
                service.interview(call.caller(), ConsultState.fresh().interview(), call.budget());
        return answer instanceof AnsweredQuestion answered
                ? InterviewJson.read(answered.json()).question()
                : null;
    }

    private Response answered(String shown, ConsultState state, PageCall call, Release release, boolean more) {
        PutQuestion put = question(shown, call, release);
        if (put == null) {
            return ProblemDetails.invalid(List.of()).response();
        }
        var views = new QuestionViews(release);
        var reader = new AnswerReader(call.form(), views.names());
        ConsultState after = more ? state : reader.read(put, state);
        List<String> faults = more ? List.of() : reader.faults();
        if (faults.isEmpty() && !more) {
            SideAnswer answer = service.interview(call.caller(), after.interview(), call.budget());
            faults = RefusedAnswer.words(answer, Question.of(shown), new ProductRows(call.form(), views.names()));
            if (faults.isEmpty()) {
                return step(answer, after, call, release);
            }
        }
        GivenAnswer given = GivenAnswer.of(more ? call.form().with("more", "1") : call.form(), views.names());
        return ConsultPage.question(views.of(put, given), state, faults, List.of(), -1, call.setting(release, state));
    }

    private Response step(ConsultState state, PageCall call, Release release) {
        return step(service.interview(call.caller(), state.interview(), call.budget()), state, call, release);
    }

    private Response step(SideAnswer answer, ConsultState state, PageCall call, Release release) {
        if (answer instanceof FaultyRequest refused) {
            return ProblemDetails.invalid(refused.faults()).response();
        }
        if (!(answer instanceof AnsweredQuestion answered)) {
            return ProblemDetails.of(ProblemType.NO_RELEASE).response();
        }
        InterviewAnswer next = InterviewJson.read(answered.json());
        List<Referral> pressing = next.referrals().stream()
                .filter(one -> one.howSoon().compareTo(Urgency.URGENT) >= 0)
                .toList();
        var summary = new AnswerSummary(release.catalog());
        var names = new TypedNames(release.catalog());
        if (!pressing.isEmpty()) {
            return ConsultPage.stop(pressing, names, state, call.setting(release, state));
        }
        PutQuestion put = next.question();
        if (put == null) {
            return ConsultPage.check(
                    summary.of(state), ConsultPage.told(next.referrals(), names), state, call.setting(release, state));
        }
        var views = new QuestionViews(release);
        return ConsultPage.question(
                views.of(put, GivenAnswer.of(put, state, views.names())),
                state,
                List.of(),
                ConsultPage.told(next.referrals(), names),
                next.mayFollow().size(),
                call.setting(release, state));
    }
}
