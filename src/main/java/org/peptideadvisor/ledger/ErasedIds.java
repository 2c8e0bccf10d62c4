package org.peptideadvisor.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What an erasure's leaf says of the entries that lost their payload: the SHA-256 digest of their ids, in the order of the ledger, each
 * ended by a line feed. So nobody can later count another entry among them; and ids are random, so it tells nothing more. Confined to
 * one thread.
 */
public final class ErasedIds {

    private final MessageDigest ids;

    /** None so far. */
    public ErasedIds() {
        try {
            ids = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The next one. */
    public void add(String id) {
        ids.update((id + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** What the leaf says of them. Nothing can be added after that. */
    public String digest() {
        return "sha256:" + HexFormat.of().formatHex(ids.digest());
    }

    static String digest(List<String> ids) {
        var erased = new ErasedIds();
        ids.forEach(erased::add);
        return erased.digest();
    }
}
