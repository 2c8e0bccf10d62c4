package org.peptideadvisor.ledger.tree;

import java.util.List;

/** Reads stored hashes. Whoever implements it says whether threads may share it. */
@FunctionalInterface
public interface HashReader {

    /**
     * The hashes at these positions, in the order asked for. A proof asks once, for at most two hashes a level of the tree.
     *
     * @param positions as {@link StoredHashes#position} counts them, none twice, perhaps not sorted
     */
    List<Hash> read(long[] positions);
}
