package org.peptideadvisor.advice;

import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.Written;
import org.peptideadvisor.engine.Evaluation;
import org.peptideadvisor.record.FragmentBook;

/**
 * A decision that was made and not yet given to anybody.
 *
 * @param decision what was decided
 * @param input the request, as it was received; not copied
 * @param answer the decision in JSON, as it is to be sent; not copied
 * @param fragments the fragments that stand in the answer
 * @param subject whom it is about, or null
 * @param evaluation what the rules found on the way to it
 */
@SuppressWarnings("ArrayRecordComponent") // carried to whoever records and answers, never compared
public record Made(
        Decision decision,
        byte[] input,
        Written answer,
        FragmentBook fragments,
        @Nullable String subject,
        Evaluation evaluation) {}
