package org.peptideadvisor.release;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The content digest of a rule base: SHA-256 over each file in the order of its path: the path's length and bytes, then the
 * text's length and bytes, all in UTF-8, lengths as four bytes, big-endian.
 */
public final class RuleBaseDigest {

    private RuleBaseDigest() {}

    /** In hexadecimal. */
    public static String of(Map<String, String> files) {
        MessageDigest sha256;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        new TreeMap<>(files).forEach((path, text) -> {
            add(path, sha256);
            add(text, sha256);
        });
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static void add(String text, MessageDigest digest) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
