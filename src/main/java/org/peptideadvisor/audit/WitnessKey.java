package org.peptideadvisor.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.audit.ReceiptLines.MalformedLines;
import org.peptideadvisor.audit.Verdict.RefutedProof;
import org.peptideadvisor.audit.Verdict.VerifiedProof;

/** The verifier key of a witness, of one of the two types of <a href="https://c2sp.org/tlog-cosignature">C2SP tlog-cosignature</a>. Immutable. */
final class WitnessKey {

    private static final String DASH = "\u2014 ";
    private static final int TIME_LENGTH = Long.BYTES;

    private final @Nullable TrustedKey key;

    private WitnessKey(@Nullable TrustedKey key) {
        this.key = key;
    }

    /** The key with this text. One of a type that is not known here is taken, and never found to have signed. */
    static WitnessKey read(String text) throws MalformedLines {
        byte[] bytes = ReceiptLines.base64(text.replaceFirst("^[^+]*\\+[^+]*\\+", ""));
        boolean newer = bytes.length > 1 && bytes[0] == TrustedKey.ML_DSA_COSIGNATURE;
        boolean older = bytes.length > 1 && (bytes[0] == TrustedKey.COSIGNATURE || bytes[0] == TrustedKey.ED25519);
        if (bytes.length > 1 && !older && !(newer && MlDsaKey.isKnown())) {
            return new WitnessKey(null);
        }
        Verdict<TrustedKey> read =
                TrustedKey.read(text, newer ? TrustedKey.ML_DSA_COSIGNATURE : TrustedKey.COSIGNATURE);
        if (read instanceof VerifiedProof<TrustedKey> verified) {
            return new WitnessKey(verified.shown());
        }
        throw new MalformedLines(((RefutedProof<TrustedKey>) read).detail());
    }

    /** Whether it signed a checkpoint; null if it does not claim to, and false if its signature is over something else. */
    @Nullable
    Boolean cosigned(String note, TreeHead head) throws MalformedLines {
        if (key == null) {
            return null;
        }
        int end = note.lastIndexOf("\n\n");
        for (String line : note.substring(end + 2).lines().toList()) {
            int space = line.lastIndexOf(' ');
            byte[] bytes = ReceiptLines.base64(line.substring(space + 1));
            if (key.claimsToHaveMade(
                    line.substring(DASH.length(), space), ByteBuffer.wrap(bytes).getInt())) {
                return isOver(
                        key, note.substring(0, end + 1), head, Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
            }
        }
        return null;
    }

    private static boolean isOver(TrustedKey key, String text, TreeHead head, byte[] signature) {
        if (signature.length <= TIME_LENGTH || signature[0] < 0) {
            return false;
        }
        long time = ByteBuffer.wrap(signature).getLong();
        byte[] message = key.isMlDsa()
                ? MlDsaKey.message(key.name(), time, head)
                : ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
        return key.made(Arrays.copyOfRange(signature, TIME_LENGTH, signature.length), message);
    }
}
