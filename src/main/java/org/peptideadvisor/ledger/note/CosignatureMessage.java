package org.peptideadvisor.ledger.note;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What the two types of witnesses sign of a checkpoint, and the keys of the newer one, ML-DSA-44, which Java has from version 24 on. */
final class CosignatureMessage {

    static final String ML_DSA_44 = "ML-DSA-44";

    private static final byte[] X509 = HexFormat.of().parseHex("30820532300b06096086480165030403110382052100");
    private static final String LABEL = "subtree/v1\n\0";

    private CosignatureMessage() {}

    /** The ML-DSA-44 key with these bytes, if the platform knows the algorithm. */
    static Optional<PublicKey> mlDsa(byte[] bytes) {
        byte[] encoded = Arrays.copyOf(X509, X509.length + bytes.length);
        System.arraycopy(bytes, 0, encoded, X509.length, bytes.length);
        try {
            return Optional.of(KeyFactory.getInstance(ML_DSA_44).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] made) {
        try {
            Signature signature = Signature.getInstance(ML_DSA_44);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(made);
        } catch (GeneralSecurityException e) {
            return false; // a signature of another length
        }
    }

    /** Of the Ed25519 type: the whole body of the checkpoint. */
    static byte[] text(long time, String body) {
        return ("cosignature/v1\ntime " + time + "\n" + body).getBytes(StandardCharsets.UTF_8);
    }

    /** Of the ML-DSA-44 type: what the checkpoint says, with the name of the witness. */
    static byte[] structure(String witness, long time, Checkpoint checkpoint) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeBytes(LABEL);
            opaque(witness, out);
            out.writeLong(time);
            opaque(checkpoint.origin(), out);
            out.writeLong(0);
            out.writeLong(checkpoint.size());
            out.write(checkpoint.root().bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    private static void opaque(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeByte(bytes.length);
        out.write(bytes);
    }
}
