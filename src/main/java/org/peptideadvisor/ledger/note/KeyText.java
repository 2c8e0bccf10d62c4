package org.peptideadvisor.ledger.note;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.peptideadvisor.ledger.note.ReadNote.NoteFault;
import org.peptideadvisor.ledger.note.ReadNote.RefusedNote;
import org.peptideadvisor.ledger.note.ReadNote.SoundNote;

/**
 * A key as text, {@code name+id+base64(algorithm, bytes)}, the part that verifier and signer keys have in common.
 *
 * @param id as the text says it; whether it is the right one depends on the public key
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record KeyText(String name, int id, KeyAlgorithm algorithm, byte[] key) {

    private static final Pattern HEX_ID = Pattern.compile("[0-9a-f]{8}");
    private static final int MOST_CHARACTERS = 10_000;

    /** @param wanted a key of another algorithm is refused */
    static ReadNote<KeyText> read(String text, String kind, KeyAlgorithm wanted) {
        String[] parts = text.length() > MOST_CHARACTERS ? new String[0] : text.split("\\+", 3);
        if (parts.length != 3 || !isName(parts[0]) || !HEX_ID.matcher(parts[1]).matches()) {
            return malformed(kind);
        }
        byte[] bytes = base64(parts[2]).orElse(new byte[0]);
        if (bytes.length < 2) {
            return malformed(kind);
        }
        if (bytes[0] != wanted.id()) {
            return new RefusedNote<>(
                    NoteFault.UNKNOWN_ALGORITHM,
                    "The " + kind + " is for algorithm " + Byte.toUnsignedInt(bytes[0])
                            + ", which is not known here. Give an Ed25519 key (algorithm " + wanted.id() + ").");
        }
        int id = HexFormat.fromHexDigits(parts[1]);
        return new SoundNote<>(new KeyText(parts[0], id, wanted, Arrays.copyOfRange(bytes, 1, bytes.length)));
    }

    static <T> ReadNote<T> malformed(String kind) {
        return new RefusedNote<>(
                NoteFault.MALFORMED_KEY,
                "This is not a " + kind
                        + ". It has the form name+id+base64, the id in 8 hexadecimal digits, on one line; "
                        + "copy it whole.");
    }

    static <T> ReadNote<T> mismatch(String kind) {
        return new RefusedNote<>(
                NoteFault.KEY_ID_MISMATCH,
                "The id in the " + kind + " does not belong to its name and bytes, so a part of it was changed. "
                        + "Copy it again from where it was published.");
    }

    /** Neither empty nor with a space or a plus, as signed-note wants it. */
    static boolean isName(String name) {
        return !name.isEmpty() && name.codePoints().noneMatch(c -> c == '+' || isSpace(c) || c < 0x20);
    }

    private static boolean isSpace(int c) {
        return Character.isSpaceChar(c) || Character.isWhitespace(c) || c == 0x85;
    }

    /** The first four bytes of the SHA-256 of name, newline, algorithm and public key. */
    static int id(String name, KeyAlgorithm algorithm, byte[] publicKey) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update(algorithm.id());
            byte[] hash = digest.digest(publicKey);
            return java.nio.ByteBuffer.wrap(hash).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String text(String name, int id, KeyAlgorithm algorithm, byte[] key) {
        byte[] bytes = new byte[key.length + 1];
        bytes[0] = algorithm.id();
        System.arraycopy(key, 0, bytes, 1, key.length);
        return name + "+" + HexFormat.of().toHexDigits(id) + "+"
                + Base64.getEncoder().encodeToString(bytes);
    }

    /** Decodes only what encoding would give back, so that each value has one text. */
    static Optional<byte[]> base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
