package org.peptideadvisor.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The hashes of RFC 9162, section 2.1, and its procedures for checking proofs. */
final class MerkleProof {

    static final int HASH_LENGTH = 32;

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private MerkleProof() {}

    static byte[] leaf(byte[] entry) {
        return sha256(LEAF, entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        return sha256(NODE, left, right);
    }

    static byte[] emptyRoot() {
        return sha256();
    }

    static String text(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Why a leaf is not shown to be in a tree, RFC 9162, section 2.1.3.2; nothing if it is. */
    static Optional<RefutedBecause> faultOfInclusion(byte[] leaf, long index, TreeHead head, List<byte[]> proof) {
        if (index >= head.size()) {
            return Optional.of(RefutedBecause.NO_SUCH_INDEX);
        }
        var climb = new ProofClimb(index, head.size() - 1);
        byte[] hash = leaf;
        for (byte[] sibling : proof) {
            if (climb.atTop()) {
                return Optional.of(RefutedBecause.PROOF_TOO_LONG);
            }
            hash = climb.siblingIsLeft() ? node(sibling, hash) : node(hash, sibling);
        }
        if (!climb.atTop()) {
            return Optional.of(RefutedBecause.PROOF_TOO_SHORT);
        }
        return text(hash).equals(head.root()) ? Optional.empty() : Optional.of(RefutedBecause.NOT_INCLUDED);
    }

    /** Why a tree is not shown to have begun as a smaller one that is not empty, RFC 9162, section 2.1.4.2. */
    static Optional<RefutedBecause> faultOfConsistency(TreeHead older, TreeHead newer, List<byte[]> proof) {
        Iterator<byte[]> path = proof.iterator();
        boolean complete = Long.bitCount(older.size()) == 1;
        if (!path.hasNext()) {
            return Optional.of(RefutedBecause.PROOF_TOO_SHORT);
        }
        byte[] start = complete ? Base64.getDecoder().decode(older.root()) : path.next();
        var climb = new ProofClimb(older.size() - 1, newer.size() - 1);
        climb.pastCompleteSubtree();
        byte[] before = start;
        byte[] after = start;
        while (path.hasNext()) {
            byte[] sibling = path.next();
            if (climb.atTop()) {
                return Optional.of(RefutedBecause.PROOF_TOO_LONG);
            }
            if (climb.siblingIsLeft()) {
                before = node(sibling, before);
                after = node(sibling, after);
            } else {
                after = node(after, sibling);
            }
        }
        if (!climb.atTop()) {
            return Optional.of(RefutedBecause.PROOF_TOO_SHORT);
        }
        boolean same = text(before).equals(older.root()) && text(after).equals(newer.root());
        return same ? Optional.empty() : Optional.of(RefutedBecause.NOT_CONSISTENT);
    }

    /** The way from a leaf to the root: {@code fn} and {@code sn} of RFC 9162. */
    private static final class ProofClimb {

        private long node;
        private long last;

        ProofClimb(long node, long last) {
            this.node = node;
            this.last = last;
        }

        boolean atTop() {
            return last == 0;
        }

        void pastCompleteSubtree() {
            while ((node & 1) == 1) {
                up();
            }
        }

        /** Goes one sibling up, and says on which side that was. */
        boolean siblingIsLeft() {
            boolean left = (node & 1) == 1 || node == last;
            if (left) {
                while ((node & 1) == 0 && node != 0) {
                    up();
                }
            }
            up();
            return left;
        }

        private void up() {
            node >>= 1;
            last >>= 1;
        }
    }
}
