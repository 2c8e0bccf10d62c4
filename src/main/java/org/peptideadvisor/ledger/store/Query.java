package org.peptideadvisor.ledger.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.seal.SubjectToken;

/**
 * What to look for among the entries that still have their payload. Everything that is not null must hold.
 *
 * @param kind the kind of entry
 * @param subject whom it is about
 * @param from not before this
 * @param until before this
 * @param release the digest of the release
 * @param outcome what the answer came to
 * @param rule a rule that fired
 * @param ingredient what the answer speaks of
 * @param before only entries before this index: the cursor of a page
 * @param limit at most so many, at least 1
 */
public record Query(
        @Nullable String kind,
        @Nullable SubjectToken subject,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String release,
        @Nullable String outcome,
        @Nullable String rule,
        @Nullable String ingredient,
        @Nullable Long before,
        int limit) {

    /** @throws IllegalArgumentException if the limit is not at least 1 */
    public Query {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: at least 1, not " + limit);
        }
    }

    /** The newest entries. */
    public static Query newest(int limit) {
        return new Query(null, null, null, null, null, null, null, null, null, limit);
    }

    public Query ofKind(String wanted) {
        return new Query(wanted, subject, from, until, release, outcome, rule, ingredient, before, limit);
    }

    public Query about(SubjectToken wanted) {
        return new Query(kind, wanted, from, until, release, outcome, rule, ingredient, before, limit);
    }

    public Query from(Instant wanted) {
        return new Query(kind, subject, wanted, until, release, outcome, rule, ingredient, before, limit);
    }

    public Query until(Instant wanted) {
        return new Query(kind, subject, from, wanted, release, outcome, rule, ingredient, before, limit);
    }

    public Query onRelease(String wanted) {
        return new Query(kind, subject, from, until, wanted, outcome, rule, ingredient, before, limit);
    }

    public Query withOutcome(String wanted) {
        return new Query(kind, subject, from, until, release, wanted, rule, ingredient, before, limit);
    }

    public Query whereFired(String wanted) {
        return new Query(kind, subject, from, until, release, outcome, wanted, ingredient, before, limit);
    }

    public Query withIngredient(String wanted) {
        return new Query(kind, subject, from, until, release, outcome, rule, wanted, before, limit);
    }

    public Query before(long wanted) {
        return new Query(kind, subject, from, until, release, outcome, rule, ingredient, wanted, limit);
    }
}
