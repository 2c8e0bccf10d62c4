package org.peptideadvisor.ledger.note;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Optional;
import org.peptideadvisor.ledger.note.ReadNote.NoteFault;
import org.peptideadvisor.ledger.note.ReadNote.RefusedNote;
import org.peptideadvisor.ledger.note.ReadNote.SoundNote;

/**
 * The public key of a witness, which vouches that a ledger only grew, of one of the two types of <a
 * href="https://c2sp.org/tlog-cosignature">C2SP tlog-cosignature</a>. Thread-safe.
 */
public final class CosignerKey {

    private static final String KIND = "key of a witness";
    private static final int TIME_LENGTH = Long.BYTES;

    private final String name;
    private final int id;
    private final KeyAlgorithm algorithm;
    private final PublicKey key;

    private CosignerKey(String name, int id, KeyAlgorithm algorithm, PublicKey key) {
        this.name = name;
        this.id = id;
        this.algorithm = algorithm;
        this.key = key;
    }

    /** The key with this text, {@code name+id+base64}. */
    public static ReadNote<CosignerKey> read(String text) {
        ReadNote<KeyText> newer = KeyText.read(text, KIND, KeyAlgorithm.ML_DSA_COSIGNATURE);
        ReadNote<KeyText> parsed =
                newer instanceof SoundNote ? newer : KeyText.read(text, KIND, KeyAlgorithm.COSIGNATURE);
        return parsed.then(parts -> {
            if (parts.key().length != parts.algorithm().publicKeyLength()) {
                return KeyText.malformed(KIND);
            }
            if (KeyText.id(parts.name(), parts.algorithm(), parts.key()) != parts.id()) {
                return KeyText.mismatch(KIND);
            }
            boolean isNewer = parts.algorithm() == KeyAlgorithm.ML_DSA_COSIGNATURE;
            Optional<PublicKey> key =
                    isNewer ? CosignatureMessage.mlDsa(parts.key()) : Ed25519Signature.publicKey(parts.key());
            if (key.isPresent()) {
                return new SoundNote<>(new CosignerKey(parts.name(), parts.id(), parts.algorithm(), key.get()));
            }
            return isNewer
                    ? new RefusedNote<>(
                            NoteFault.UNKNOWN_ALGORITHM,
                            "The " + KIND
                                    + " is for ML-DSA-44, which Java has from version 24 on. Run on a newer one, or take a"
                                    + " witness with an Ed25519 key.")
                    : KeyText.malformed(KIND);
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
        byte[] made = Arrays.copyOfRange(signature, TIME_LENGTH, signature.length);
        if (time < 0) {
            return false;
        }
        if (algorithm == KeyAlgorithm.COSIGNATURE) {
            return Ed25519Signature.verifies(key, CosignatureMessage.text(time, body), made);
        }
        return Checkpoint.read(body) instanceof SoundNote<Checkpoint> checkpoint
                && CosignatureMessage.verifies(key, CosignatureMessage.structure(name, time, checkpoint.value()), made);
    }

    @Override
    public String toString() {
        return NoteSignature.label(name, id);
    }
}
