package org.peptideadvisor.advice;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.advice.Answer.Decided;
import org.peptideadvisor.advice.Answer.Faulty;
import org.peptideadvisor.advice.Answer.NoRelease;
import org.peptideadvisor.advice.Answer.Unrecorded;
import org.peptideadvisor.advice.Answer.Unrecorded.Why;
import org.peptideadvisor.contract.IntakeResult;
import org.peptideadvisor.contract.IntakeResult.Accepted;
import org.peptideadvisor.contract.IntakeResult.Refused;
import org.peptideadvisor.contract.Written;
import org.peptideadvisor.engine.Evaluation;
import org.peptideadvisor.ledger.Appended;
import org.peptideadvisor.ledger.Appended.Busy;
import org.peptideadvisor.ledger.Appended.Recorded;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Explanation;
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

    /** A door to the release that is live at each moment, with the log without which nobody is answered. */
    public AdviceService(LiveRelease live, InstantSource clock, DecisionLog log) {
        this.live = live;
        this.clock = clock;
        this.log = log;
    }

    /** Reads a request in JSON and decides it at once; answers when the decision is recorded. It does not wait. */
    public CompletionStage<Answer> ask(byte[] request) {
        CompletionStage<Answer> answer = live.use(release -> ask(release, request));
        return answer == null ? CompletableFuture.completedStage(new NoRelease()) : answer;
    }

    private CompletionStage<Answer> ask(Release release, byte[] request) {
        IntakeResult read = release.intake().read(request);
        if (read instanceof Refused refused) {
            return CompletableFuture.completedStage(new Faulty(refused.faults()));
        }
        Made made = made(release, request, (Accepted) read);
        return log.record(made).thenApply(appended -> answer(made, appended));
    }

    private Made made(Release release, byte[] request, Accepted accepted) {
        Consultation consultation = accepted.consultation();
        if (!accepted.explained()) {
            var trace = release.advisor().trace(consultation, Set.of());
            return made(release, request, consultation, trace.advice(), null, trace.evaluation());
        }
        var explained = release.advisor().explain(consultation);
        return made(
                release, request, consultation, explained.advice(), explained.explanation(), explained.evaluation());
    }

    private Made made(
            Release release,
            byte[] request,
            Consultation consultation,
            Advice advice,
            @Nullable Explanation explanation,
            Evaluation evaluation) {
        Decision decision = decision(release, advice);
        Written answer = release.answerJson()
                .write(
                        decision.decisionId(),
                        decision.release().id(),
                        decision.release().name(),
                        decision.decidedAt(),
                        advice,
                        explanation);
        return new Made(decision, request, answer, release.fragmentBook(), consultation.subject(), evaluation);
    }

    private static Answer answer(Made made, Appended appended) {
        if (appended instanceof Recorded) {
            return new Decided(made.decision(), made.answer().json());
        }
        return new Unrecorded(appended instanceof Busy ? Why.BUSY : Why.FAILED);
    }

    private Decision decision(Release release, Advice advice) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Decision(ids.next(at), ReleaseRef.of(release), at, advice);
    }
}
