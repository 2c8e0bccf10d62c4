package org.peptideadvisor.web.consult;

import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.request.InterviewRequest;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Caller.CallerKind;
import org.peptideadvisor.model.advice.Advice.Referral;
import org.peptideadvisor.model.word.Urgency;
import org.peptideadvisor.web.pages.PageHtml;
import org.peptideadvisor.web.plan.PlanView;
import org.peptideadvisor.web.plan.PlanView.AlertView;
import org.peptideadvisor.web.plan.PlanView.StatementView;
import org.peptideadvisor.web.plan.TypedNames;

/** The pages of a consultation. */
final class ConsultPage {

    private static final int OK = 200;
    private static final int FAULTY = 422;

    private ConsultPage() {}

    /** @param reference what was typed as the client's reference and is none; empty at first */
    static Response start(PageSetting setting, Caller caller, String reference) {
        PageHtml page = PageHtml.of("consult/start", "Consultation")
                .with("isStaff", caller.kind() != CallerKind.NOBODY)
                .with("languages", setting.others())
                .with("reference", reference);
        return setting.response(page, reference.isEmpty() ? 200 : FAULTY, Set.of());
    }

    /** @param left how many questions may follow at most; negative where that is not known */
    static Response question(
            QuestionView question,
            ConsultState state,
            List<String> faults,
            List<AlertView> referrals,
            int left,
            PageSetting setting) {
        PageHtml page = PageHtml.of("consult/question", (faults.isEmpty() ? "" : "Error: ") + question.text())
                .with("question", question)
                .with("state", state.text())
                .with("faults", faults)
                .with("referrals", referrals)
                .with(
                        "left",
                        isScreening(question) ? left(left) + ". Each box left empty takes some away." : left(left))
                .with("done", state.asked().size())
                .with("all", state.asked().size() + Math.max(0, left) + 1)
                .with("isProgressKnown", left >= 0);
        return setting.response(page, faults.isEmpty() ? 200 : FAULTY, named(question, state));
    }

    /** What the client calls products, those that are just being told among them. */
    private static Set<String> named(QuestionView question, ConsultState state) {
        var names = new HashSet<>(state.named());
        question.rows().stream().filter(row -> !row.label().isBlank()).forEach(row -> names.add(row.name()));
        return names;
    }

    private static boolean isScreening(QuestionView question) {
        return question.id().equals(InterviewRequest.SCREENING);
    }

    private static String left(int left) {
        return switch (left) {
            case -1 -> "You are changing an answer";
            case 0 -> "The last question";
            case 1 -> "At most 1 more question after this";
            default -> "At most " + left + " more questions after this";
        };
    }

    static Response check(List<AnswerRow> rows, List<AlertView> referrals, ConsultState state, PageSetting setting) {
        PageHtml page = PageHtml.of("consult/check", "Check your answers")
                .with("rows", rows)
                .with("referrals", referrals)
                .with("state", state.text());
        return setting.response(page, OK, state.named());
    }

    static Response stop(List<Referral> pressing, TypedNames names, ConsultState state, PageSetting setting) {
        boolean emergency = pressing.stream().anyMatch(one -> one.howSoon() == Urgency.EMERGENCY);
        PageHtml page = PageHtml.of("consult/stop", emergency ? "Get help now" : "See a clinician today")
                .with("isEmergency", emergency)
                .with("referrals", told(pressing, names))
                .with("state", state.text());
        return setting.response(page, OK, state.named());
    }

    static Response plan(
            PlanView plan,
            @Nullable AskedView asked,
            ConsultState state,
            String thing,
            List<String> names,
            PageSetting setting) {
        PageHtml page = PageHtml.of("consult/plan", "Your plan")
                .with("plan", plan)
                .with("state", state.text())
                .with("thing", thing)
                .with("names", names)
                .with("isAsked", asked != null);
        return setting.response(asked == null ? page : page.with("asked", asked), OK, state.named());
    }

    /** Referrals as a page tells them. */
    static List<AlertView> told(List<Referral> referrals, TypedNames names) {
        return AlertView.of(referrals.stream()
                .map(one ->
                        new StatementView(names.name(one.urgency(), List.of("urgency")), one.because(), "", List.of()))
                .toList());
    }
}
