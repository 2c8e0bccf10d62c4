package org.peptideadvisor.ledger.tree;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A SHA-256 hash: of a leaf, of a node or of a whole tree. Immutable, equal by its bytes.
 *
 * @param bytes 32 of them; copied on the way in and on the way out
 */
@SuppressWarnings("ArrayRecordComponent") // equality and copies are seen to below
public record Hash(byte[] bytes) {

    /** How many bytes a hash has. */
    public static final int LENGTH = 32;

    /** @throws IllegalArgumentException if there are not 32 bytes */
    public Hash {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash has " + LENGTH + " bytes, not " + bytes.length);
        }
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** In base64, as checkpoints and proofs show it. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    void addTo(MessageDigest digest) {
        digest.update(bytes);
    }

    void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, LENGTH);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In hexadecimal. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
