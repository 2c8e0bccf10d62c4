package org.peptideadvisor.advice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.engine.Evaluation;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.record.ShownAnswer;

/**
 * One decision on its way: made, then recorded, then given.
 *
 * @param decisionId unlike every other decision's
 * @param release the release that made it
 * @param decidedAt when, to the millisecond
 * @param by the pseudonym of who asked
 * @param subject whom it is about, or null
 * @param request as it was received, in UTF-8; not copied
 * @param advice what it says
 * @param answer the same in JSON as it is recorded, in full and with its explanation if one was asked for, in UTF-8; not copied
 * @param evaluation what the rules found on the way to it
 * @param shown what is sent in another language than English, or null
 */
@SuppressWarnings("ArrayRecordComponent") // carried to whoever records and answers, never compared
public record MadeDecision(
        String decisionId,
        ReleaseRef release,
        Instant decidedAt,
        String by,
        @Nullable String subject,
        byte[] request,
        Advice advice,
        byte[] answer,
        Evaluation evaluation,
        @Nullable ShownAnswer shown) {

    /** A decision of which the answer is in English. */
    MadeDecision(
            String decisionId,
            ReleaseRef release,
            Instant decidedAt,
            String by,
            @Nullable String subject,
            byte[] request,
            Advice advice,
            byte[] answer,
            Evaluation evaluation) {
        this(decisionId, release, decidedAt, by, subject, request, advice, answer, evaluation, null);
    }

    /** The same, shown in another language. */
    MadeDecision in(ShownAnswer other) {
        return new MadeDecision(
                decisionId, release, decidedAt, by, subject, request, advice, answer, evaluation, other);
    }
}
