package org.peptideadvisor.ledger.note;

import java.util.Arrays;
import java.util.Optional;

/**
 * The supported signature algorithms, each with the byte that C2SP assigned. To support another one, add a
 * constant.
 */
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
