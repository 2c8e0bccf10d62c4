package org.peptideadvisor.bulk.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Folds rows into as few complete subtrees as they make up. Takes the room of a few hashes while rows come in the order of their lines, more where they do
 * not. Belongs to one thread.
 */
public final class SubtreeStack {

    private final List<RowSubtree> subtrees = new ArrayList<>();

    /**
     * Adds a row.
     *
     * @param index its place in the run, from 0
     * @param leaf the bytes that stand for it
     */
    public void add(long index, byte[] leaf) {
        add(RowSubtree.ofRow(index, leaf));
    }

    private void add(RowSubtree more) {
        RowSubtree last = more;
        while (!subtrees.isEmpty() && subtrees.get(subtrees.size() - 1).isLeftOf(last)) {
            last = subtrees.remove(subtrees.size() - 1).with(last);
        }
        subtrees.add(last);
    }

    /** The subtrees so far, in the order in which they came. */
    public List<RowSubtree> subtrees() {
        return List.copyOf(subtrees);
    }
}
