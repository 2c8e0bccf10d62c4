package org.peptideadvisor.advice;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.advice.AdviceAnswer.FaultyRequest;
import org.peptideadvisor.advice.AdviceAnswer.NoLiveRelease;
import org.peptideadvisor.advice.AdviceAnswer.UnrecordedAnswer;
import org.peptideadvisor.advice.AdviceAnswer.UnrecordedAnswer.UnrecordedCause;
import org.peptideadvisor.advice.CallRefused.RefusalCause;
import org.peptideadvisor.advice.FeedbackAnswer.RecordedFeedback;
import org.peptideadvisor.contract.request.FeedbackIntake.FeedbackRequest;
import org.peptideadvisor.contract.request.ReadResult;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Caller.CallerKind;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.ledger.AppendResult;
import org.peptideadvisor.ledger.EntryContent;
import org.peptideadvisor.ledger.EntryContent.OpenedEntry;
import org.peptideadvisor.ledger.EntryDraft;
import org.peptideadvisor.ledger.EntryKind;
import org.peptideadvisor.ledger.FeedbackRows;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.RepeatKeys;
import org.peptideadvisor.ledger.RepeatKeys.KeptCall;
import org.peptideadvisor.ledger.store.EntryRow.RowCondition;
import org.peptideadvisor.record.FeedbackRecord;
import org.peptideadvisor.release.LiveRelease;

/**
 * Records what is said of decisions: an entry of its own, sealed under the key of the subject of the decision, so that an erasure reaches both.
 * Thread-safe. Methods throw {@link org.peptideadvisor.ledger.store.StoreException} when the ledger cannot be read.
 */
public final class FeedbackService {

    private static final String OPERATION = "feedback";

    private final LiveRelease live;
    private final Ledger ledger;
    private final InstantSource clock;
    private final RepeatedCalls calls;

    public FeedbackService(LiveRelease live, Ledger ledger, InstantSource clock) {
        this.live = live;
        this.ledger = ledger;
        this.clock = clock;
        this.calls = new RepeatedCalls(ledger, clock);
    }

    /**
     * Reads what somebody who may {@link Permission#ADVISE} says of a decision, and records it. It waits until that is durable.
     *
     * @param key the key by which the call is known when it is sent again; null if it has none
     */
    public FeedbackAnswer give(Caller caller, byte[] request, @Nullable String key) {
        caller.require(Permission.ADVISE);
        ReadResult<FeedbackRequest> read =
                live.use(release -> release.intake().feedback().read(request));
        if (read == null) {
            return new NoLiveRelease();
        }
        if (read instanceof ReadResult.Rejected<FeedbackRequest> rejected) {
            return new FaultyRequest(rejected.faults());
        }
        FeedbackRequest said = ((ReadResult.Accepted<FeedbackRequest>) read).value();
        CompletionStage<FeedbackAnswer> answer = key == null
                ? CompletableFuture.completedStage(give(caller, said, (String) null))
                : calls.once(
                        caller,
                        key,
                        digest -> CompletableFuture.completedStage(give(caller, said, digest)),
                        kept -> again(kept, said),
                        new CallRefused(RefusalCause.IN_FLIGHT));
        return answer.toCompletableFuture().join();
    }

    private FeedbackAnswer give(Caller caller, FeedbackRequest said, @Nullable String digest) {
        EntryContent content = ledger.find(said.decisionId());
        if (content instanceof EntryContent.ErasedEntry erased && erased.entry().kind() == EntryKind.DECISION) {
            return new CallRefused(RefusalCause.ERASED);
        }
        if (content instanceof EntryContent.DamagedEntry) {
            return new CallRefused(RefusalCause.DAMAGED);
        }
        if (!(content instanceof OpenedEntry opened)
                || opened.entry().kind() != EntryKind.DECISION
                || isOfAnotherApp(caller, opened.entry())) {
            return new CallRefused(RefusalCause.UNKNOWN);
        }
        SpokenDecision decision = SpokenDecision.of(opened);
        if (decision == null) {
            return new CallRefused(RefusalCause.DAMAGED);
        }
        List<RequestFault> faults = decision.faults(said);
        return faults.isEmpty() ? record(caller, said, decision, digest) : new FaultyRequest(faults);
    }

    /** Of what another app asked an app learns nothing, not even whether a rule had a part in it. */
    private static boolean isOfAnotherApp(Caller caller, LedgerEntry entry) {
        return caller.kind() == CallerKind.APP && !caller.pseudonym().equals(entry.by());
    }

    private FeedbackAnswer record(
            Caller caller, FeedbackRequest said, SpokenDecision decision, @Nullable String digest) {
        FeedbackRecord record = record(said, decision.rulesBehind(said));
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = UUID.randomUUID().toString();
        var contents = new EntryDraft.DraftContents(
                record.bytes(),
                decision.subject(),
                record.outcome(),
                Set.copyOf(record.rules()),
                record.ingredient() == null ? Set.of() : Set.of(record.ingredient()));
        EntryDraft draft =
                EntryDraft.about(said.decisionId(), EntryKind.FEEDBACK, id, at, caller.pseudonym(), contents);
        RowCondition unerased = FeedbackRows.unerased(said.decisionId());
        AppendResult appended = ledger.submit(
                        draft,
                        digest == null
                                ? unerased
                                : unerased.and(RepeatKeys.claim(digest, new KeptCall(OPERATION, id), at)))
                .join();
        if (appended instanceof AppendResult.EntryRecorded) {
            return new RecordedFeedback(id, said.decisionId(), at, record, false);
        }
        if (appended instanceof AppendResult.EntryLeftOut leftOut) {
            KeptCall kept = digest == null || leftOut.obstacle().equals(said.decisionId()) ? null : calls.kept(digest);
            return kept == null ? new CallRefused(RefusalCause.ERASED) : again(kept, said);
        }
        return new UnrecordedAnswer(
                appended instanceof AppendResult.QueueFull ? UnrecordedCause.BUSY : UnrecordedCause.FAILED);
    }

    /** Answers from what was recorded. */
    private FeedbackAnswer again(KeptCall kept, FeedbackRequest said) {
        if (!kept.operation().equals(OPERATION)) {
            return new CallRefused(RefusalCause.OTHER_CALL);
        }
        EntryContent content = ledger.find(kept.entryId());
        if (content instanceof EntryContent.ErasedEntry) {
            return new CallRefused(RefusalCause.ERASED);
        }
        if (!(content instanceof OpenedEntry opened) || opened.payload() == null) {
            return new CallRefused(RefusalCause.DAMAGED);
        }
        FeedbackRecord recorded = FeedbackRecord.parse(opened.payload());
        return said.decisionId().equals(opened.entry().about())
                        && record(said, recorded.rules()).equals(recorded)
                ? new RecordedFeedback(
                        kept.entryId(), said.decisionId(), opened.entry().time(), recorded, true)
                : new CallRefused(RefusalCause.OTHER_CALL);
    }

    private static FeedbackRecord record(FeedbackRequest said, List<String> rules) {
        return new FeedbackRecord(
                said.kind().id(),
                said.ingredient(),
                said.rule(),
                said.reason() == null ? null : said.reason().id(),
                said.happened(),
                said.daysAgo(),
                said.serious(),
                rules);
    }
}
