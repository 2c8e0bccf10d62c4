package org.peptideadvisor.ledger.note;

import java.security.SecureRandom;
import org.peptideadvisor.ledger.note.ReadNote.SoundNote;

/** A key that signs checkpoints. It is secret: its holder can sign any checkpoint. Thread-safe. */
public final class SignerKey {

    private static final String KIND = "signer key";
    private static final String PREFIX = "PRIVATE+KEY+";

    private final String name;
    private final int id;
    private final byte[] seed;
    private final byte[] publicKey;

    private SignerKey(String name, byte[] seed, byte[] publicKey) {
        this.name = name;
        this.id = KeyText.id(name, KeyAlgorithm.ED25519, publicKey);
        this.seed = seed;
        this.publicKey = publicKey;
    }

    /**
     * A new Ed25519 key.
     *
     * @param name the origin of the ledger that it signs, such as {@code advisor.example/ledger}
     * @throws IllegalArgumentException if the name is empty or has a space or a plus
     */
    public static SignerKey generate(String name) {
        if (!KeyText.isName(name)) {
            throw new IllegalArgumentException(
                    "a key's name is not empty and has no space and no plus, unlike \"" + name + "\"");
        }
        byte[] seed = new byte[Ed25519Signature.SEED_LENGTH];
        new SecureRandom().nextBytes(seed);
        return new SignerKey(name, seed, Ed25519Signature.publicKeyOf(seed));
    }

    /** The key with this text, {@code PRIVATE+KEY+name+id+base64}. No message repeats any of it. */
    public static ReadNote<SignerKey> read(String text) {
        return text.startsWith(PREFIX)
                ? KeyText.read(text.substring(PREFIX.length()), KIND, KeyAlgorithm.ED25519)
                        .then(SignerKey::of)
                : KeyText.malformed(KIND + " (it begins with " + PREFIX + ")");
    }

    private static ReadNote<SignerKey> of(KeyText parts) {
        if (parts.key().length != Ed25519Signature.SEED_LENGTH) {
            return KeyText.malformed(KIND);
        }
        var key = new SignerKey(parts.name(), parts.key(), Ed25519Signature.publicKeyOf(parts.key()));
        return key.id == parts.id() ? new SoundNote<>(key) : KeyText.mismatch(KIND);
    }

    /** Whose key it is. */
    public String name() {
        return name;
    }

    /** The text that {@link #read} takes. Secret. */
    public String secretText() {
        return PREFIX + KeyText.text(name, id, KeyAlgorithm.ED25519, seed);
    }

    /** The key that its signatures are checked with. */
    public VerifierKey verifier() {
        return VerifierKey.read(KeyText.text(name, id, KeyAlgorithm.ED25519, publicKey))
                .orThrow();
    }

    NoteSignature sign(byte[] message) {
        return new NoteSignature(name, id, Ed25519Signature.sign(seed, message));
    }

    /** Its public part only, so that it can stand in a log. */
    @Override
    public String toString() {
        return "signer of " + verifier();
    }
}
