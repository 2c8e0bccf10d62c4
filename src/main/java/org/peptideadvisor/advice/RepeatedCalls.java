package org.peptideadvisor.advice;

import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.RepeatKeys;
import org.peptideadvisor.ledger.RepeatKeys.KeptCall;

/**
 * Sees to it that a call that is sent again with its key makes one entry, and is answered from it. Two calls with one key at once: of those on this
 * node the second is told to wait, and of those on two nodes the second finds the key taken when it would record. Thread-safe.
 */
final class RepeatedCalls {

    private final RepeatKeys keys;
    private final InstantSource clock;
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

    RepeatedCalls(Ledger ledger, InstantSource clock) {
        this.keys = new RepeatKeys(ledger);
        this.clock = clock;
    }

    /**
     * Answers a call. It waits for the database.
     *
     * @param first works on the call, with the digest of its key, which is to be claimed as the call is recorded
     * @param again answers it from the entry that was recorded
     * @param busy the answer while it is worked on
     */
    <A> CompletionStage<A> once(
            Caller caller,
            String key,
            Function<String, CompletionStage<A>> first,
            Function<KeptCall, A> again,
            A busy) {
        String digest = keys.digest(caller.pseudonym(), key);
        if (!inFlight.add(digest)) {
            return CompletableFuture.completedStage(busy);
        }
        CompletionStage<A> answer = null;
        try {
            KeptCall kept = kept(digest);
            answer = kept == null ? first.apply(digest) : CompletableFuture.completedStage(again.apply(kept));
            return answer.whenComplete((done, failure) -> inFlight.remove(digest));
        } finally {
            if (answer == null) {
                inFlight.remove(digest);
            }
        }
    }

    /** The call that a key stands for. */
    @Nullable
    KeptCall kept(String digest) {
        return keys.find(digest, clock.instant());
    }
}
