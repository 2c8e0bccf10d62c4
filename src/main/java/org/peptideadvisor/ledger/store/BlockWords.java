package org.peptideadvisor.ledger.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that this process knows to be in the look-up tables already. Each word of a block is then written once
 * and not with each decision. Only the newest block is remembered, and only while no other process writes. Every
 * write of another process, an erasure too, makes the ledger grow. If the ledger is not as large as this process
 * left it, everything is forgotten. Used only by the writing thread.
 */
final class BlockWords {

    private static final long UNSURE = -1;

    private final Map<LookUpTable, Set<String>> known = new HashMap<>();
    private long block = UNSURE;
    private long size = UNSURE;
    private long grownTo = UNSURE;

    /** A transaction begins, and the ledger has this size. */
    void begin(long headSize) {
        if (size != headSize) {
            known.clear();
        }
        size = UNSURE; // until the transaction is durable
        grownTo = headSize;
    }

    /** Which words of an entry are not known to be in its block; from now on they are. */
    List<LookUpTable.WordPlace> unwritten(LookUpTable table, long index, Set<String> words) {
        long at = index / LookUpTable.BLOCK;
        if (at != block) {
            known.clear();
            block = at;
        }
        Set<String> there = known.computeIfAbsent(table, none -> new HashSet<>());
        var unwritten = new ArrayList<LookUpTable.WordPlace>();
        for (String word : words) {
            if (there.add(word)) {
                unwritten.add(new LookUpTable.WordPlace(word, at));
            }
        }
        return unwritten;
    }

    /** The transaction made the ledger grow. */
    void grow(long headSize) {
        grownTo = headSize;
    }

    /** The transaction took words away. */
    void forget() {
        known.clear();
    }

    /** The transaction is durable. */
    void committed() {
        size = grownTo;
    }
}
