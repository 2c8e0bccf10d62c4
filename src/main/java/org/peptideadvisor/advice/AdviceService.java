package org.peptideadvisor.advice;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.peptideadvisor.advice.Answer.Decided;
import org.peptideadvisor.advice.Answer.Faulty;
import org.peptideadvisor.advice.Answer.NoRelease;
import org.peptideadvisor.contract.IntakeResult;
import org.peptideadvisor.contract.IntakeResult.Accepted;
import org.peptideadvisor.contract.IntakeResult.Refused;
import org.peptideadvisor.contract.IntakeResult.Wanting;
import org.peptideadvisor.model.Budget;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.UnsafeIf;
import org.peptideadvisor.model.advice.WhatIf;
import org.peptideadvisor.model.advice.WhyNot;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;

/**
 * Answers questions with the release that is live. The live release is read once for each question, so that reading the
 * request, deciding and naming the release always concern the same one. Thread-safe.
 */
@Singleton
public final class AdviceService {

    private final LiveRelease live;
    private final InstantSource clock;
    private final DecisionIds ids = new DecisionIds();

    /** A door to the release that is live at each moment. */
    public AdviceService(LiveRelease live, InstantSource clock) {
        this.live = live;
        this.clock = clock;
    }

    /** Reads a request in JSON and decides it. */
    public Answer ask(byte[] json) {
        Answer answer = live.use(release -> ask(release, json));
        return answer == null ? new NoRelease() : answer;
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
            WhyNot found = release.advisor().whyNot(wanting.consultation(), wanting.wanted(), budget);
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
            WhatIf found = release.advisor().whatIf(wanting.consultation(), wanting.wanted(), budget);
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
            UnsafeIf found = release.advisor().unsafeIf(accepted.consultation(), budget);
            return new SideAnswer.Found<>(ReleaseRef.of(release), found, !budget.wasCut());
        });
    }

    private <T> SideAnswer<T> sideAnswer(Function<Release, SideAnswer<T>> question) {
        SideAnswer<T> answer = live.use(question);
        return answer == null ? new SideAnswer.NoRelease<>() : answer;
    }

    private Answer ask(Release release, byte[] json) {
        IntakeResult read = release.intake().read(json);
        if (read instanceof Refused refused) {
            return new Faulty(refused.faults());
        }
        var accepted = (Accepted) read;
        if (!accepted.explained()) {
            return new Decided(decision(release, release.advisor().advise(accepted.consultation())), null);
        }
        var explained = release.advisor().explain(accepted.consultation());
        return new Decided(decision(release, explained.advice()), explained.explanation());
    }

    private Decision decision(Release release, Advice advice) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Decision(ids.next(at), ReleaseRef.of(release), at, advice);
    }
}
