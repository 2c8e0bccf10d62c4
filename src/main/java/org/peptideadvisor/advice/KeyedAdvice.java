package org.peptideadvisor.advice;

import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.advice.CallRefused.RefusalCause;
import org.peptideadvisor.contract.answer.AnswerView;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.RepeatKeys;
import org.peptideadvisor.ledger.RepeatKeys.KeptCall;
import org.peptideadvisor.ledger.store.EntryRow.RowCondition;

/**
 * Answers requests for advice that come with a key: the first is decided, and the same sent again is answered from its record. Thread-safe. Methods
 * wait for the database, and throw {@link org.peptideadvisor.ledger.store.StoreException} when it cannot be read.
 */
public final class KeyedAdvice {

    private final AdviceService service;
    private final RepeatedCalls calls;
    private final RepeatedAdvice recorded;

    /** @param ledger the one that the service records in */
    public KeyedAdvice(AdviceService service, Ledger ledger, InstantSource clock) {
        this.service = service;
        this.calls = new RepeatedCalls(ledger, clock);
        this.recorded = new RepeatedAdvice(service, ledger);
    }

    /** As {@link AdviceService#ask}, for a request with this key. */
    public CompletionStage<AdviceAnswer> ask(Caller caller, byte[] request, AnswerView view, String key) {
        return ask(caller, request, view, null, key);
    }

    /** The same with an {@code Accept-Language} header, or null. A repeat is answered in the language of the first, whatever its header says. */
    public CompletionStage<AdviceAnswer> ask(
            Caller caller, byte[] request, AnswerView view, @Nullable String accepted, String key) {
        caller.require(Permission.ADVISE);
        return calls.once(
                caller,
                key,
                digest -> service.ask(caller, request, view, accepted, claim(digest, request, view)),
                kept -> recorded.answer(kept, request, view),
                new CallRefused(RefusalCause.IN_FLIGHT));
    }

    private AdviceService.KeyClaim claim(String digest, byte[] request, AnswerView view) {
        return new AdviceService.KeyClaim() {
            @Override
            public RowCondition of(MadeDecision decision) {
                return RepeatKeys.claim(
                        digest,
                        new KeptCall(RepeatedAdvice.operation(view), decision.decisionId()),
                        decision.decidedAt());
            }

            @Override
            public AdviceAnswer taken() {
                KeptCall kept = calls.kept(digest);
                return kept == null ? new CallRefused(RefusalCause.IN_FLIGHT) : recorded.answer(kept, request, view);
            }
        };
    }
}
