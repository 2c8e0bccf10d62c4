package org.peptideadvisor.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.peptideadvisor.audit.ReceiptLines.MalformedLines;
import org.peptideadvisor.audit.Verdict.VerifiedProof;

/**
 * Checks the proof that a row belongs to a bulk run and the run to a ledger: the row, its way to the root in the note of the run, then the receipt of the
 * run's entry. Stateless.
 */
public final class RunRowVerifier {

    private static final String FORMAT = "peptide-advisor-bulk-proof/1";
    private static final String ENTRY = "peptide-advisor-entry/3\nkind bulk-run\n";
    private static final String RUN = "peptide-advisor-bulk-run/1\n";
    private static final String NOTE = "\nnote ";
    private static final String DIGEST = "sha256:";

    private RunRowVerifier() {}

    /** What a proof shows, if one of these keys signed the checkpoint in it. */
    public static Verdict<ProvedRow> verify(byte[] proof, Collection<TrustedKey> keys) {
        return verify(proof, keys, TrustPolicy.NONE);
    }

    /** The same, if the witnesses that a policy asks for signed the checkpoint too. */
    public static Verdict<ProvedRow> verify(byte[] proof, Collection<TrustedKey> keys, TrustPolicy policy) {
        try {
            ReceiptLines lines = ReceiptLines.of(proof);
            if (!lines.next().equals(FORMAT)) {
                throw new MalformedLines("Its first line is not " + FORMAT + ".");
            }
            byte[] row = ReceiptLines.base64(lines.next("row"));
            long index = ReceiptLines.number(lines.next("index"));
            List<byte[]> path = lines.hashes();
            return ReceiptVerifier.verify(lines.rest().getBytes(UTF_8), keys, policy)
                    .then(entry -> included(row, index, path, entry));
        } catch (MalformedLines e) {
            return e.verdict("proof of a row");
        }
    }

    private static Verdict<ProvedRow> included(byte[] row, long index, List<byte[]> path, ProvedEntry entry) {
        String run;
        TreeHead head;
        try {
            run = note(entry);
            head = head(run, entry);
        } catch (MalformedLines e) {
            return e.verdict("proof of a row");
        }
        var fault = MerkleProof.faultOfInclusion(MerkleProof.leaf(row), index, head, path);
        return fault.isPresent()
                ? Verdict.refuted(
                        fault.get(),
                        "The proof does not show that this is row " + index + " of the " + head.size() + " in the run.")
                : new VerifiedProof<>(new ProvedRow(row, index, run, entry));
    }

    private static String note(ProvedEntry entry) throws MalformedLines {
        String leaf = new String(entry.entry(), UTF_8);
        int at = leaf.indexOf(NOTE);
        if (!leaf.startsWith(ENTRY) || at < 0) {
            throw new MalformedLines("The entry in it is not that of a run.");
        }
        String note = new String(
                ReceiptLines.base64(leaf.substring(at + NOTE.length()).stripTrailing()), UTF_8);
        if (!note.startsWith(RUN)) {
            throw new MalformedLines("The note of the entry is not that of a run.");
        }
        return note;
    }

    private static TreeHead head(String run, ProvedEntry entry) throws MalformedLines {
        String root = field(run, "root");
        if (!root.matches(DIGEST + "[0-9a-f]{64}")) {
            throw new MalformedLines("The note of the run has no root.");
        }
        byte[] hash = HexFormat.of().parseHex(root.substring(DIGEST.length()));
        return new TreeHead(
                entry.head().origin(),
                ReceiptLines.number(field(run, "rows")),
                Base64.getEncoder().encodeToString(hash));
    }

    private static String field(String run, String name) throws MalformedLines {
        ReceiptLines lines = ReceiptLines.of(run.getBytes(UTF_8));
        while (!lines.atEnd()) {
            String line = lines.next();
            if (line.startsWith(name + " ")) {
                return line.substring(name.length() + 1);
            }
        }
        throw new MalformedLines("The note of the run has no line " + name + ".");
    }
}
