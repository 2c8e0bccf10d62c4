package org.peptideadvisor.advice;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes decision ids: UUIDs of version 7 (RFC 9562), so that they sort by time and cannot be guessed. Thread-safe. */
final class DecisionIds {

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecureRandom random = new SecureRandom();

    String next(Instant at) {
        long high = (at.toEpochMilli() << 16) | VERSION | (random.nextInt() & 0x0FFFL);
        long low = VARIANT | (random.nextLong() >>> 2);
        return new UUID(high, low).toString();
    }
}
