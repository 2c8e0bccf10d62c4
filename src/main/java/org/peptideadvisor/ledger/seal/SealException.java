package org.peptideadvisor.ledger.seal;

/** Something cannot be opened: the wrong key, or bytes that are not what was sealed. The message quotes nothing that was sealed. */
public final class SealException extends RuntimeException {

    private static final long serialVersionUID = 1;

    SealException(String message) {
        super(message);
    }

    SealException(String message, Throwable cause) {
        super(message, cause);
    }
}
