package org.peptideadvisor.review;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.AdviceJson;
import org.peptideadvisor.contract.Fault;
import org.peptideadvisor.contract.IntakeResult;
import org.peptideadvisor.contract.IntakeResult.Accepted;
import org.peptideadvisor.contract.IntakeResult.Refused;
import org.peptideadvisor.contract.WhyNotJson.ReleaseName;
import org.peptideadvisor.engine.RunawayRulesException;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.model.Budget;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Explanation;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.ReleaseShelf;
import org.peptideadvisor.release.ReleaseShelf.Rebuilt;
import org.peptideadvisor.review.Replay.Identical;
import org.peptideadvisor.review.Replay.Unreplayable;
import org.peptideadvisor.review.Replay.Why;

/**
 * Runs recorded decisions again: the recorded request on the recorded release, built anew from its text. Id and time of the answer are
 * those of the record, so that all of its bytes can be compared. Thread-safe.
 */
public final class Replayer {

    private static final AdviceJson JSON = new AdviceJson();

    private final ReleaseShelf releases;

    /** @param releases those that decided, by id */
    public Replayer(ReleaseShelf releases) {
        this.releases = releases;
    }

    /**
     * Runs a decision again.
     *
     * @param budget what it may cost: one evaluation. Building a release that is not kept is not counted, since it is kept then
     */
    public Replay replay(Found found, Budget budget) {
        if (found instanceof Found.Recorded recorded) {
            return budget.spend()
                    ? releases.use(recorded.release(), rebuilt -> replay(recorded, rebuilt))
                    : new Unreplayable(Why.OUT_OF_TIME, "There was no time left for it; ask again.");
        }
        if (found instanceof Found.Erased erased) {
            return new Unreplayable(
                    Why.ERASED,
                    "What was asked and answered was erased at "
                            + erased.erasure().time() + ": " + erased.erasure().reason() + ".");
        }
        return found instanceof Found.Damaged damaged
                ? new Unreplayable(Why.DAMAGED, "The record is not as it was written: " + damaged.why() + ".")
                : new Unreplayable(Why.UNKNOWN, "There is no such decision.");
    }

    private Replay replay(Found.Recorded recorded, Rebuilt rebuilt) {
        if (rebuilt instanceof Rebuilt.Standing standing) {
            return replay(recorded, standing.release());
        }
        if (rebuilt instanceof Rebuilt.Rejected rejected) {
            return new Unreplayable(
                    Why.RELEASE_REJECTED,
                    "This version of the program does not take the rules of the release: "
                            + rejected.diagnostics().stream()
                                    .filter(Diagnostic::isError)
                                    .map(Diagnostic::toString)
                                    .findFirst()
                                    .orElse("no diagnostic"));
        }
        return rebuilt instanceof Rebuilt.Missing
                ? new Unreplayable(Why.RELEASE_MISSING, "The text of the release is not in the ledger.")
                : new Unreplayable(
                        Why.RELEASE_ALTERED,
                        "The text that is kept under the id of the release is not the one that it was made of.");
    }

    private Replay replay(Found.Recorded recorded, Release release) {
        IntakeResult read = release.intake().read(recorded.record().input());
        if (!(read instanceof Accepted accepted)) {
            return new Unreplayable(
                    Why.REQUEST_REFUSED,
                    "This version of the program does not take the request: "
                            + ((Refused) read)
                                    .faults().stream().map(Fault::pointer).collect(Collectors.joining(", ")));
        }
        byte[] answer;
        try {
            answer = answer(recorded.entry(), accepted, release);
        } catch (RunawayRulesException e) {
            return new Unreplayable(Why.RUNAWAY, "The rules did not come to an end: " + e.getMessage());
        }
        byte[] before = recorded.record().answer();
        return Arrays.equals(before, answer) ? new Identical() : FirstDifference.between(before, answer);
    }

    private static byte[] answer(LedgerEntry entry, Accepted accepted, Release release) {
        if (!accepted.explained()) {
            return answer(entry, release, release.advisor().advise(accepted.consultation()), null);
        }
        var explained = release.advisor().explain(accepted.consultation());
        return answer(entry, release, explained.advice(), explained.explanation());
    }

    private static byte[] answer(LedgerEntry entry, Release release, Advice advice, @Nullable Explanation explanation) {
        var name = new ReleaseName(release.id(), release.name());
        return JSON.write(entry.id(), name, entry.time(), advice, explanation);
    }
}
