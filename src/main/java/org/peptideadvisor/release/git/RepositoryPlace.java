package org.peptideadvisor.release.git;

/** Where the repository of rules is kept: of several nodes, one keeps it. */
public sealed interface RepositoryPlace {

    /** This node keeps it. */
    record RepositoryHere(RuleRepository repository, ReleasePublisher publisher) implements RepositoryPlace {}

    /** Another does; {@code node} is how people find it. */
    record RepositoryElsewhere(String node) implements RepositoryPlace {}
}
