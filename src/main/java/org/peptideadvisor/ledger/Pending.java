package org.peptideadvisor.ledger;

import java.util.concurrent.CompletableFuture;
import org.peptideadvisor.ledger.store.Row;

/**
 * An entry that is sealed and waits to be recorded.
 *
 * @param row what is to be stored
 * @param answer completed when that is durable, or cannot be
 */
public record Pending(Row row, CompletableFuture<Appended> answer) {

    /** An entry for which nobody waits yet. */
    public Pending(Row row) {
        this(row, new CompletableFuture<>());
    }
}
