package org.peptideadvisor.release;

import org.jspecify.annotations.Nullable;

/**
 * What the ledger says beside a release that somebody made go live.
 *
 * @param by the pseudonym of who did
 * @param about the id of the draft, or null where it was none
 * @param reason how it came to that, in words without a space, such as {@code commit:1f0c…,approved:user-4h2k}
 */
public record ReleaseNote(String by, @Nullable String about, String reason) {}
