package org.peptideadvisor.ledger.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.tree.Hash;

/**
 * A payload sealed under its own key, which is not yet wrapped. The envelope is 32 bytes that commit to the key,
 * followed by the box of {@link AeadCipher}. The commitment is needed because AES-GCM alone would let the maker of
 * the box prepare a second key that opens it to another text. The leaf holds the digest of the envelope.
 * Immutable.
 */
public final class SealedPayload {

    private static final String COMMITMENT = "payload-key/commitment";

    private final String entryId;
    private final @Nullable SubjectToken subject;
    private final byte[] key;
    private final byte[] envelope;

    private SealedPayload(String entryId, @Nullable SubjectToken subject, byte[] key, byte[] envelope) {
        this.entryId = entryId;
        this.subject = subject;
        this.key = key;
        this.envelope = envelope;
    }

    /**
     * Seals a payload for one entry; it opens for no other.
     *
     * @param subject whom it is about, or null: its key is then wrapped by the master key
     */
    public static SealedPayload of(String entryId, @Nullable SubjectToken subject, byte[] payload) {
        byte[] key = AeadCipher.newKey();
        byte[] commitment = AeadCipher.derive(key, COMMITMENT);
        byte[] box = AeadCipher.seal(key, payload, context(entryId, commitment));
        byte[] envelope = ByteBuffer.allocate(commitment.length + box.length)
                .put(commitment)
                .put(box)
                .array();
        return new SealedPayload(entryId, subject, key, envelope);
    }

    /** @throws SealException if this key does not open it, or it was sealed for another entry, or it was changed */
    static byte[] open(String entryId, byte[] key, byte[] envelope) {
        if (envelope.length < Hash.LENGTH) {
            throw new SealException("too short for an envelope");
        }
        byte[] commitment = Arrays.copyOf(envelope, Hash.LENGTH);
        if (!MessageDigest.isEqual(commitment, AeadCipher.derive(key, COMMITMENT))) {
            throw new SealException("not the key that this payload was sealed with");
        }
        byte[] box = Arrays.copyOfRange(envelope, Hash.LENGTH, envelope.length);
        return AeadCipher.open(key, box, context(entryId, commitment));
    }

    /** What the leaf holds of an envelope. */
    public static Hash digest(byte[] envelope) {
        try {
            return new Hash(MessageDigest.getInstance("SHA-256").digest(envelope));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String context(String entryId, byte[] commitment) {
        return "payload\n" + entryId + "\n" + new String(commitment, StandardCharsets.ISO_8859_1);
    }

    String entryId() {
        return entryId;
    }

    public @Nullable SubjectToken subject() {
        return subject;
    }

    /** What is stored; not copied. */
    public byte[] envelope() {
        return envelope;
    }

    byte[] key() {
        return key;
    }
}
