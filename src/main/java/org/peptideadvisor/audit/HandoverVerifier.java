package org.peptideadvisor.audit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.audit.ReceiptLines.MalformedLines;
import org.peptideadvisor.audit.Verdict.RefutedProof;
import org.peptideadvisor.audit.Verdict.VerifiedProof;

/** Checks the text by which one signing key hands a ledger over to another. Both must have signed it. Stateless. */
public final class HandoverVerifier {

    private static final String FORMAT = "peptide-advisor-succession/1";
    private static final String LEAF_FORMAT = "peptide-advisor-entry/3\nkind succession\n";
    private static final String NOTE = "\nnote ";

    private HandoverVerifier() {}

    /** What a text says, if one of these keys has a part in it. */
    public static Verdict<VerifiedHandover> verify(byte[] note, Collection<TrustedKey> keys) {
        return verify(note)
                .then(handover -> keys.stream().anyMatch(key -> key.is(handover.from()) || key.is(handover.to()))
                        ? new VerifiedProof<>(handover)
                        : Verdict.refuted(
                                RefutedBecause.NOT_SIGNED_BY_KEY,
                                "The text is signed by " + handover.from() + " and " + handover.to()
                                        + ", none of which is a key that you gave."));
    }

    /** What a text says, whoever the two keys belong to. */
    static Verdict<VerifiedHandover> verify(byte[] note) {
        try {
            ReceiptLines.of(note); // text, in lines
            String all = new String(note, StandardCharsets.UTF_8);
            int end = all.lastIndexOf("\n\n") + 1;
            if (end == 0) {
                throw new MalformedLines("It has no empty line between its text and its signatures.");
            }
            return verify(all.substring(0, end), all.substring(end + 1));
        } catch (MalformedLines e) {
            return e.verdict("text by which a key hands a ledger over");
        }
    }

    private static Verdict<VerifiedHandover> verify(String text, String signatures) throws MalformedLines {
        ReceiptLines lines = ReceiptLines.of(text.getBytes(StandardCharsets.UTF_8));
        if (!lines.next().equals(FORMAT)) {
            throw new MalformedLines("Its first line is not " + FORMAT + ".");
        }
        Verdict<TrustedKey> from = TrustedKey.read(lines.next("from"));
        Verdict<TrustedKey> to = TrustedKey.read(lines.next("to"));
        long size = ReceiptLines.number(lines.next("size"));
        String root = MerkleProof.text(ReceiptLines.hash(lines.next("root")));
        long lost = ReceiptLines.number(lines.next("lost"));
        String checkpoint = lines.next("checkpoint");
        if (!lines.atEnd()) {
            throw new MalformedLines("It has a line too many.");
        }
        byte @Nullable [] newest = checkpoint.equals("-") ? null : ReceiptLines.base64(checkpoint);
        if (!(from instanceof VerifiedProof<TrustedKey> former) || !(to instanceof VerifiedProof<TrustedKey> later)) {
            throw new MalformedLines("It names no two verifier keys.");
        }
        for (TrustedKey key : List.of(former.shown(), later.shown())) {
            Verdict<TrustedKey> signed = CheckpointVerifier.signedBy(text, signatures, List.of(key));
            if (signed instanceof RefutedProof<TrustedKey> no) {
                return Verdict.refuted(
                        no.why(),
                        "The text by which " + former.shown() + " hands over to " + later.shown() + " is not signed by "
                                + key + ".");
            }
        }
        var kept = new TreeHead(former.shown().name(), size, root);
        if (newest == null) {
            return new VerifiedProof<>(new VerifiedHandover(former.shown(), later.shown(), kept, lost, null));
        }
        return CheckpointVerifier.verify(newest, List.of(former.shown()))
                .then(head -> Math.max(0, head.size() - size) == lost
                        ? new VerifiedProof<>(new VerifiedHandover(former.shown(), later.shown(), kept, lost, head))
                        : Verdict.refuted(
                                RefutedBecause.MALFORMED,
                                "The text says that " + lost + " entries are lost; by its checkpoint it is "
                                        + Math.max(0, head.size() - size) + "."));
    }

    /** The text in an entry that records a handover; nothing for any other entry. */
    static Optional<byte[]> noteIn(byte[] entry) {
        String text = new String(entry, StandardCharsets.ISO_8859_1);
        int note = text.indexOf(NOTE);
        if (!text.startsWith(LEAF_FORMAT) || note < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder()
                    .decode(text.substring(note + NOTE.length()).strip()));
        } catch (IllegalArgumentException e) {
            return Optional.of(new byte[0]); // refuted as the text that it should be
        }
    }
}
