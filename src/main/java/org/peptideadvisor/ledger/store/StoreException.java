package org.peptideadvisor.ledger.store;

/** Thrown when the database fails. Its cause may quote values: keep it out of logs. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StoreException(String message) {
        super(message);
    }

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
