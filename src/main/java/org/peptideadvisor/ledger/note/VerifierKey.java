package org.peptideadvisor.ledger.note;

import java.security.PublicKey;
import java.util.Optional;
import org.peptideadvisor.ledger.note.ReadNote.SoundNote;

/** A public key that verifies signatures. Thread-safe. */
public final class VerifierKey {

    private static final String KIND = "verifier key";

    private final String name;
    private final int id;
    private final String text;
    private final PublicKey key;

    private VerifierKey(String name, int id, String text, PublicKey key) {
        this.name = name;
        this.id = id;
        this.text = text;
        this.key = key;
    }

    /** The key with this text, {@code name+id+base64}. */
    public static ReadNote<VerifierKey> read(String text) {
        return KeyText.read(text, KIND, KeyAlgorithm.ED25519).then(parts -> of(parts, text));
    }

    private static ReadNote<VerifierKey> of(KeyText parts, String text) {
        if (parts.key().length != parts.algorithm().publicKeyLength()) {
            return KeyText.malformed(KIND);
        }
        if (KeyText.id(parts.name(), parts.algorithm(), parts.key()) != parts.id()) {
            return KeyText.mismatch(KIND);
        }
        Optional<PublicKey> key = Ed25519Signature.publicKey(parts.key());
        return key.isEmpty()
                ? KeyText.malformed(KIND)
                : new SoundNote<>(new VerifierKey(parts.name(), parts.id(), text, key.get()));
    }

    /** Whose key it is; for a ledger its origin. */
    public String name() {
        return name;
    }

    /** A short number that tells a name's keys apart. */
    public int id() {
        return id;
    }

    /** Name and id, which tell it apart: the beginning of its text. */
    public String label() {
        return NoteSignature.label(name, id);
    }

    /** The text that {@link #read} takes. */
    public String text() {
        return text;
    }

    boolean verifies(byte[] message, byte[] signature) {
        return Ed25519Signature.verifies(key, message, signature);
    }

    boolean made(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id;
    }

    @Override
    public String toString() {
        return text;
    }
}
