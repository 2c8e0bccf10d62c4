package org.peptideadvisor.release.git;

import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * Who made a commit.
 *
 * @param pseudonym what entries of the ledger name
 * @param name what people call it
 */
public record CommitAuthor(String pseudonym, String name) {

    /** Who edits the rules folder. */
    static final CommitAuthor FOLDER = new CommitAuthor("folder", "folder");

    /** The service itself. */
    public static final CommitAuthor SERVICE = new CommitAuthor("service", "service");

    /** Stands behind a pseudonym where git asks for an address: nothing can be sent there. */
    private static final String NOWHERE = "@advisor.invalid";

    PersonIdent at(Instant time) {
        return new PersonIdent(name, pseudonym + NOWHERE, time, ZoneOffset.UTC);
    }

    static CommitAuthor of(PersonIdent person) {
        String address = person.getEmailAddress();
        String pseudonym =
                address.endsWith(NOWHERE) ? address.substring(0, address.length() - NOWHERE.length()) : address;
        return new CommitAuthor(pseudonym, person.getName());
    }
}
