package org.peptideadvisor.review;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.contract.request.AdviceRequest;
import org.peptideadvisor.contract.request.ReadResult;
import org.peptideadvisor.contract.request.ReadResult.Accepted;
import org.peptideadvisor.contract.request.ReadResult.Rejected;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.engine.RunawayRulesException;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.AdviceExplanation;
import org.peptideadvisor.release.RebuiltReleases;
import org.peptideadvisor.release.RebuiltReleases.RebuiltRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.review.ReplayResult.FailedReplay;
import org.peptideadvisor.review.ReplayResult.FailureReason;

/**
 * Runs recorded decisions again. The recorded request is decided on the recorded release, which is rebuilt from
 * its text. The answer gets the recorded id and time, so that all its bytes can be compared. Thread-safe.
 */
public final class DecisionReplayer {

    private static final AdviceJson JSON = new AdviceJson();

    private final RebuiltReleases releases;

    /** @param releases those that decided, by id */
    public DecisionReplayer(RebuiltReleases releases) {
        this.releases = releases;
    }

    /**
     * Runs a decision again.
     *
     * @param budget what it may cost: one evaluation. Building a release that is not kept is not counted, since it is kept then
     */
    public ReplayResult replay(FoundDecision found, QuestionBudget budget) {
        return replay(
                found, budget, recorded -> releases.use(recorded.release(), rebuilt -> replay(recorded, rebuilt)));
    }

    /**
     * Decides what was decided on another release, and compares all but the name of the release.
     *
     * @param release such as the one that is live; in use until this returns
     * @param budget what it may cost: one evaluation
     */
    public ReplayResult replayOn(Release release, FoundDecision found, QuestionBudget budget) {
        return replay(found, budget, recorded -> replay(recorded, release, FirstDifference::besidesRelease));
    }

    private static ReplayResult replay(
            FoundDecision found, QuestionBudget budget, Function<FoundDecision.RecordedDecision, ReplayResult> again) {
        if (found instanceof FoundDecision.RecordedDecision recorded) {
            return budget.spend()
                    ? again.apply(recorded)
                    : new FailedReplay(FailureReason.OUT_OF_TIME, "There was no time left for it; ask again.");
        }
        if (found instanceof FoundDecision.ErasedDecision erased) {
            return new FailedReplay(
                    FailureReason.ERASED,
                    "What was asked and answered was erased at "
                            + erased.erasure().time() + ": " + erased.erasure().reason() + ".");
        }
        return found instanceof FoundDecision.DamagedDecision damaged
                ? new FailedReplay(FailureReason.DAMAGED, "The record is not as it was written: " + damaged.why() + ".")
                : new FailedReplay(FailureReason.UNKNOWN, "There is no such decision.");
    }

    private ReplayResult replay(FoundDecision.RecordedDecision recorded, RebuiltRelease rebuilt) {
        if (rebuilt instanceof RebuiltRelease.UnchangedRelease standing) {
            return replay(recorded, standing.release(), FirstDifference::ofBytes);
        }
        if (rebuilt instanceof RebuiltRelease.RefusedRelease rejected) {
            return new FailedReplay(
                    FailureReason.RELEASE_REJECTED,
                    "This version of the program does not take the rules of the release: "
                            + rejected.diagnostics().stream()
                                    .filter(Diagnostic::isError)
                                    .map(Diagnostic::toString)
                                    .findFirst()
                                    .orElse("no diagnostic"));
        }
        return rebuilt instanceof RebuiltRelease.UnrecordedRelease
                ? new FailedReplay(FailureReason.RELEASE_MISSING, "The text of the release is not in the ledger.")
                : new FailedReplay(
                        FailureReason.RELEASE_ALTERED,
                        "The text that is kept under the id of the release is not the one that it was made of.");
    }

    private static ReplayResult replay(
            FoundDecision.RecordedDecision recorded,
            Release release,
            BiFunction<byte[], byte[], ReplayResult> comparison) {
        ReadResult<AdviceRequest> read = release.intake().read(recorded.record().input());
        if (!(read instanceof Accepted<AdviceRequest> accepted)) {
            return new FailedReplay(
                    FailureReason.REQUEST_REFUSED,
                    "This version of the program does not take the request: "
                            + ((Rejected<AdviceRequest>) read)
                                    .faults().stream()
                                            .map(RequestFault::pointer)
                                            .collect(Collectors.joining(", ")));
        }
        byte[] answer;
        try {
            answer = answer(recorded.entry(), accepted.value(), release);
        } catch (RunawayRulesException e) {
            return new FailedReplay(FailureReason.RUNAWAY, "The rules did not come to an end: " + e.getMessage());
        }
        return comparison.apply(recorded.record().answer(), answer);
    }

    private static byte[] answer(LedgerEntry entry, AdviceRequest accepted, Release release) {
        Consultation consultation = accepted.consultation().onDay(LocalDate.ofInstant(entry.time(), ZoneOffset.UTC));
        if (!accepted.explained()) {
            return answer(entry, release, release.advisor().advise(consultation), null);
        }
        var settled = release.advisor().settle(consultation);
        return answer(entry, release, settled.advice(), release.questions().explain(settled));
    }

    private static byte[] answer(
            LedgerEntry entry, Release release, Advice advice, @Nullable AdviceExplanation explanation) {
        var name = new ReleaseName(release.id(), release.name());
        return JSON.write(entry.id(), name, entry.time(), advice, explanation);
    }
}
