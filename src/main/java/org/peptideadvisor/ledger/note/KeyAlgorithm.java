package org.peptideadvisor.ledger.note;

import java.util.Arrays;
import java.util.Optional;

/** The ways of signing that are known here, by the byte that C2SP assigned. A further one is a further constant. */
enum KeyAlgorithm {
    /** Ed25519 over the text, RFC 8032. */
    ED25519(1, 32);

    private final byte id;
    private final int publicKeyLength;

    KeyAlgorithm(int id, int publicKeyLength) {
        this.id = (byte) id;
        this.publicKeyLength = publicKeyLength;
    }

    byte id() {
        return id;
    }

    int publicKeyLength() {
        return publicKeyLength;
    }

    static Optional<KeyAlgorithm> of(byte id) {
        return Arrays.stream(values()).filter(each -> each.id == id).findFirst();
    }
}
