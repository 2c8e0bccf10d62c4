package org.peptideadvisor.audit;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.peptideadvisor.audit.ReceiptLines.MalformedLines;
import org.peptideadvisor.audit.Verdict.VerifiedProof;

/**
 * The verifier key of a ledger, got from somewhere else than the ledger: without it nothing is shown by any signature. Ed25519 only.
 * Immutable.
 */
public final class TrustedKey {

    static final int ED25519 = 1;
    static final int COSIGNATURE = 4;
    static final int ML_DSA_COSIGNATURE = 6;
    private static final int POINT_LENGTH = 32;

    private final String name;
    private final int id;
    private final String text;
    private final PublicKey key;

    private TrustedKey(String name, int id, String text, PublicKey key) {
        this.name = name;
        this.id = id;
        this.text = text;
        this.key = key;
    }

    /** The key with the text of a <a href="https://c2sp.org/signed-note">C2SP verifier key</a>, {@code name+id+base64}. */
    public static Verdict<TrustedKey> read(String text) {
        return read(text, ED25519);
    }

    /** @param type of its signatures, as C2SP numbers them */
    static Verdict<TrustedKey> read(String text, int type) {
        int first = text.indexOf('+');
        int second = text.indexOf('+', first + 1);
        if (first < 1 || second < 0) {
            return malformed("It has not the three parts name+id+base64.");
        }
        String name = text.substring(0, first);
        byte[] bytes;
        try {
            bytes = ReceiptLines.base64(text.substring(second + 1));
        } catch (MalformedLines e) {
            return malformed(e.detail());
        }
        int length = type == ML_DSA_COSIGNATURE ? MlDsaKey.LENGTH : POINT_LENGTH;
        if (bytes.length != 1 + length || bytes[0] != type) {
            return malformed("It is not " + (type == ML_DSA_COSIGNATURE ? "an ML-DSA-44" : "an Ed25519")
                    + " key of type " + type + ".");
        }
        try {
            byte[] id = Arrays.copyOf(idOf(name, bytes), Integer.BYTES);
            if (!HexFormat.of().formatHex(id).equals(text.substring(first + 1, second))) {
                return malformed("Its id does not belong to its name and bytes.");
            }
            byte[] point = Arrays.copyOfRange(bytes, 1, bytes.length);
            PublicKey key = type == ML_DSA_COSIGNATURE ? MlDsaKey.of(point) : ed25519(point);
            return new VerifiedProof<>(new TrustedKey(name, ByteBuffer.wrap(id).getInt(), text, key));
        } catch (GeneralSecurityException e) {
            return malformed("Its bytes are no point of the curve.");
        }
    }

    /** The name of the key, which is the origin of its ledger. */
    public String name() {
        return name;
    }

    /** The text that {@link #read} takes. */
    public String text() {
        return text;
    }

    boolean is(TrustedKey other) {
        return text.equals(other.text);
    }

    boolean isMlDsa() {
        return !(key instanceof EdECPublicKey);
    }

    boolean claimsToHaveMade(String signer, int keyId) {
        return signer.equals(name) && keyId == id;
    }

    boolean made(byte[] signature, byte[] text) {
        try {
            Signature check = Signature.getInstance(isMlDsa() ? MlDsaKey.ALGORITHM : "Ed25519");
            check.initVerify(key);
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // a signature of another length, or numbers out of range
        }
    }

    private static byte[] idOf(String name, byte[] algorithmAndKey) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return digest.digest(algorithmAndKey);
    }

    /** RFC 8032, section 5.1.2: y with the lowest byte first, and the sign of x in the highest bit. */
    private static PublicKey ed25519(byte[] point) throws GeneralSecurityException {
        byte[] y = new byte[point.length];
        for (int i = 0; i < point.length; i++) {
            y[i] = point[point.length - 1 - i];
        }
        boolean xIsOdd = y[0] < 0;
        y[0] &= 0x7f;
        var spec = new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(xIsOdd, new BigInteger(1, y)));
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(spec);
        Signature.getInstance("Ed25519").initVerify(key); // decodes the point
        return key;
    }

    private static <T> Verdict<T> malformed(String detail) {
        return Verdict.refuted(RefutedBecause.MALFORMED_KEY, "This is not a verifier key. " + detail);
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().toHexDigits(id);
    }
}
