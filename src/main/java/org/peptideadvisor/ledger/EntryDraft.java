package org.peptideadvisor.ledger;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A {@link LedgerEntry} to be recorded, before its payload is sealed.
 *
 * @param kind what it records
 * @param id unlike that of every other entry
 * @param time when, to the millisecond
 * @param release the digest of the release
 * @param engine the version of the program
 * @param about the id of the entry that this one speaks of
 * @param reason why, in a word
 * @param by the pseudonym of who asked for it
 * @param contents what is kept sealed
 * @param releaseText the whole text of the release, for an entry that makes one known
 * @param note a text in the leaf that others verify by itself
 */
@SuppressWarnings("ArrayRecordComponent") // carried to the ledger, never compared
public record EntryDraft(
        EntryKind kind,
        String id,
        Instant time,
        @Nullable String release,
        @Nullable String engine,
        @Nullable String about,
        @Nullable String reason,
        @Nullable String by,
        @Nullable DraftContents contents,
        byte @Nullable [] releaseText,
        @Nullable String note) {

    private EntryDraft(
            EntryKind kind,
            String id,
            Instant time,
            @Nullable String release,
            @Nullable String engine,
            @Nullable String about,
            @Nullable String reason,
            @Nullable String by,
            @Nullable DraftContents contents,
            byte @Nullable [] releaseText) {
        this(kind, id, time, release, engine, about, reason, by, contents, releaseText, null);
    }

    /**
     * What is kept sealed of an entry, and what it is found by while it is kept.
     *
     * @param payload the bytes; not copied
     * @param subject whom they are about
     * @param outcome what the answer came to
     * @param rules the ids of the rules that fired
     * @param ingredients the ids of what the answer speaks of
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record DraftContents(
            byte[] payload,
            @Nullable String subject,
            @Nullable String outcome,
            Set<String> rules,
            Set<String> ingredients) {}

    /** A decision. */
    public static EntryDraft decision(
            String id, Instant time, String release, String engine, String by, DraftContents contents) {
        return new EntryDraft(EntryKind.DECISION, id, time, release, engine, null, null, by, contents, null);
    }

    /**
     * A release that goes live.
     *
     * @param kind {@link EntryKind#RELEASE_PUBLISHED} or {@link EntryKind#RELEASE_ROLLED_BACK}
     * @param text all of its files, as the caller packs them; kept once for each digest
     */
    public static EntryDraft release(
            EntryKind kind, String id, Instant time, String release, String engine, byte[] text) {
        if (kind != EntryKind.RELEASE_PUBLISHED && kind != EntryKind.RELEASE_ROLLED_BACK) {
            throw new IllegalArgumentException("not about a release: " + kind.id());
        }
        return new EntryDraft(kind, id, time, release, engine, null, null, null, null, text);
    }

    /** The same for one that somebody made go live. */
    public EntryDraft askedFor(String by, @Nullable String about, String reason) {
        return new EntryDraft(kind, id, time, release, engine, about, reason, by, contents, releaseText);
    }

    /**
     * That a change of rules went a step, or that somebody who wanted that was refused.
     *
     * @param about the id of the draft, the release or the rule
     * @param reason which step, in words without a space
     */
    public static EntryDraft changeStep(String about, String reason, String id, Instant time, String by) {
        return new EntryDraft(EntryKind.CHANGE_STEP, id, time, null, null, about, reason, by, null, null);
    }

    /**
     * Something said about an entry, or about a draft of rules.
     *
     * @param kind {@link EntryKind#APPROVAL} or {@link EntryKind#FEEDBACK}
     * @param about the id of that entry or draft
     */
    public static EntryDraft about(
            String about, EntryKind kind, String id, Instant time, String by, DraftContents contents) {
        if (kind != EntryKind.APPROVAL && kind != EntryKind.FEEDBACK) {
            throw new IllegalArgumentException("not about another entry: " + kind.id());
        }
        return new EntryDraft(kind, id, time, null, null, about, null, by, contents, null);
    }

    /**
     * That something recorded was read.
     *
     * @param about the id of the entry that was read; null for a search
     * @param reason how it was read, in a word
     */
    public static EntryDraft access(@Nullable String about, String reason, String id, Instant time, String by) {
        return new EntryDraft(EntryKind.ACCESS, id, time, null, null, about, reason, by, null, null);
    }

    /**
     * That another key signs from here on.
     *
     * @param note as {@link org.peptideadvisor.ledger.note.SuccessionNote} makes it
     * @param about the key that signed so far
     */
    public static EntryDraft succession(String note, String about, String reason, String id, Instant time, String by) {
        return new EntryDraft(EntryKind.SUCCESSION, id, time, null, null, about, reason, by, null, null, note);
    }

    /**
     * That an account or a key was made or changed.
     *
     * @param about the pseudonym of the account or key
     * @param reason what was changed, in a word
     */
    public static EntryDraft accountChange(String about, String reason, String id, Instant time, String by) {
        return new EntryDraft(EntryKind.ACCOUNT_CHANGE, id, time, null, null, about, reason, by, null, null);
    }

    /**
     * That many consultations were decided in one run.
     *
     * @param note what the run was and came to, with the root of the tree over its rows
     * @param id of the run
     */
    public static EntryDraft bulkRun(String note, String id, Instant time, String release, String engine, String by) {
        return new EntryDraft(EntryKind.BULK_RUN, id, time, release, engine, null, null, by, null, null, note);
    }
}
