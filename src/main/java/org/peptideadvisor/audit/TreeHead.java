package org.peptideadvisor.audit;

/**
 * What a checkpoint says: how a ledger stood.
 *
 * @param origin which ledger
 * @param size how many entries it had
 * @param root the root of its tree, base64
 */
public record TreeHead(String origin, long size, String root) {}
