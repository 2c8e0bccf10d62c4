package org.peptideadvisor.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Optional;
import org.peptideadvisor.ledger.note.ReadNote.SoundNote;

/**
 * The public key of a witness, which vouches that a ledger only grew: the Ed25519 type of <a href="https://c2sp.org/tlog-cosignature">C2SP
 * tlog-cosignature</a>. Thread-safe.
 */
public final class CosignerKey {

    private static final String KIND = "key of a witness";
    private static final int TIME_LENGTH = Long.BYTES;

    private final String name;
    private final int id;
    private final PublicKey key;

    private CosignerKey(String name, int id, PublicKey key) {
        this.name = name;
        this.id = id;
        this.key = key;
    }

    /** The key with this text, {@code name+id+base64}. */
    public static ReadNote<CosignerKey> read(String text) {
        return KeyText.read(text, KIND, KeyAlgorithm.COSIGNATURE).then(parts -> {
            if (parts.key().length != parts.algorithm().publicKeyLength()) {
                return KeyText.malformed(KIND);
            }
            if (KeyText.id(parts.name(), parts.algorithm(), parts.key()) != parts.id()) {
                return KeyText.mismatch(KIND);
            }
            Optional<PublicKey> point = Ed25519Signature.publicKey(parts.key());
            return point.isEmpty()
                    ? KeyText.malformed(KIND)
                    : new SoundNote<>(new CosignerKey(parts.name(), parts.id(), point.get()));
        });
    }

    /**
     * Its cosignature of a checkpoint, as a line, among the lines that a witness sent. Lines by others are passed over.
     *
     * @param note the checkpoint, signed
     */
    public Optional<String> cosignature(String note, String lines) {
        String body = note.substring(0, note.lastIndexOf("\n\n") + 1);
        return lines.lines()
                .limit(SignedNote.MOST_SIGNATURES)
                .flatMap(line -> NoteSignature.read(line).stream())
                .filter(signature -> signature.name().equals(name) && signature.keyId() == id)
                .filter(signature -> isOver(body, signature.bytes()))
                .map(NoteSignature::line)
                .findFirst();
    }

    private boolean isOver(String body, byte[] signature) {
        if (signature.length <= TIME_LENGTH) {
            return false;
        }
        long time = ByteBuffer.wrap(signature).getLong();
        byte[] message = ("cosignature/v1\ntime " + time + "\n" + body).getBytes(StandardCharsets.UTF_8);
        return time >= 0
                && Ed25519Signature.verifies(
                        key, message, Arrays.copyOfRange(signature, TIME_LENGTH, signature.length));
    }

    @Override
    public String toString() {
        return NoteSignature.label(name, id);
    }
}
