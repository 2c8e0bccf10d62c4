package org.peptideadvisor.workbench;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants a draft to go live.
 *
 * @param at when; null for now
 * @param accept ids of witnesses whose loss is accepted; only at this machine while nobody has an account
 * @param because why it is accepted; empty where none is
 */
public record PublishWish(@Nullable Instant at, List<String> accept, String because) {

    public PublishWish {
        accept = List.copyOf(accept);
    }
}
