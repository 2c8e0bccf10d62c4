package org.peptideadvisor.ledger.store;

/** The database did not do what was asked. Its cause may quote values: keep it out of logs. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoreException(String message) {
        super(message);
    }

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
