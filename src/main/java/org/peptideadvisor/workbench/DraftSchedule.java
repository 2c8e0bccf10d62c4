package org.peptideadvisor.workbench;

import java.time.Instant;
import java.util.List;

/**
 * A draft goes live by itself.
 *
 * @param by the pseudonym of who wants it so
 * @param at when
 * @param commit what goes live
 * @param local whether it was asked for at this machine while nobody had an account
 * @param accept the ids of witnesses whose loss is accepted with it, beside those of the approvals
 * @param because why these are accepted
 */
public record DraftSchedule(
        String by, String name, Instant at, String commit, boolean local, List<String> accept, String because) {

    public DraftSchedule {
        accept = List.copyOf(accept);
    }

    /** The same where others have accounts now: it needs their approval, and they accept losses with it. */
    DraftSchedule approved() {
        return new DraftSchedule(by, name, at, commit, false, List.of(), because);
    }
}
