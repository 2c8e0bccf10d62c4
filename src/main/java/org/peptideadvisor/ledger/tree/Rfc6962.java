package org.peptideadvisor.ledger.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashes of RFC 6962, section 2.1. A leaf and a node are hashed with different first bytes, so that nobody can pass off two
 * hashes side by side as the bytes of an entry.
 */
public final class Rfc6962 {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Rfc6962() {}

    /** The hash of a leaf with these bytes. */
    public static Hash leaf(byte[] data) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        digest.update(data);
        return new Hash(digest.digest());
    }

    /** The hash of the node over these two. */
    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        left.addTo(digest);
        right.addTo(digest);
        return new Hash(digest.digest());
    }

    /** The root of a tree without leaves. */
    public static Hash empty() {
        return new Hash(sha256().digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
