package org.peptideadvisor.record;

/**
 * What was shown of an answer that was given in another language than English.
 *
 * @param language its language, such as {@code de}
 * @param answer as it was sent, in UTF-8; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // carried to and from the ledger, never compared
public record ShownAnswer(String language, byte[] answer) {}
