package org.peptideadvisor.identity;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes secrets and pseudonyms of random letters and digits, and the digests by which secrets are known. Thread-safe. */
public final class SecretToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BITS = 256;
    private static final int PSEUDONYM_BITS = 60;
    private static final int RADIX = 32;

    private SecretToken() {}

    /** Of 256 random bits, so that no slow digest is needed to keep it from being guessed. */
    public static String secret() {
        return random(SECRET_BITS);
    }

    /** Of 60 random bits. */
    public static String pseudonym(String kind) {
        return kind + "-" + random(PSEUDONYM_BITS);
    }

    private static String random(int bits) {
        int length = (bits + 4) / 5;
        String text = new BigInteger(bits, RANDOM).toString(RADIX);
        return "0".repeat(length - text.length()) + text;
    }

    /** The SHA-256 digest in hexadecimal. */
    public static String digest(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
