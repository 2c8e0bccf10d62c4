package org.peptideadvisor.contract;

/**
 * An answer as it is sent, and where the fragments of its release stand in it.
 *
 * @param json in UTF-8; not copied
 * @param passages the fragments in it
 */
@SuppressWarnings("ArrayRecordComponent") // carried to whoever sends and records it, never compared
public record Written(byte[] json, Passages passages) {}
