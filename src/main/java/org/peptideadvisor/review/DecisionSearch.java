package org.peptideadvisor.review;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.seal.SubjectToken;
import org.peptideadvisor.ledger.store.EntryQuery;

/**
 * A search for decisions. Every condition that is not null must hold.
 *
 * @param subject the pseudonym that the client was given
 * @param from not before this
 * @param until before this
 * @param release the id of the release
 * @param rule the id of a rule that fired
 * @param outcome what the answer came to
 * @param ingredient the id of something that the answer speaks of
 * @param limit at most so many, from 1
 * @param cursor where the last page ended
 */
public record DecisionSearch(
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String release,
        @Nullable String rule,
        @Nullable String outcome,
        @Nullable String ingredient,
        int limit,
        @Nullable Long cursor) {

    EntryQuery query(Function<String, SubjectToken> tokens) {
        return new EntryQuery(
                null,
                subject == null ? null : tokens.apply(subject),
                from,
                until,
                release,
                outcome,
                rule,
                ingredient,
                cursor,
                limit);
    }
}
