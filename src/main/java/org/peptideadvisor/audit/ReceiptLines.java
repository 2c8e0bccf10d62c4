package org.peptideadvisor.audit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Text of lines that each end with a newline, read from the top. Confined to one thread. */
final class ReceiptLines {

    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_HASHES = 63;

    private final String text;
    private int at;

    private ReceiptLines(String text) {
        this.text = text;
    }

    /** The lines of these bytes. */
    static ReceiptLines of(byte[] bytes) throws MalformedLines {
        if (bytes.length > MOST_BYTES) {
            throw new MalformedLines("It has more than " + MOST_BYTES + " bytes.");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedLines("It is not UTF-8 text.");
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' && text.charAt(i) != '\n') {
                throw new MalformedLines("It holds a control character; lines end with a newline alone.");
            }
        }
        return new ReceiptLines(text);
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** The next line, without its newline. */
    String next() throws MalformedLines {
        int end = text.indexOf('\n', at);
        if (end < 0) {
            throw new MalformedLines(atEnd() ? "It ends too early." : "Its last line does not end with a newline.");
        }
        String line = text.substring(at, end);
        at = end + 1;
        return line;
    }

    /** What follows {@code word} and a space on the next line. */
    String next(String word) throws MalformedLines {
        String line = next();
        if (!line.startsWith(word + " ")) {
            throw new MalformedLines(
                    "Where a line should begin with \"" + word + " \" there is \"" + shortened(line) + "\".");
        }
        return line.substring(word.length() + 1);
    }

    /** Hashes up to and with the next empty line. */
    List<byte[]> hashes() throws MalformedLines {
        var hashes = new ArrayList<byte[]>();
        for (String line = next(); !line.isEmpty(); line = next()) {
            if (hashes.size() == MOST_HASHES) {
                throw new MalformedLines("It has more than " + MOST_HASHES + " hashes.");
            }
            hashes.add(hash(line));
        }
        return hashes;
    }

    /** All that is left. */
    String rest() {
        String rest = text.substring(at);
        at = text.length();
        return rest;
    }

    static byte[] hash(String text) throws MalformedLines {
        byte[] hash = base64(text);
        if (hash.length != MerkleProof.HASH_LENGTH) {
            throw new MalformedLines("\"" + shortened(text) + "\" is not a hash in base64.");
        }
        return hash;
    }

    /** Takes only the one text that encoding gives, so that no byte can be changed unnoticed. */
    static byte[] base64(String text) throws MalformedLines {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            bytes = new byte[0];
        }
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new MalformedLines("\"" + shortened(text) + "\" is not base64.");
        }
        return bytes;
    }

    /** A number from 0, in ASCII, without zeroes before it. */
    static long number(String text) throws MalformedLines {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (digits && (text.length() == 1 || text.charAt(0) != '0')) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new MalformedLines("The number " + shortened(text) + " is too large.");
            }
        }
        throw new MalformedLines("\"" + shortened(text) + "\" is not a number.");
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** The text is not in its format. Never leaves this room. */
    static final class MalformedLines extends Exception {

        private final String detail;

        MalformedLines(String detail) {
            super(detail, null, false, false);
            this.detail = detail;
        }

        String detail() {
            return detail;
        }

        <T> Verdict<T> verdict(String what) {
            return Verdict.refuted(RefutedBecause.MALFORMED, "This is not a " + what + ". " + detail);
        }
    }
}
