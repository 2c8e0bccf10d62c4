package org.peptideadvisor.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The digest by which an erasure entry names the entries that lost their payload. It is the SHA-256 of their ids
 * in ledger order, each ended by a line feed. Nobody can later add another entry to them. Ids are random, so the
 * digest reveals nothing more. Confined to one thread.
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
