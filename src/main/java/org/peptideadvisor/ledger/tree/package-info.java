/** The ledger's Merkle tree, RFC 6962 over SHA-256, as stored hashes: what to store for a leaf, and proofs from what is stored. */
@NullMarked
package org.peptideadvisor.ledger.tree;

import org.jspecify.annotations.NullMarked;
