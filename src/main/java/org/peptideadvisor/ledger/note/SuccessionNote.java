package org.peptideadvisor.ledger.note;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.tree.LedgerHead;

/**
 * The text by which one signing key hands a ledger over to another. Both sign it, so whoever trusts one of them learns the other from it.
 *
 * <pre>
 * peptide-advisor-succession/1
 * from advisor.example/ledger+…
 * to advisor.example/ledger-2+…
 * size 1203
 * root (base64)
 * lost 17
 * checkpoint (base64 of the largest checkpoint that the first key signed, as a note; - if it signed none)
 *
 * — advisor.example/ledger …
 * — advisor.example/ledger-2 …
 * </pre>
 *
 * {@code size} and {@code root} are of the entries that are handed over. {@code lost} says how many of those that the checkpoint was signed for
 * are not among them.
 */
public final class SuccessionNote {

    private static final String FORMAT = "peptide-advisor-succession/1";

    private SuccessionNote() {}

    /**
     * The note.
     *
     * @param kept what is handed over
     * @param lost how many entries are not, though the checkpoint was signed for them
     * @param checkpoint the largest one that the first key signed; null for none
     */
    public static String text(SignerKey from, SignerKey to, LedgerHead kept, long lost, @Nullable String checkpoint) {
        String text = FORMAT + "\nfrom " + from.verifier().text() + "\nto "
                + to.verifier().text() + "\nsize "
                + kept.size() + "\nroot " + kept.root().base64() + "\nlost " + lost + "\ncheckpoint "
                + (checkpoint == null
                        ? "-"
                        : Base64.getEncoder().encodeToString(checkpoint.getBytes(StandardCharsets.UTF_8)))
                + "\n";
        return SignedNote.signAgain(text, SignedNote.sign(text, from), to);
    }
}
