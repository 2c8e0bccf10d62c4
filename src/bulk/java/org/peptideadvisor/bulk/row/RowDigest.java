package org.peptideadvisor.bulk.row;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** SHA-256 of lines, and what is made of it. Nothing here keeps state. */
public final class RowDigest {

    private static final long VERSION = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private RowDigest() {}

    /** The digest in hexadecimal digits. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(sha256(bytes));
    }

    /** The digest of a text in UTF-8, in hexadecimal digits. */
    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The id of a decision: a UUID of version 8 (RFC 9562) from the digest of the run, the release, the number of the line and its digest. Whoever knows
     * these can tell it, so it is no secret; the same line of the same run has the same id however often it is decided.
     *
     * @param line the number of the line, from 1
     * @param request the digest of the line, in hexadecimal digits
     */
    static String decisionId(RunTerms terms, long line, String request) {
        String text = "peptide-advisor-bulk-decision/1\n" + terms.run() + "\n" + terms.release() + "\n" + line + "\n"
                + request + "\n";
        ByteBuffer digest = ByteBuffer.wrap(sha256(text.getBytes(StandardCharsets.UTF_8)));
        long high = (digest.getLong() & ~0xF000L) | VERSION;
        long low = VARIANT | (digest.getLong() >>> 2);
        return new UUID(high, low).toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
