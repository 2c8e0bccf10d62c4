package org.peptideadvisor.ledger.setup;

/**
 * Nothing is signed: the ledger is not the one that was signed before, or what is signed cannot be kept. The message is for the operator and
 * quotes no key.
 */
public final class SigningRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    SigningRefusedException(String message) {
        super(message);
    }

    SigningRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
