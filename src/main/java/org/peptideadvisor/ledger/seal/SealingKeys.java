package org.peptideadvisor.ledger.seal;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Wraps and unwraps keys, and makes the tokens of subjects. The current master key wraps new keys. Keys wrapped by
 * an older one still open, so a master key can be replaced. Subject tokens always come from the first master key
 * of a ledger, so they never change; what they are made with is wrapped like any other key once that one is replaced.
 * Immutable, thread-safe.
 */
public final class SealingKeys {

    private static final int TOKEN_BYTES = 16;
    private static final String NAMING = "naming-key";

    private final String current;
    private final Map<String, byte[]> wrapping = new HashMap<>();
    private final byte[] naming;

    /** The keys of a ledger whose naming key was never wrapped. */
    SealingKeys(MasterKey current, List<MasterKey> older, List<String> used) {
        this(current, older, used, null);
    }

    /**
     * @param current wraps what is new
     * @param older those used before, in any order
     * @param used the ids of the master keys that the ledger uses, the first one first; empty for a new ledger
     * @param naming what tokens are made with, wrapped; null while the first master key is used, which it follows from
     * @throws SealException if one of those is not here
     */
    public SealingKeys(MasterKey current, List<MasterKey> older, List<String> used, @Nullable WrappedKey naming) {
        var ring = new HashMap<String, MasterKey>();
        older.forEach(key -> ring.put(key.id(), key));
        ring.put(current.id(), current);
        used.forEach(id -> require(ring.get(id), id));
        ring.forEach((id, key) -> wrapping.put(id, key.derive("wrap")));
        this.current = current.id();
        this.naming = naming == null
                ? require(ring.get(used.isEmpty() ? current.id() : used.get(0)), "")
                        .derive("subject-token")
                : AeadCipher.open(master(naming.by()), naming.box(), NAMING);
    }

    private static MasterKey require(@Nullable MasterKey key, String id) {
        if (key == null) {
            throw new SealException("this ledger was sealed with the master key " + id
                    + ", which is not the one given. Put the right one into ADVISOR_MASTER_KEY or its file.");
        }
        return key;
    }

    /** Stands for this subject. */
    public SubjectToken token(String subject) {
        return new SubjectToken(
                HexFormat.of().formatHex(AeadCipher.derive(naming, "subject\n" + subject), 0, TOKEN_BYTES));
    }

    /** Stands for any other text that is only to be known again. */
    public String sealedName(String text) {
        return HexFormat.of().formatHex(AeadCipher.derive(naming, "name\n" + text));
    }

    /** A new key for a subject. */
    public WrappedKey newSubjectKey(SubjectToken subject) {
        return new WrappedKey(current, AeadCipher.seal(master(current), AeadCipher.newKey(), subjectContext(subject)));
    }

    /** The id of the master key that wraps what is new. */
    public String current() {
        return current;
    }

    /** The key of a subject, wrapped by the current master key. */
    public WrappedKey again(SubjectToken subject, WrappedKey key) {
        return new WrappedKey(current, AeadCipher.seal(master(current), unwrap(subject, key), subjectContext(subject)));
    }

    /** The key of a payload about nobody, wrapped by the current master key. */
    public WrappedKey again(String entryId, WrappedKey key) {
        byte[] plain = AeadCipher.open(master(key.by()), key.box(), payloadContext(entryId));
        return new WrappedKey(current, AeadCipher.seal(master(current), plain, payloadContext(entryId)));
    }

    /** What tokens are made with, wrapped by the current master key. */
    public WrappedKey naming() {
        return new WrappedKey(current, AeadCipher.seal(master(current), naming, NAMING));
    }

    /** Wraps the key of a payload about a subject. */
    public WrappedKey wrap(SealedPayload sealed, SubjectToken subject, WrappedKey subjectKey) {
        byte[] key = unwrap(subject, subjectKey);
        return new WrappedKey(WrappedKey.SUBJECT, AeadCipher.seal(key, sealed.key(), payloadContext(sealed.entryId())));
    }

    /** Wraps the key of a payload about nobody. */
    public WrappedKey wrap(SealedPayload sealed) {
        return new WrappedKey(
                current, AeadCipher.seal(master(current), sealed.key(), payloadContext(sealed.entryId())));
    }

    /**
     * Opens a payload.
     *
     * @param subjectKey needed if the payload is about a subject
     * @throws SealException if it does not open
     */
    public byte[] open(
            String entryId,
            byte[] envelope,
            WrappedKey payloadKey,
            @Nullable SubjectToken subject,
            @Nullable WrappedKey subjectKey) {
        byte[] wrapper;
        if (!payloadKey.by().equals(WrappedKey.SUBJECT)) {
            if (subject != null) {
                throw new SealException("it is about nobody, and stands under a subject");
            }
            wrapper = master(payloadKey.by());
        } else if (subject != null && subjectKey != null) {
            wrapper = unwrap(subject, subjectKey);
        } else {
            throw new SealException("the key of its subject is gone");
        }
        return SealedPayload.open(
                entryId, AeadCipher.open(wrapper, payloadKey.box(), payloadContext(entryId)), envelope);
    }

    private byte[] unwrap(SubjectToken subject, WrappedKey key) {
        return AeadCipher.open(master(key.by()), key.box(), subjectContext(subject));
    }

    private byte[] master(String id) {
        byte[] key = wrapping.get(id);
        if (key == null) {
            throw new SealException("wrapped by the master key " + id + ", which is not here");
        }
        return key;
    }

    private static String subjectContext(SubjectToken subject) {
        return "subject-key\n" + subject.text();
    }

    private static String payloadContext(String entryId) {
        return "payload-key\n" + entryId;
    }
}
