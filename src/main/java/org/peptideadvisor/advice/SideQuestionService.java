package org.peptideadvisor.advice;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.advice.AdviceAnswer.FaultyRequest;
import org.peptideadvisor.advice.AdviceAnswer.NoLiveRelease;
import org.peptideadvisor.advice.SideAnswer.AnsweredQuestion;
import org.peptideadvisor.contract.answer.InterviewJson;
import org.peptideadvisor.contract.answer.LabelJson;
import org.peptideadvisor.contract.answer.WhatIfJson;
import org.peptideadvisor.contract.answer.WhyNotJson;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.contract.request.InterviewRequest;
import org.peptideadvisor.contract.request.ReadResult;
import org.peptideadvisor.contract.request.ReadResult.Accepted;
import org.peptideadvisor.contract.request.ReadResult.Rejected;
import org.peptideadvisor.contract.request.RequestIntake;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.InterviewStep;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.translation.AnswerTranslator;
import org.peptideadvisor.translation.ReleaseTranslations;

/**
 * Answers the questions about an advice of somebody who may {@link Permission#ADVISE}, leads interviews and reads labels, with the release that is live. The live release is read once for each
 * question. Nothing is recorded. A budget bounds what a question may cost. Thread-safe.
 */
public final class SideQuestionService {

    private final LiveRelease live;
    private final InstantSource clock;
    private final WhyNotJson whyNotJson = new WhyNotJson();
    private final WhatIfJson whatIfJson = new WhatIfJson();

    /** Answers with the release that is live at each moment, on the day of a clock in UTC. */
    public SideQuestionService(LiveRelease live, InstantSource clock) {
        this.live = live;
        this.clock = clock;
    }

    private Consultation today(Consultation consultation) {
        return consultation.onDay(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Finds why what was expected of an advice is not there. */
    public SideAnswer whyNot(Caller caller, byte[] json, QuestionBudget budget) {
        return answer(caller, intake -> intake.readWanting(json), (release, asked) -> {
            var found = release.questions().whyNot(today(asked.consultation()), asked.wanted(), budget);
            return whyNotJson.write(name(release), found, !budget.wasCut());
        });
    }

    /** Finds what the client could do otherwise to bring something about. */
    public SideAnswer whatIf(Caller caller, byte[] json, QuestionBudget budget) {
        return answer(caller, intake -> intake.readWhatIf(json), (release, asked) -> {
            var found = release.questions().whatIf(today(asked.consultation()), asked.wanted(), budget);
            return whatIfJson.write(name(release), found, !budget.wasCut());
        });
    }

    /** Finds which single facts would make an advice unsafe. */
    public SideAnswer unsafeIf(Caller caller, byte[] json, QuestionBudget budget) {
        return answer(caller, intake -> intake.readUnsafeIf(json), (release, asked) -> {
            var found = release.questions().unsafeIf(today(asked.consultation()), budget);
            return whatIfJson.write(name(release), found, !budget.wasCut());
        });
    }

    /** Finds what to ask next in an interview. */
    public SideAnswer interview(Caller caller, byte[] json, QuestionBudget budget) {
        return interview(caller, json, null, budget);
    }

    /** The same with an {@code Accept-Language} header, or null; what the request says of its language comes first. */
    public SideAnswer interview(Caller caller, byte[] json, @Nullable String accepted, QuestionBudget budget) {
        caller.require(Permission.ADVISE);
        SideAnswer answer = live.use(release -> {
            ReadResult<InterviewRequest> read = release.intake().readInterview(json);
            return read instanceof Accepted<InterviewRequest> asked
                    ? inLanguage(release, step(release, asked.value(), budget), asked, accepted)
                    : new FaultyRequest(((Rejected<InterviewRequest>) read).faults());
        });
        return answer == null ? new NoLiveRelease() : answer;
    }

    private byte[] step(Release release, InterviewRequest known, QuestionBudget budget) {
        InterviewStep next =
                release.questions().inquire(today(known.consultation()), known.open(), known.screened(), budget);
        return InterviewJson.write(
                new InterviewJson(release.catalog()).document(name(release), next, known.asked(), !budget.wasCut()));
    }

    private static SideAnswer inLanguage(
            Release release, byte[] english, Accepted<InterviewRequest> asked, @Nullable String accepted) {
        ReleaseTranslations all = release.translations();
        String language = asked.value().language();
        AnswerTranslator translator = all.in(language == null ? all.preferred(accepted) : language);
        byte[] step = translator == null ? null : translator.interview(english);
        return translator == null || step == null
                ? new AnsweredQuestion(english, asked.withdrawn())
                : new AnsweredQuestion(step, asked.withdrawn(), translator.language());
    }

    /** Reads a label with the tables of the release. Nothing of its text is kept. */
    public SideAnswer label(Caller caller, byte[] json) {
        return answer(
                caller,
                intake -> intake.readLabel(json),
                (release, text) ->
                        LabelJson.write(name(release), release.labels().read(text)));
    }

    private <T> SideAnswer answer(
            Caller caller, Function<RequestIntake, ReadResult<T>> reading, BiFunction<Release, T, byte[]> answering) {
        caller.require(Permission.ADVISE);
        SideAnswer answer = live.use(release -> {
            ReadResult<T> read = reading.apply(release.intake());
            return read instanceof Accepted<T> accepted
                    ? new AnsweredQuestion(answering.apply(release, accepted.value()), accepted.withdrawn())
                    : new FaultyRequest(((Rejected<T>) read).faults());
        });
        return answer == null ? new NoLiveRelease() : answer;
    }

    private static ReleaseName name(Release release) {
        return new ReleaseName(release.id(), release.name());
    }
}
