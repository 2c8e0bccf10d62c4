package org.peptideadvisor.ledger.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.seal.SubjectToken;

/**
 * A page of entries that a search found, the newest first.
 *
 * @param found them
 * @param next what {@link EntryQuery#before} takes for the next page; null if this is the last
 */
public record EntryPage(List<FoundEntry> found, @Nullable Long next) {

    /**
     * One of them.
     *
     * @param index its place in the tree
     * @param id its id
     * @param at when
     * @param subject whom it is about
     * @param review what it is found by
     */
    public record FoundEntry(long index, String id, Instant at, @Nullable SubjectToken subject, LookUpRow review) {}
}
