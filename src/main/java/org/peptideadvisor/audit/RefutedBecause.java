package org.peptideadvisor.audit;

import java.util.Locale;

/** Why something is refuted. */
public enum RefutedBecause {
    /** The text given as a verifier key is none. */
    MALFORMED_KEY("Nothing was checked. Copy the whole verifier key, name+id+base64, from where it was published."),
    /** The text is not in the format of what it is given as. */
    MALFORMED("Nothing is shown by it. Get it again, as it was published; if it stays so, whoever gave it changed it."),
    /** No signature by any of the keys. */
    NOT_SIGNED_BY_KEY(
            "Nobody answers for it: the signature was taken off, or made with another key. Ask whether the ledger's key was "
                    + "replaced and where that was announced."),
    /** A signature that claims to be by one of the keys and is not. */
    BAD_SIGNATURE("What is signed was changed after it was signed, or the signature is a forgery."),
    /** Signed by a key that had handed the ledger over, or had not taken it over yet. */
    SUCCEEDED_KEY(
            "Whoever has that key still signs with it: it was stolen, or a service was not stopped. Nothing that it signs counts."),
    /** Too few witnesses saw it. */
    NOT_WITNESSED(
            "Nobody but the ledger vouches that others are shown the same. Get a newer one in some minutes; if it stays so, the ledger"
                    + " may be hiding another history from the witnesses."),
    /** Signed, but for another ledger. */
    OTHER_LEDGER("It may be sound, but it is not about the ledger that was asked about."),
    /** A tree without entries whose root is that of something else. */
    IMPOSSIBLE_ROOT("A ledger without entries has only one root; whoever signed this did not compute it."),
    /** The entry's place is not in the tree. */
    NO_SUCH_INDEX("The checkpoint speaks of a ledger that had no such entry yet, so it proves nothing about it."),
    /** Hashes are missing. */
    PROOF_TOO_SHORT("The proof was cut, or belongs to a tree of another size."),
    /** There are hashes that have no place. */
    PROOF_TOO_LONG("The proof was added to, or belongs to a tree of another size."),
    /** The entry and the proof do not lead to the root. */
    NOT_INCLUDED(
            "The entry is not the one that stood at this place when the checkpoint was signed, or the proof is not its own. "
                    + "Such a receipt is worth nothing."),
    /** What is offered as newer is older. */
    OLDER_CHECKPOINT(
            "An old checkpoint was shown again, or entries were removed since. A ledger never becomes smaller."),
    /** The proof starts from another checkpoint. */
    OTHER_START("Ask for the proof that starts from the checkpoint you kept."),
    /** Two roots for one size. */
    FORKED(
            "Two histories were signed: whoever holds the key showed one to some and another to others. Keep both checkpoints; "
                    + "together they are the evidence."),
    /** The newer tree does not begin with the older. */
    NOT_CONSISTENT(
            "The newer ledger does not begin with what the older checkpoint was signed for, or the proof is not between these two. "
                    + "If a proof made anew is refuted too, history was rewritten; keep both checkpoints."),
    /** Fewer entries than a checkpoint was signed for. */
    ENTRIES_MISSING("Entries that were recorded are gone. Compare with a backup from after that checkpoint."),
    /** As many entries, but others. */
    ENTRIES_CHANGED(
            "Entries that were recorded were edited, removed, added in between or put in another order. Compare with a backup from "
                    + "after that checkpoint."),
    /** Tiles that do not lead to the root, or entries that do not lead to their tile. */
    TILES_CHANGED(
            "What the log serves is not what it signed. Try again; if it stays so, ask whoever runs it, and keep the checkpoint."),
    /** There is no checkpoint to compare with. */
    NOTHING_KEPT("A ledger can always be made to agree with itself. Give a checkpoint that was kept elsewhere.");

    private final String meaning;

    RefutedBecause(String meaning) {
        this.meaning = meaning;
    }

    /** For programs, such as {@code not-included}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it means and what to do, for an auditor. */
    String meaning() {
        return meaning;
    }
}
