package org.peptideadvisor.release.git;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file as a commit has it, where that is not as some commit before had it.
 *
 * @param text null where the commit has no such file
 * @param before its text in each of the commits that this one goes on from, in their order; null where it is not there
 */
public record FileState(RuleCommit commit, @Nullable String text, List<@Nullable String> before) {

    public FileState {
        before = Collections.unmodifiableList(new ArrayList<>(before));
    }
}
