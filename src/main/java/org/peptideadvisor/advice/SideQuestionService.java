package org.peptideadvisor.advice;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.peptideadvisor.advice.SideAnswer.AnsweredQuestion;
import org.peptideadvisor.advice.SideAnswer.RefusedQuestion;
import org.peptideadvisor.advice.SideAnswer.UnansweredQuestion;
import org.peptideadvisor.contract.answer.InterviewJson;
import org.peptideadvisor.contract.answer.WhatIfJson;
import org.peptideadvisor.contract.answer.WhyNotJson;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.contract.request.IntakeResult;
import org.peptideadvisor.contract.request.IntakeResult.AcceptedRequest;
import org.peptideadvisor.contract.request.IntakeResult.InterviewRequest;
import org.peptideadvisor.contract.request.IntakeResult.RejectedRequest;
import org.peptideadvisor.contract.request.IntakeResult.WantingRequest;
import org.peptideadvisor.contract.request.RequestIntake;
import org.peptideadvisor.model.InterviewStep;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;

/**
 * Answers questions about an advice, and leads interviews, with the release that is live. The live release is read once for each
 * question. Nothing is recorded. A budget bounds what a question may cost. Thread-safe.
 */
public final class SideQuestionService {

    private final LiveRelease live;
    private final WhyNotJson whyNotJson = new WhyNotJson();
    private final WhatIfJson whatIfJson = new WhatIfJson();

    /** Answers with the release that is live at each moment. */
    public SideQuestionService(LiveRelease live) {
        this.live = live;
    }

    /** Finds why what was expected of an advice is not there. */
    public SideAnswer whyNot(byte[] json, QuestionBudget budget) {
        return answer(intake -> intake.readWanting(json), WantingRequest.class, (release, asked) -> {
            var found = release.questions().whyNot(asked.consultation(), asked.wanted(), budget);
            return whyNotJson.write(name(release), found, !budget.wasCut());
        });
    }

    /** Finds what the client could do otherwise to bring something about. */
    public SideAnswer whatIf(byte[] json, QuestionBudget budget) {
        return answer(intake -> intake.readWhatIf(json), WantingRequest.class, (release, asked) -> {
            var found = release.questions().whatIf(asked.consultation(), asked.wanted(), budget);
            return whatIfJson.write(name(release), found, !budget.wasCut());
        });
    }

    /** Finds which single facts would make an advice unsafe. */
    public SideAnswer unsafeIf(byte[] json, QuestionBudget budget) {
        return answer(intake -> intake.readUnsafeIf(json), AcceptedRequest.class, (release, asked) -> {
            var found = release.questions().unsafeIf(asked.consultation(), budget);
            return whatIfJson.write(name(release), found, !budget.wasCut());
        });
    }

    /** Finds what to ask next in an interview. */
    public SideAnswer interview(byte[] json, QuestionBudget budget) {
        return answer(intake -> intake.readInterview(json), InterviewRequest.class, (release, known) -> {
            InterviewStep next =
                    release.questions().inquire(known.consultation(), known.open(), known.screened(), budget);
            return InterviewJson.write(new InterviewJson(release.catalog())
                    .document(name(release), next, known.asked(), !budget.wasCut()));
        });
    }

    private <T extends IntakeResult> SideAnswer answer(
            Function<RequestIntake, IntakeResult> reading, Class<T> inOrder, BiFunction<Release, T, byte[]> answering) {
        SideAnswer answer = live.use(release -> {
            IntakeResult read = reading.apply(release.intake());
            return read instanceof RejectedRequest refused
                    ? new RefusedQuestion(refused.faults())
                    : new AnsweredQuestion(answering.apply(release, inOrder.cast(read)));
        });
        return answer == null ? new UnansweredQuestion() : answer;
    }

    private static ReleaseName name(Release release) {
        return new ReleaseName(release.id(), release.name());
    }
}
