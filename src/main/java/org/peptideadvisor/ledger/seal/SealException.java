package org.peptideadvisor.ledger.seal;

/**
 * Thrown when something cannot be opened: the key is wrong, or the bytes are not those that were sealed. The
 * message quotes nothing that was sealed.
 */
public final class SealException extends RuntimeException {

    private static final long serialVersionUID = 1;

    SealException(String message) {
        super(message);
    }

    SealException(String message, Throwable cause) {
        super(message, cause);
    }
}
