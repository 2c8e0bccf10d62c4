package org.peptideadvisor.advice;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.advice.AdviceAnswer.FaultyRequest;
import org.peptideadvisor.advice.AdviceAnswer.NoLiveRelease;
import org.peptideadvisor.advice.SideAnswer.AnsweredQuestion;
import org.peptideadvisor.catalog.Vocabulary.WithdrawnId;

/** The result of a question about an advice. */
public sealed interface SideAnswer permits AnsweredQuestion, FaultyRequest, NoLiveRelease {

    /**
     * It was answered.
     *
     * @param json the answer in UTF-8; not copied
     * @param withdrawn ids of the request that are accepted only for a while
     * @param language the language of the answer, or null for English
     */
    @SuppressWarnings("ArrayRecordComponent") // carried to the caller, never compared
    record AnsweredQuestion(byte[] json, Set<WithdrawnId> withdrawn, @Nullable String language) implements SideAnswer {

        /** An answer in English. */
        AnsweredQuestion(byte[] json, Set<WithdrawnId> withdrawn) {
            this(json, withdrawn, null);
        }
    }
}
