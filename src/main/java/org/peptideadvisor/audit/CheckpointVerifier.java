package org.peptideadvisor.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.peptideadvisor.audit.ReceiptLines.MalformedLines;
import org.peptideadvisor.audit.Verdict.VerifiedProof;

/**
 * Checks who signed a <a href="https://c2sp.org/tlog-checkpoint">C2SP checkpoint</a>. The key must bear the name of the origin.
 * Signatures by other keys are passed over. Stateless.
 */
public final class CheckpointVerifier {

    private static final int MOST_SIGNATURES = 100;
    private static final String DASH = "\u2014 ";

    private CheckpointVerifier() {}

    /** What a checkpoint says, if one of these keys signed it. */
    public static Verdict<TreeHead> verify(byte[] checkpoint, Collection<TrustedKey> keys) {
        try {
            return verify(ReceiptLines.of(checkpoint).rest(), keys);
        } catch (MalformedLines e) {
            return e.verdict("checkpoint");
        }
    }

    /** The same, if the witnesses that a policy asks for signed it too. */
    public static Verdict<TreeHead> verify(byte[] checkpoint, Collection<TrustedKey> keys, TrustPolicy policy) {
        try {
            return verify(ReceiptLines.of(checkpoint).rest(), keys, policy);
        } catch (MalformedLines e) {
            return e.verdict("checkpoint");
        }
    }

    static Verdict<TreeHead> verify(String note, Collection<TrustedKey> keys, TrustPolicy policy)
            throws MalformedLines {
        return verify(note, keys).then(head -> policy.witnessed(note, head));
    }

    static Verdict<TreeHead> verify(String note, Collection<TrustedKey> keys) throws MalformedLines {
        int end = note.lastIndexOf("\n\n") + 1;
        if (end == 0) {
            throw new MalformedLines("It has no empty line between its text and its signatures.");
        }
        String text = note.substring(0, end);
        String signatures = note.substring(end + 1);
        TreeHead head = head(text);
        if (keys.stream().noneMatch(key -> key.name().equals(head.origin()))) {
            return signedBy(text, signatures, keys)
                    .then(key -> Verdict.refuted(
                            RefutedBecause.OTHER_LEDGER,
                            "The checkpoint is of " + head.origin() + ", signed with the key of " + key.name() + "."));
        }
        var own = keys.stream().filter(key -> key.name().equals(head.origin())).toList();
        return signedBy(text, signatures, own).then(key -> rootOfNothing(head));
    }

    private static Verdict<TreeHead> rootOfNothing(TreeHead head) {
        return head.size() == 0 && !head.root().equals(MerkleProof.text(MerkleProof.emptyRoot()))
                ? Verdict.refuted(
                        RefutedBecause.IMPOSSIBLE_ROOT,
                        "The checkpoint is of no entries, with the root " + head.root() + ".")
                : new VerifiedProof<>(head);
    }

    private static TreeHead head(String text) throws MalformedLines {
        ReceiptLines lines = ReceiptLines.of(text.getBytes(StandardCharsets.UTF_8));
        String origin = lines.next();
        long size = ReceiptLines.number(lines.next());
        String root = MerkleProof.text(ReceiptLines.hash(lines.next()));
        boolean empty = origin.isEmpty();
        while (!lines.atEnd()) {
            empty |= lines.next().isEmpty(); // extensions say nothing here, but must be lines
        }
        if (empty) {
            throw new MalformedLines("A line of its text is empty.");
        }
        return new TreeHead(origin, size, root);
    }

    /** The last of the keys that signed. */
    static Verdict<TrustedKey> signedBy(String text, String signatures, Collection<TrustedKey> keys)
            throws MalformedLines {
        byte[] signed = text.getBytes(StandardCharsets.UTF_8);
        ReceiptLines lines = ReceiptLines.of(signatures.getBytes(StandardCharsets.UTF_8));
        Verdict<TrustedKey> result = Verdict.refuted(
                RefutedBecause.NOT_SIGNED_BY_KEY, "The checkpoint has no signature by " + names(keys) + ".");
        for (int count = 0; !lines.atEnd(); count++) {
            String line = lines.next();
            int space = line.lastIndexOf(' ');
            if (count == MOST_SIGNATURES || !line.startsWith(DASH) || space <= DASH.length()) {
                throw new MalformedLines("Line " + (count + 1) + " of its signatures is not one, or one too many.");
            }
            String signer = line.substring(DASH.length(), space);
            byte[] bytes = ReceiptLines.base64(line.substring(space + 1));
            if (bytes.length <= Integer.BYTES || signer.contains(" ")) {
                throw new MalformedLines("Line " + (count + 1) + " of its signatures is not one.");
            }
            int keyId = ByteBuffer.wrap(bytes).getInt();
            for (TrustedKey key : keys) {
                if (key.claimsToHaveMade(signer, keyId)) {
                    if (!key.made(Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length), signed)) {
                        return Verdict.refuted(
                                RefutedBecause.BAD_SIGNATURE,
                                "The signature of " + key + " is not over this checkpoint.");
                    }
                    result = new VerifiedProof<>(key);
                }
            }
        }
        return result;
    }

    private static String names(Collection<TrustedKey> keys) {
        return keys.isEmpty()
                ? "a key that is trusted"
                : String.join(", ", keys.stream().map(TrustedKey::toString).toList());
    }
}
