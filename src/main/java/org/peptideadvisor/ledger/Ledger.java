package org.peptideadvisor.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.Content.Damaged;
import org.peptideadvisor.ledger.Content.Gone;
import org.peptideadvisor.ledger.Content.Opened;
import org.peptideadvisor.ledger.Content.Unknown;
import org.peptideadvisor.ledger.seal.Keys;
import org.peptideadvisor.ledger.seal.MasterKey;
import org.peptideadvisor.ledger.seal.SealException;
import org.peptideadvisor.ledger.seal.Sealed;
import org.peptideadvisor.ledger.seal.SubjectToken;
import org.peptideadvisor.ledger.store.Review;
import org.peptideadvisor.ledger.store.Row;
import org.peptideadvisor.ledger.store.Selection;
import org.peptideadvisor.ledger.store.Store;
import org.peptideadvisor.ledger.store.Stored;

/**
 * Records what happens and opens what was recorded. What is read without a key, such as leaves, hashes and look-up rows, is read
 * from the {@link Store} itself. Thread-safe.
 */
public final class Ledger implements AutoCloseable {

    /** How many payloads one transaction of a retention erases. */
    private static final int RETENTION_PART = 500;

    private final Store store;
    private final Keys keys;
    private final GroupCommit commits;

    /**
     * How much may wait.
     *
     * @param waiting how many callers may wait before others are told to come back
     * @param together how many share a transaction
     */
    public record Limits(int waiting, int together) {

        /** Enough for a burst of a second. */
        public static final Limits USUAL = new Limits(1024, 256);
    }

    private Ledger(Store store, Keys keys, Limits limits) {
        this.store = store;
        this.keys = keys;
        this.commits = new GroupCommit(rows -> store.append(rows, keys), limits.waiting(), limits.together());
    }

    /**
     * Opens a ledger for recording. Closing it leaves the store open.
     *
     * @param current wraps new keys
     * @param older master keys that were used before
     * @throws SealException if the ledger was sealed with another master key
     */
    public static Ledger open(Store store, MasterKey current, List<MasterKey> older, Limits limits) {
        new Keys(current, older, store.masterKeys()); // a wrong key is not even noted
        return new Ledger(store, new Keys(current, older, store.useMasterKey(current.id())), limits);
    }

    /** Records this and returns when it is durable, or cannot be. */
    public Appended append(Draft draft) {
        return submit(draft).join();
    }

    /**
     * Records this; answers when it is durable, or cannot be. Sealing is done by the calling thread.
     *
     * @throws IllegalArgumentException if it cannot stand in a leaf
     */
    public CompletableFuture<Appended> submit(Draft draft) {
        return commits.append(seal(draft));
    }

    /**
     * What is to be stored of this.
     *
     * @throws IllegalArgumentException if it cannot stand in a leaf
     */
    Row seal(Draft draft) {
        Draft.Contents contents = draft.contents();
        Row.Contents stored = null;
        if (contents != null) {
            SubjectToken subject = contents.subject() == null ? null : token(contents.subject());
            stored = new Row.Contents(
                    Sealed.of(draft.id(), subject, contents.payload()),
                    new Review(
                            draft.kind().id(),
                            draft.release(),
                            contents.outcome(),
                            contents.rules(),
                            contents.ingredients()));
        }
        var entry = new Entry(
                draft.kind(),
                draft.id(),
                draft.time(),
                draft.release(),
                draft.engine(),
                stored == null ? null : Sealed.digest(stored.sealed().envelope()),
                draft.about(),
                draft.reason());
        Row.ReleaseText text = draft.releaseText() == null || draft.release() == null
                ? null
                : new Row.ReleaseText(draft.release(), Gzip.pack(draft.releaseText()));
        return new Row(draft.id(), draft.time().toEpochMilli(), entry.bytes(), stored, text);
    }

    /**
     * Records that a release goes live, unless it is the one that went live last, on whatever node. Waits for the store.
     *
     * @param text all of its files, as the caller packs them; kept once for each digest
     * @return whether it was recorded
     * @throws org.peptideadvisor.ledger.store.StoreException if it cannot be recorded
     */
    public boolean publish(String release, Instant at, String engine, byte[] text) {
        Instant time = at.truncatedTo(ChronoUnit.MILLIS);
        return store.publish(
                        release,
                        before -> {
                            Kind kind = before ? Kind.RELEASE_ROLLED_BACK : Kind.RELEASE_PUBLISHED;
                            String id = UUID.randomUUID().toString();
                            return seal(Draft.release(kind, id, time, release, engine, text));
                        },
                        keys)
                != null;
    }

    /** How many callers wait for a transaction to begin. */
    public int waiting() {
        return commits.waiting();
    }

    /**
     * Erases everything about a subject that is recorded by now.
     *
     * @param reason why, in a word; it can never be taken back, so nothing personal
     */
    public Erasure eraseSubject(String subject, Instant at, String reason) {
        Store.Erased erased = erase(new Selection.About(token(subject)), at, reason);
        return erased == null ? new Erasure.Nothing() : new Erasure.Erased(erased.count(), 1);
    }

    /**
     * Erases every payload that was recorded before this, in parts, so that nobody who appends waits for long. When it was recorded is
     * what its leaf says: a payload whose leaf is not older, or cannot be read, stays, whatever the columns beside it say.
     */
    public Erasure eraseBefore(Instant before, Instant at, String reason) {
        int count = 0;
        int entries = 0;
        while (true) {
            Store.Erased erased =
                    erase(new Selection.OlderThan(before, leaf -> isBefore(leaf, before), RETENTION_PART), at, reason);
            if (erased == null) {
                return entries == 0 ? new Erasure.Nothing() : new Erasure.Erased(count, entries);
            }
            count += erased.count();
            entries++;
        }
    }

    private static boolean isBefore(byte[] leaf, Instant time) {
        try {
            return Entry.parse(leaf).time().isBefore(time);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Store.@Nullable Erased erase(Selection selection, Instant at, String reason) {
        Instant time = at.truncatedTo(ChronoUnit.MILLIS);
        return store.erase(
                selection,
                ids -> {
                    String id = UUID.randomUUID().toString();
                    var entry = new Entry(Kind.ERASURE, id, time, null, null, null, ErasedIds.digest(ids), reason);
                    return new Row(id, time.toEpochMilli(), entry.bytes(), null, null);
                },
                keys);
    }

    /** What is recorded under this id. */
    public Content find(String id) {
        Stored stored = store.find(id);
        return stored == null ? new Unknown() : open(stored);
    }

    /** Opens what the store gave. */
    public Content open(Stored stored) {
        try {
            var entry = Entry.parse(stored.leaf());
            Stored.Payload payload = stored.payload();
            if (payload != null) {
                return new Opened(stored.index(), entry, open(entry, payload));
            }
            if (entry.payload() == null) {
                return new Opened(stored.index(), entry, null);
            }
            Stored by = stored.erasedBy() == null ? null : store.find(stored.erasedBy());
            if (by == null) {
                return new Damaged(stored.index(), "the payload is missing and no entry records its erasure");
            }
            return new Gone(stored.index(), entry, Entry.parse(by.leaf()));
        } catch (IllegalArgumentException e) {
            return new Damaged(stored.index(), "the leaf is not that of an entry: " + e.getMessage());
        } catch (SealException e) {
            return new Damaged(stored.index(), "the payload does not open: " + e.getMessage());
        }
    }

    private byte[] open(Entry entry, Stored.Payload payload) {
        if (!Sealed.digest(payload.envelope()).equals(entry.payload())) {
            throw new IllegalArgumentException("its digest is not that of the payload beside it");
        }
        return keys.open(entry.id(), payload.envelope(), payload.key(), payload.subject(), payload.subjectKey());
    }

    /** Stands for this subject in look-up rows. */
    public SubjectToken token(String subject) {
        return keys.token(subject);
    }

    /** The text of a release that was recorded, as it was given. */
    public byte @Nullable [] releaseText(String digest) {
        byte[] gzip = store.releaseText(digest);
        return gzip == null ? null : Gzip.unpack(gzip);
    }

    /** Where this ledger is kept. */
    public Store store() {
        return store;
    }

    /** Takes nothing more, and returns when all who wait are answered. */
    @Override
    public void close() {
        commits.close();
    }
}
