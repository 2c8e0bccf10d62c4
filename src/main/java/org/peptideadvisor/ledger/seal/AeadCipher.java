package org.peptideadvisor.ledger.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Authenticated encryption with AES-256-GCM of the JDK. A box is one byte for the algorithm, twelve for a random nonce, then
 * ciphertext and tag. The byte leaves room for another algorithm. Thread-safe.
 */
final class AeadCipher {

    static final int KEY_LENGTH = 32;
    private static final byte AES_256_GCM = 1;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AeadCipher() {}

    static byte[] newKey() {
        byte[] key = new byte[KEY_LENGTH];
        RANDOM.nextBytes(key);
        return key;
    }

    /** @param context what the box is for: it opens in no other */
    static byte[] seal(byte[] key, byte[] plain, String context) {
        byte[] nonce = new byte[NONCE_LENGTH];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, plain, context);
        return ByteBuffer.allocate(1 + NONCE_LENGTH + sealed.length)
                .put(AES_256_GCM)
                .put(nonce)
                .put(sealed)
                .array();
    }

    static byte[] open(byte[] key, byte[] box, String context) {
        if (box.length < 1 + NONCE_LENGTH + TAG_BITS / Byte.SIZE) {
            throw new SealException("too short for something sealed");
        }
        if (box[0] != AES_256_GCM) {
            throw new SealException("sealed with an algorithm that this version does not know: " + box[0]);
        }
        byte[] nonce = Arrays.copyOfRange(box, 1, 1 + NONCE_LENGTH);
        byte[] sealed = Arrays.copyOfRange(box, 1 + NONCE_LENGTH, box.length);
        return run(Cipher.DECRYPT_MODE, key, nonce, sealed, context);
    }

    /** A value that follows from the key and the label, from which the key does not follow. */
    static byte[] derive(byte[] key, String label) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(chars(label));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** Two bytes a character: UTF-8 would make one of all unpaired surrogates, and so one subject of two. */
    private static byte[] chars(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] input, String context) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(chars(context));
            return cipher.doFinal(input);
        } catch (javax.crypto.AEADBadTagException e) {
            throw new SealException("does not open: another key, another place, or changed bytes", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 8 on has AES-256-GCM", e);
        }
    }
}
