package org.peptideadvisor;

import java.util.concurrent.atomic.AtomicInteger;

/** What hostile rules try to call: whoever touches it has run rule text. */
public final class HostileCanary {

    private static final AtomicInteger TOUCHED = new AtomicInteger();

    private HostileCanary() {}

    public static int touch() {
        return TOUCHED.incrementAndGet();
    }

    public static int touched() {
        return TOUCHED.get();
    }
}
