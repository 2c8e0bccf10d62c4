package org.peptideadvisor.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.peptideadvisor.contract.Passages;
import org.peptideadvisor.contract.Written;

/**
 * The fragments that records of a release refer to by number. The ledger keeps its bytes by their SHA-256 digest, and each record names
 * that digest, so nobody can change a fragment without its being seen. It holds nothing of a client. Immutable.
 */
public final class FragmentBook {

    static final int DIGEST_LENGTH = 32;

    private static final int SIZE = 512 * 1024;
    private static final FragmentBook EMPTY = new FragmentBook(List.of());

    private final List<byte[]> fragments;
    private final byte[] bytes;
    private final byte[] digest;
    private final String name;

    private FragmentBook(List<byte[]> fragments) {
        this.fragments = List.copyOf(fragments);
        var out = new Parts.Writer(fragments.isEmpty() ? 1 : SIZE);
        out.number(fragments.size());
        fragments.forEach(out::bytes);
        this.bytes = out.toByteArray();
        this.digest = digest(bytes);
        this.name = name(digest);
    }

    /**
     * A book of these.
     *
     * @param fragments in the order of their numbers, the first one 0; not copied
     */
    public static FragmentBook of(List<byte[]> fragments) {
        return new FragmentBook(fragments);
    }

    /** The one without fragments, which no ledger needs to keep. */
    public static FragmentBook empty() {
        return EMPTY;
    }

    /**
     * Reads what {@link #bytes} gave.
     *
     * @throws IllegalArgumentException if it is not that; quotes nothing of it
     */
    static FragmentBook parse(byte[] bytes) {
        var in = new Parts.Reader(bytes);
        int count = in.number();
        var fragments = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            fragments.add(in.bytes());
        }
        in.end();
        return new FragmentBook(fragments);
    }

    /** What the ledger keeps; not copied. */
    public byte[] bytes() {
        return bytes;
    }

    /** What the ledger keeps it by: {@code sha256:} and the digest of its bytes. */
    public String name() {
        return name;
    }

    static String name(byte[] digest) {
        return "sha256:" + HexFormat.of().formatHex(digest);
    }

    /** Not copied. */
    byte[] digest() {
        return digest;
    }

    /** @throws IllegalArgumentException if there is no such fragment */
    byte[] fragment(int number) {
        if (number >= fragments.size()) {
            throw new IllegalArgumentException("there is no such fragment");
        }
        return fragments.get(number);
    }

    /** Whether each passage of an answer is the fragment that it says. */
    boolean has(Written answer) {
        Passages passages = answer.passages();
        for (int i = 0; i < passages.count(); i++) {
            int number = passages.fragment(i);
            if (number >= fragments.size()
                    || !Arrays.equals(
                            answer.json(),
                            passages.from(i),
                            passages.to(i),
                            fragments.get(number),
                            0,
                            fragments.get(number).length)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
