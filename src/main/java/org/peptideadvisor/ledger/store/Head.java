package org.peptideadvisor.ledger.store;

import org.peptideadvisor.ledger.tree.Hash;

/**
 * How far a ledger has grown.
 *
 * @param size how many entries it has
 * @param root the root of their tree
 */
public record Head(long size, Hash root) {}
