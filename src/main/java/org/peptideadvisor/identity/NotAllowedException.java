package org.peptideadvisor.identity;

/** A service was asked by somebody who must not, past a door that should have refused: a bug. */
final class NotAllowedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAllowedException(String message) {
        super(message);
    }
}
