package org.peptideadvisor.advice;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Vocabulary.WithdrawnId;
import org.peptideadvisor.contract.request.RequestFault;

/** The result of a question. */
public sealed interface AdviceAnswer
        permits AdviceAnswer.DecidedAnswer,
                AdviceAnswer.RepeatedAnswer,
                AdviceAnswer.UnrecordedAnswer,
                AdviceAnswer.FaultyRequest,
                AdviceAnswer.NoLiveRelease,
                CallRefused {

    /**
     * It was decided and is recorded.
     *
     * @param answer the view of it that was asked for, in UTF-8; not copied
     * @param withdrawn ids of the request that are accepted only for a while
     */
    @SuppressWarnings("ArrayRecordComponent") // carried to whoever sends it, never compared
    record DecidedAnswer(MadeDecision decision, byte[] answer, Set<WithdrawnId> withdrawn) implements AdviceAnswer {

        /** The language of the answer, or null for English. */
        public @Nullable String language() {
            return decision.shown() == null ? null : decision.shown().language();
        }
    }

    /**
     * It had been decided before, for a call with the same key, and is recorded.
     *
     * @param answer as it was given then, in UTF-8; not copied
     * @param withdrawn ids of the request that are accepted only for a while, as things are now
     * @param language the language of the answer, or null for English
     */
    @SuppressWarnings("ArrayRecordComponent")
    record RepeatedAnswer(byte[] answer, Set<WithdrawnId> withdrawn, @Nullable String language)
            implements AdviceAnswer {}

    /** It could not be recorded, so nobody may hear of it. */
    record UnrecordedAnswer(UnrecordedCause why) implements AdviceAnswer, FeedbackAnswer {

        /** Why it could not be recorded. */
        public enum UnrecordedCause {
            /** Too many wait to be recorded. */
            BUSY,
            /** The ledger failed, or is closed. */
            FAILED
        }
    }

    /** The request was not in order; the faults are sorted and at least one. */
    record FaultyRequest(List<RequestFault> faults) implements AdviceAnswer, SideAnswer, FeedbackAnswer {}

    /** No release is live, so nobody can be advised. */
    record NoLiveRelease() implements AdviceAnswer, SideAnswer, FeedbackAnswer {}
}
