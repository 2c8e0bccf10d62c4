package org.peptideadvisor.workbench;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a draft.
 *
 * @param published whether it went live; otherwise it was withdrawn
 * @param by the pseudonym of who did that
 * @param release the id of the release that it became
 * @param commit the commit that went live
 * @param reason why it was withdrawn
 */
public record DraftEnd(
        boolean published,
        String by,
        String name,
        Instant at,
        @Nullable String release,
        @Nullable String commit,
        @Nullable String reason) {}
