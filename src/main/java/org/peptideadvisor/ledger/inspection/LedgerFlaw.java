package org.peptideadvisor.ledger.inspection;

import java.util.Locale;

/**
 * Something in the database that differs from what was recorded.
 *
 * @param code what it is
 * @param index the entry it concerns; -1 if it concerns none in particular
 * @param detail what was found, without anything that was sealed
 */
public record LedgerFlaw(FlawCode code, long index, String detail) {

    /** What can be wrong. */
    public enum FlawCode {
        /** The hash that was stored when it was recorded is another. */
        ENTRY_CHANGED("Its bytes are others than those that were recorded."),
        /** There is no such row, and those after it have kept their places. */
        ENTRY_MISSING("It was recorded and is gone."),
        /** Those after it have moved up. */
        ENTRY_REMOVED("It was taken out, and those after it were numbered anew."),
        /** Those after it have moved down. */
        ENTRY_PUT_IN("It was never recorded; it was put in, and those after it were numbered anew."),
        /** Each stands at the place of the other. */
        ENTRIES_SWAPPED("Two entries stand at each other's place."),
        /** Not the text of an entry. */
        ENTRY_UNREADABLE("This program cannot read it; see whether it was written by a newer one."),
        /** The file is broken there, a table is gone, or a value is none that the program writes. */
        PART_UNREADABLE("The database is damaged there, so nothing is known of it."),
        /** A column beside the leaf. */
        ENTRY_MISFILED("It is filed under another id than its own, so a search for it misses or deceives."),
        /** Another column beside the leaf. */
        TIME_CHANGED(
                "The time that is kept beside it is not its own, so whatever goes by time passes over it or deceives."),
        /** A hash of the tree. */
        STORED_HASH_CHANGED(
                "A stored hash is not the one that follows from the entries below it; proofs made of it fail."),
        /** A hash of the tree is not there. */
        STORED_HASH_MISSING("A stored hash is gone; proofs that need it cannot be made."),
        /** More hashes than the tree has. */
        STORED_HASH_PUT_IN("There are stored hashes beyond those of the tree."),
        /** Size or root of the head. */
        HEAD_CHANGED("The head says another root than the entries and the stored hashes."),
        /** The envelope has another digest. */
        PAYLOAD_CHANGED("What is kept sealed with it is not what was recorded."),
        /** No envelope and no erasure. */
        PAYLOAD_MISSING("What was kept sealed with it is gone, and no erasure was recorded."),
        /** An envelope where none was recorded. */
        PAYLOAD_PUT_IN("Something is kept sealed with it that was not recorded with it."),
        /** The right envelope, and keys that do not open it. */
        KEY_CHANGED("What is kept sealed is what was recorded, but its key was changed or taken away."),
        /** No look-up row, or a word of it is not in its block. */
        INDEX_MISSING("A search does not find it, or not by all of its words."),
        /** A look-up row that says something else than the entry and its payload. */
        INDEX_CHANGED("A search finds it by something else than was recorded."),
        /** A look-up row of an entry that has nothing to be found. */
        INDEX_PUT_IN("A search may find what was never recorded, or was erased."),
        /** No row for the entry of a release. */
        PUBLICATION_MISSING("The list of releases leaves out one that went live."),
        /** A row that names another release. */
        PUBLICATION_CHANGED("The list of releases names another one than went live."),
        /** A row for an entry that is of no release. */
        PUBLICATION_PUT_IN("The list of releases names one that did not go live then."),
        /** A table, index, trigger or view that is not as the migrations made it. */
        TABLES_CHANGED("What rows are kept in is not as the program made it; it may hide, change or double rows."),
        /** A row of no entry. */
        ROW_PUT_IN("It belongs to nothing that was recorded."),
        /** Long before an entry that was recorded before it. */
        TIME_BACKWARDS("The clock was set back, or the entries were not recorded when they say."),
        /** The erasure does not speak of it. */
        ERASURE_UNPROVED("The erasure entry does not account for the payloads that are said to be erased by it.");

        private final String meaning;

        FlawCode(String meaning) {
            this.meaning = meaning;
        }

        /** For programs, such as {@code entry-changed}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What it means, for an auditor. */
        public String meaning() {
            return meaning;
        }
    }
}
