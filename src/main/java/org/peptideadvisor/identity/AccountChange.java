package org.peptideadvisor.identity;

/** What came of changing an account or a key. */
public sealed interface AccountChange {

    /** It was changed, and the ledger says so. */
    record AccountChanged(LocalAccount account) implements AccountChange {}

    /** Nothing was changed; {@code why} says in a sentence or two what is wrong and how to fix it. */
    record AccountRefused(String why) implements AccountChange {}
}
