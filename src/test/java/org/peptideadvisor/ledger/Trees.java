package org.peptideadvisor.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.tree.Hash;
import org.peptideadvisor.ledger.tree.LedgerHead;
import org.peptideadvisor.ledger.tree.Rfc6962;
import org.peptideadvisor.ledger.tree.Tree;

/** Recomputes trees as RFC 6962 defines them, without stored hashes. */
public final class Trees {

    private Trees() {}

    /** That leaves, stored hashes and head of this store agree. */
    public static LedgerHead assertWhole(LedgerStore store) {
        LedgerHead head = store.head();
        List<byte[]> leaves = store.leaves(0, Integer.MAX_VALUE);
        assertThat(leaves).hasSize(Math.toIntExact(head.size()));
        Hash root = root(leaves.stream().map(Rfc6962::leaf).toList());
        assertThat(head.root()).as("the head's root is that of the leaves").isEqualTo(root);
        assertThat(Tree.root(head.size(), store.hashes()))
                .as("and of the stored hashes")
                .isEqualTo(root);
        return head;
    }

    static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Rfc6962.empty();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return Rfc6962.node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }
}
