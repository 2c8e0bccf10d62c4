package org.peptideadvisor.advice;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.peptideadvisor.advice.AdviceAnswer.DecidedAnswer;
import org.peptideadvisor.advice.AdviceAnswer.FaultyRequest;
import org.peptideadvisor.advice.AdviceAnswer.NoLiveRelease;
import org.peptideadvisor.advice.AdviceAnswer.UnrecordedAnswer;
import org.peptideadvisor.advice.AdviceAnswer.UnrecordedAnswer.UnrecordedCause;
import org.peptideadvisor.arbitration.Settled;
import org.peptideadvisor.contract.AdviceJson;
import org.peptideadvisor.contract.IntakeResult;
import org.peptideadvisor.contract.IntakeResult.Accepted;
import org.peptideadvisor.contract.IntakeResult.Interviewing;
import org.peptideadvisor.contract.IntakeResult.Refused;
import org.peptideadvisor.contract.IntakeResult.Wanting;
import org.peptideadvisor.contract.InterviewJson;
import org.peptideadvisor.contract.InterviewJson.InterviewDocument;
import org.peptideadvisor.contract.WhyNotJson.ReleaseName;
import org.peptideadvisor.ledger.AppendResult;
import org.peptideadvisor.ledger.AppendResult.EntryRecorded;
import org.peptideadvisor.ledger.AppendResult.QueueFull;
import org.peptideadvisor.model.Budget;
import org.peptideadvisor.model.Inquiry;
import org.peptideadvisor.model.advice.Explanation;
import org.peptideadvisor.model.advice.UnsafeIf;
import org.peptideadvisor.model.advice.WhatIf;
import org.peptideadvisor.model.advice.WhyNot;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;

/**
 * Answers questions with the release that is live. The live release is read once for each question, so that reading the
 * request, deciding and naming the release always concern the same one. No decision is given before it is recorded.
 * Thread-safe.
 */
public final class AdviceService {

    private final LiveRelease live;
    private final InstantSource clock;
    private final DecisionLog log;
    private final DecisionIds ids = new DecisionIds();
    private final AdviceJson json = new AdviceJson();

    /** A door to the release that is live at each moment, with the log without which nobody is answered. */
    public AdviceService(LiveRelease live, InstantSource clock, DecisionLog log) {
        this.live = live;
        this.clock = clock;
        this.log = log;
    }

    /** Reads a request in JSON and decides it at once; answers when the decision is recorded. It does not wait. */
    public CompletionStage<AdviceAnswer> ask(byte[] request) {
        CompletionStage<AdviceAnswer> answer = live.use(release -> ask(release, request));
        return answer == null ? CompletableFuture.completedStage(new NoLiveRelease()) : answer;
    }

    /**
     * Reads a request in JSON with what was expected of its advice, and finds why it is not there.
     *
     * @param budget what the question may cost
     */
    public SideAnswer<WhyNot> whyNot(byte[] json, Budget budget) {
        return sideAnswer(release -> {
            IntakeResult read = release.intake().readWanting(json);
            if (!(read instanceof Wanting wanting)) {
                return new SideAnswer.Faulty<>(((Refused) read).faults());
            }
            WhyNot found = release.questions().whyNot(wanting.consultation(), wanting.wanted(), budget);
            return new SideAnswer.Found<>(ReleaseRef.of(release), found, !budget.wasCut());
        });
    }

    /**
     * Reads a request in JSON with what is to come about, and finds what the client could do otherwise.
     *
     * @param budget what the question may cost
     */
    public SideAnswer<WhatIf> whatIf(byte[] json, Budget budget) {
        return sideAnswer(release -> {
            IntakeResult read = release.intake().readWhatIf(json);
            if (!(read instanceof Wanting wanting)) {
                return new SideAnswer.Faulty<>(((Refused) read).faults());
            }
            WhatIf found = release.questions().whatIf(wanting.consultation(), wanting.wanted(), budget);
            return new SideAnswer.Found<>(ReleaseRef.of(release), found, !budget.wasCut());
        });
    }

    /**
     * Reads a request in JSON and finds what would make its advice unsafe.
     *
     * @param budget what the question may cost
     */
    public SideAnswer<UnsafeIf> unsafeIf(byte[] json, Budget budget) {
        return sideAnswer(release -> {
            IntakeResult read = release.intake().readUnsafeIf(json);
            if (!(read instanceof Accepted accepted)) {
                return new SideAnswer.Faulty<>(((Refused) read).faults());
            }
            UnsafeIf found = release.questions().unsafeIf(accepted.consultation(), budget);
            return new SideAnswer.Found<>(ReleaseRef.of(release), found, !budget.wasCut());
        });
    }

    private <T> SideAnswer<T> sideAnswer(Function<Release, SideAnswer<T>> question) {
        SideAnswer<T> answer = live.use(question);
        return answer == null ? new SideAnswer.NoRelease<>() : answer;
    }

    /**
     * Reads what is known in an interview and finds what to ask next.
     *
     * @param budget what finding out may cost
     */
    public SideAnswer<InterviewDocument> interview(byte[] json, Budget budget) {
        return sideAnswer(release -> {
            IntakeResult read = release.intake().readInterview(json);
            if (!(read instanceof Interviewing known)) {
                return new SideAnswer.Faulty<>(((Refused) read).faults());
            }
            Inquiry next = release.questions().inquire(known.consultation(), known.open(), known.screened(), budget);
            boolean complete = !budget.wasCut();
            var name = new ReleaseName(release.id(), release.name());
            var document = new InterviewJson(release.catalog()).document(name, next, known.asked(), complete);
            return new SideAnswer.Found<>(ReleaseRef.of(release), document, complete);
        });
    }

    private CompletionStage<AdviceAnswer> ask(Release release, byte[] request) {
        IntakeResult read = release.intake().read(request);
        if (read instanceof Refused refused) {
            return CompletableFuture.completedStage(new FaultyRequest(refused.faults()));
        }
        MadeDecision decision = decide(release, request, (Accepted) read);
        return log.record(decision).thenApply(appended -> answer(decision, appended));
    }

    private MadeDecision decide(Release release, byte[] request, Accepted accepted) {
        Settled settled = release.advisor().settle(accepted.consultation());
        Explanation explanation = accepted.explained() ? release.questions().explain(settled) : null;
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = ids.next(at);
        byte[] answer =
                json.write(id, new ReleaseName(release.id(), release.name()), at, settled.advice(), explanation);
        return new MadeDecision(
                id,
                ReleaseRef.of(release),
                at,
                accepted.consultation().subject(),
                request,
                settled.advice(),
                answer,
                settled.evaluation());
    }

    private static AdviceAnswer answer(MadeDecision decision, AppendResult appended) {
        return appended instanceof EntryRecorded
                ? new DecidedAnswer(decision)
                : new UnrecordedAnswer(appended instanceof QueueFull ? UnrecordedCause.BUSY : UnrecordedCause.FAILED);
    }
}
