package org.peptideadvisor.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** ML-DSA-44 (FIPS 204) cosignatures of C2SP tlog-cosignature, where the platform has it: Java does from version 24 on. */
final class MlDsaKey {

    static final String ALGORITHM = "ML-DSA-44";
    static final int LENGTH = 1312;

    /** What stands before the bytes of a public key where it is encoded as X.509. */
    private static final byte[] X509 = HexFormat.of().parseHex("30820532300b06096086480165030403110382052100");

    private static final String LABEL = "subtree/v1\n\0";

    private MlDsaKey() {}

    static boolean isKnown() {
        try {
            KeyFactory.getInstance(ALGORITHM);
            return true;
        } catch (NoSuchAlgorithmException e) {
            return false;
        }
    }

    static PublicKey of(byte[] bytes) throws GeneralSecurityException {
        byte[] encoded = ByteBuffer.allocate(X509.length + bytes.length)
                .put(X509)
                .put(bytes)
                .array();
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    }

    /** What a witness of this name signs of a checkpoint. */
    static byte[] message(String witness, long time, TreeHead head) {
        byte[] name = witness.getBytes(StandardCharsets.UTF_8);
        byte[] origin = head.origin().getBytes(StandardCharsets.UTF_8);
        byte[] root = Base64.getDecoder().decode(head.root());
        return ByteBuffer.allocate(LABEL.length() + 1 + name.length + 1 + origin.length + 3 * Long.BYTES + root.length)
                .put(LABEL.getBytes(StandardCharsets.US_ASCII))
                .put((byte) name.length)
                .put(name)
                .putLong(time)
                .put((byte) origin.length)
                .put(origin)
                .putLong(0) // the first entry
                .putLong(head.size())
                .put(root)
                .array();
    }
}
