package org.peptideadvisor.ledger.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A line {@code — name base64(key id, signature)} under a note. Of an algorithm that is not known here, it is kept as it is.
 *
 * @param bytes what the algorithm made; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record NoteSignature(String name, int keyId, byte[] bytes) {

    private static final String DASH = "\u2014 ";

    /** @param line without its newline */
    static Optional<NoteSignature> read(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            return Optional.empty();
        }
        String name = line.substring(DASH.length(), space);
        byte[] bytes = KeyText.base64(line.substring(space + 1)).orElse(new byte[0]);
        if (!KeyText.isName(name) || bytes.length <= Integer.BYTES) {
            return Optional.empty();
        }
        int keyId = ByteBuffer.wrap(bytes).getInt();
        return Optional.of(new NoteSignature(name, keyId, Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length)));
    }

    /** The name and id of a key, as they stand in its text. */
    static String label(String name, int keyId) {
        return name + "+" + HexFormat.of().toHexDigits(keyId);
    }

    /** With its newline. */
    String line() {
        byte[] all = ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(keyId)
                .put(bytes)
                .array();
        return DASH + name + " " + Base64.getEncoder().encodeToString(all) + "\n";
    }
}
