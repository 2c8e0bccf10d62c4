package org.peptideadvisor.release.git;

import org.jspecify.annotations.Nullable;

/** Where the repository of rules is kept: of several nodes, one keeps it. */
public sealed interface RepositoryPlace {

    /**
     * This node keeps it.
     *
     * @param remote where it is sent to; null where it is sent nowhere
     */
    record RepositoryHere(RuleRepository repository, ReleasePublisher publisher, @Nullable RepositoryRemote remote)
            implements RepositoryPlace {}

    /** Another does; {@code node} is how people find it. */
    record RepositoryElsewhere(String node) implements RepositoryPlace {}

    /** Whether the repository that it is sent to lacks what is here. */
    default boolean isRemoteBehind() {
        return this instanceof RepositoryHere here
                && here.remote() != null
                && here.remote().isBehind();
    }
}
