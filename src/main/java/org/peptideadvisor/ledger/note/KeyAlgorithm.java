package org.peptideadvisor.ledger.note;

/**
 * The supported signature algorithms, each with the byte that C2SP assigned. To support another one, add a
 * constant.
 */
enum KeyAlgorithm {
    /** Ed25519 over the text, RFC 8032. */
    ED25519(1, 32),
    /** Ed25519 over a time and the text of a checkpoint: the cosignature of a witness, C2SP tlog-cosignature. */
    COSIGNATURE(4, 32),
    /** ML-DSA-44 over what a checkpoint says: likewise, the type for new witnesses. */
    ML_DSA_COSIGNATURE(6, 1312);

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
}
