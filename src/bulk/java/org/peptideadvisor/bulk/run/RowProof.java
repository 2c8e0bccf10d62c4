package org.peptideadvisor.bulk.run;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.bulk.row.RunRow;
import org.peptideadvisor.bulk.tree.RowSubtree;
import org.peptideadvisor.bulk.tree.RunTree;
import org.peptideadvisor.bulk.tree.SubtreeStack;
import org.peptideadvisor.ledger.tree.Hash;

/**
 * The proof that a row belongs to a run whose entry is in the ledger: the row, the hashes beside its path to the root that stands in the entry's note,
 * and the receipt of the entry.
 *
 * <pre>
 * peptide-advisor-bulk-proof/1
 * row (the leaf of the row, base64)
 * index 16
 * (inclusion proof, a hash a line in base64, from the row's sibling up)
 *
 * (the receipt of the run's entry, as it is)
 * </pre>
 *
 * Only the rows of one part of the run are needed for it.
 */
public final class RowProof {

    private final long index;
    private final long size;
    private final List<RowSubtree> subtrees;
    private final RowSubtree part;

    private RowProof(long index, long size, List<RowSubtree> subtrees, RowSubtree part) {
        this.index = index;
        this.size = size;
        this.subtrees = subtrees;
        this.part = part;
    }

    /**
     * Begins the proof of a row.
     *
     * @param line its number, from 1
     * @param size how many rows the run has
     * @param subtrees those that its folder keeps
     * @throws IllegalArgumentException if none of them has the row
     */
    public static RowProof of(long line, long size, List<RowSubtree> subtrees) {
        long index = line - 1;
        RowSubtree part = subtrees.stream()
                .filter(one -> one.first() <= index && index < one.end())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no subtree has line " + line));
        return new RowProof(index, size, subtrees, part);
    }

    /** The first line that is needed. */
    public long firstLine() {
        return part.first() + 1;
    }

    /** The line behind the last one that is needed. */
    public long endLine() {
        return part.end() + 1;
    }

    /**
     * The text, or null if these rows do not lead to the root of the run.
     *
     * @param near the rows that are needed, in the order of their lines
     * @param receipt that of the run's entry
     */
    public @Nullable String text(List<RunRow> near, RunNote note, String receipt) {
        var rows = new SubtreeStack();
        var known = new ArrayList<>(subtrees);
        byte[] leaf = null;
        for (RunRow row : near) {
            byte[] bytes = row.leaf();
            leaf = row.line() == index + 1 ? bytes : leaf;
            rows.add(row.line() - 1, bytes);
            known.addAll(single(row.line() - 1, bytes));
        }
        if (leaf == null || !rows.subtrees().equals(List.of(part))) {
            return null;
        }
        List<Hash> path = new RunTree(size, known).inclusion(index);
        if (!note.get("root").equals("sha256:" + RunTree.rootOf(leaf, index, size, path))) {
            return null;
        }
        var text = new StringBuilder("peptide-advisor-bulk-proof/1\nrow ")
                .append(Base64.getEncoder().encodeToString(leaf))
                .append("\nindex ")
                .append(index)
                .append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(receipt).toString();
    }

    private static List<RowSubtree> single(long index, byte[] leaf) {
        var row = new SubtreeStack();
        row.add(index, leaf);
        return row.subtrees();
    }
}
