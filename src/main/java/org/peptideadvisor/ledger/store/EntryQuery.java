package org.peptideadvisor.ledger.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.seal.SubjectToken;

/**
 * A query for entries that still have their payload. Every condition that is not null must hold.
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
public record EntryQuery(
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
    public EntryQuery {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: at least 1, not " + limit);
        }
    }

    /** The newest entries. */
    public static EntryQuery newest(int limit) {
        return new EntryQuery(null, null, null, null, null, null, null, null, null, limit);
    }

    public EntryQuery ofKind(String wanted) {
        return new EntryQuery(wanted, subject, from, until, release, outcome, rule, ingredient, before, limit);
    }

    public EntryQuery about(SubjectToken wanted) {
        return new EntryQuery(kind, wanted, from, until, release, outcome, rule, ingredient, before, limit);
    }

    public EntryQuery from(Instant wanted) {
        return new EntryQuery(kind, subject, wanted, until, release, outcome, rule, ingredient, before, limit);
    }

    public EntryQuery until(Instant wanted) {
        return new EntryQuery(kind, subject, from, wanted, release, outcome, rule, ingredient, before, limit);
    }

    public EntryQuery onRelease(String wanted) {
        return new EntryQuery(kind, subject, from, until, wanted, outcome, rule, ingredient, before, limit);
    }

    public EntryQuery withOutcome(String wanted) {
        return new EntryQuery(kind, subject, from, until, release, wanted, rule, ingredient, before, limit);
    }

    public EntryQuery whereFired(String wanted) {
        return new EntryQuery(kind, subject, from, until, release, outcome, wanted, ingredient, before, limit);
    }

    public EntryQuery withIngredient(String wanted) {
        return new EntryQuery(kind, subject, from, until, release, outcome, rule, wanted, before, limit);
    }

    public EntryQuery before(long wanted) {
        return new EntryQuery(kind, subject, from, until, release, outcome, rule, ingredient, wanted, limit);
    }
}
