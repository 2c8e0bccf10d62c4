package org.peptideadvisor.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/** A tree stored in a list, for tests; it counts how it is read. */
public final class StoredTree implements HashReader {

    private final List<Hash> stored = new ArrayList<>();
    private long size;
    private int calls;
    private int hashesRead;

    /** A tree of these leaves, appended one at a time. */
    public static StoredTree of(List<byte[]> leaves) {
        var tree = new StoredTree();
        leaves.forEach(tree::append);
        return tree;
    }

    public void append(byte[] leaf) {
        stored.addAll(StoredHashes.append(size, Rfc6962.leaf(leaf), this));
        size++;
    }

    @Override
    public List<Hash> read(long[] positions) {
        calls++;
        hashesRead += positions.length;
        var hashes = new ArrayList<Hash>();
        for (long position : positions) {
            hashes.add(stored.get((int) position));
        }
        return hashes;
    }

    public long size() {
        return size;
    }

    List<Hash> stored() {
        return stored;
    }

    void forgetReading() {
        calls = 0;
        hashesRead = 0;
    }

    int calls() {
        return calls;
    }

    int hashesRead() {
        return hashesRead;
    }
}
