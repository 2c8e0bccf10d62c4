package org.peptideadvisor.ledger.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Ed25519 of the JDK, from and to the 32 bytes of RFC 8032. */
final class Ed25519Signature {

    static final int SEED_LENGTH = 32;

    /** What stands before the 32 bytes where a public key is encoded as X.509. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519Signature() {}

    static byte[] sign(byte[] seed, byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey(seed));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform cannot sign with Ed25519", e);
        }
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false; // a signature of another length, or numbers out of range
        }
    }

    /** The key with these 32 bytes, if they are a point of the curve. */
    static Optional<PublicKey> publicKey(byte[] point) {
        byte[] encoded = Arrays.copyOf(X509, X509.length + point.length);
        System.arraycopy(point, 0, encoded, X509.length, point.length);
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature.getInstance("Ed25519").initVerify(key);
            return Optional.of(key);
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /**
     * The public key of a seed. The JDK offers no such function, but its generator makes a key pair of the bytes that its source of
     * randomness gives; that it did is checked.
     */
    static byte[] publicKeyOf(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new GivenSeed(seed));
            var pair = generator.generateKeyPair();
            byte[] used = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElse(new byte[0]);
            if (!Arrays.equals(used, seed)) {
                throw new IllegalStateException("the platform's Ed25519 generator does not use the bytes it is given");
            }
            byte[] encoded = pair.getPublic().getEncoded();
            return Arrays.copyOfRange(encoded, X509.length, encoded.length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform has no Ed25519", e);
        }
    }

    private static PrivateKey privateKey(byte[] seed) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    }

    /** Gives the seed where random bytes are asked for. */
    private static final class GivenSeed extends SecureRandom {

        private final transient byte[] seed;

        GivenSeed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
