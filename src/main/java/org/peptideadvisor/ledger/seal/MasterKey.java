package org.peptideadvisor.ledger.seal;

import java.util.Base64;
import java.util.HexFormat;

/**
 * The key that wraps all other keys. With it and the database, every payload that was not erased can be read;
 * without it, none. Immutable.
 */
public final class MasterKey {

    private static final int ID_BYTES = 8;

    private final byte[] secret;
    private final String id;

    private MasterKey(byte[] secret) {
        this.secret = secret;
        this.id = HexFormat.of().formatHex(AeadCipher.derive(secret, "master-key/id"), 0, ID_BYTES);
    }

    /** One that nobody has had. */
    public static MasterKey random() {
        return new MasterKey(AeadCipher.newKey());
    }

    /**
     * Reads what {@link #text} writes.
     *
     * @throws IllegalArgumentException if it is not 32 bytes in base64; never quotes it
     */
    public static MasterKey parse(String text) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(fix()); // without its cause, which quotes a character of the key
        }
        if (secret.length != AeadCipher.KEY_LENGTH) {
            throw new IllegalArgumentException(fix());
        }
        return new MasterKey(secret);
    }

    /** In base64. */
    public String text() {
        return Base64.getEncoder().encodeToString(secret);
    }

    /** Names the key; tells nothing about it. */
    public String id() {
        return id;
    }

    byte[] derive(String label) {
        return AeadCipher.derive(secret, label);
    }

    private static String fix() {
        return "a master key is 32 random bytes in base64; make one with: head -c 32 /dev/urandom | base64";
    }

    /** Its id only. */
    @Override
    public String toString() {
        return "master key " + id;
    }
}
