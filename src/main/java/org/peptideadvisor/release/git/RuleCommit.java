package org.peptideadvisor.release.git;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * A state of the rule base that somebody saved.
 *
 * @param id 40 hexadecimal digits
 * @param parents the ids of what it goes on from; two where it brings two states together
 * @param at when, to the second
 * @param reason why
 */
public record RuleCommit(String id, List<String> parents, CommitAuthor author, Instant at, String reason) {

    public RuleCommit {
        parents = List.copyOf(parents);
    }

    static RuleCommit of(RevCommit commit) {
        PersonIdent author = commit.getAuthorIdent();
        return new RuleCommit(
                commit.getName(),
                Arrays.stream(commit.getParents()).map(RevCommit::getName).toList(),
                CommitAuthor.of(author),
                author.getWhenAsInstant(),
                commit.getFullMessage().strip());
    }
}
