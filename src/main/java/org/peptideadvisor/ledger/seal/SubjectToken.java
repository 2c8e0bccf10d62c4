package org.peptideadvisor.ledger.seal;

import java.util.regex.Pattern;

/**
 * The pseudonym of a subject in the database, always the same for one subject. Without the master key nobody can
 * tell whose it is, not even by trying every possible subject.
 *
 * @param text 32 hexadecimal digits
 */
public record SubjectToken(String text) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    /** @throws IllegalArgumentException if it is not 32 hexadecimal digits */
    public SubjectToken {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a subject token is 32 hexadecimal digits");
        }
    }
}
