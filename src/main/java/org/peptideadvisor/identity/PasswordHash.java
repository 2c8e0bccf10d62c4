package org.peptideadvisor.identity;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Passwords of accounts: bcrypt at cost 12. Thread-safe. */
final class PasswordHash {

    /** A quarter of a second on a machine of 2025; the OWASP password cheat sheet asks for 10 or more. */
    private static final int COST = 12;

    private static final int LEAST_LETTERS = 12;

    /** More would be cut off by bcrypt. */
    private static final int MOST_BYTES = 72;

    /** A shorter name is part of many words. */
    private static final int TELLING_NAME = 4;

    /** Of no password: so that an unknown name takes as long as a wrong password. */
    private static final String NOBODY = of(SecretToken.secret());

    private PasswordHash() {}

    /** Why a password is not taken, in a sentence; empty if it is. */
    static Optional<String> fault(String name, String password) {
        if (password.codePointCount(0, password.length()) < LEAST_LETTERS) {
            return Optional.of("A password has at least " + LEAST_LETTERS + " characters; a few words are good.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("A password has at most " + MOST_BYTES + " bytes.");
        }
        return name.length() >= TELLING_NAME
                        && password.toLowerCase(java.util.Locale.ROOT).contains(name)
                ? Optional.of("A password does not hold the name of its account.")
                : Optional.empty();
    }

    static String of(String password) {
        return BCrypt.withDefaults().hashToString(COST, password.toCharArray());
    }

    /** Takes as long for nobody's hash. */
    static boolean matches(String password, Optional<String> hash) {
        boolean fits = password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
        boolean same = BCrypt.verifyer().verify((fits ? password : "").toCharArray(), hash.orElse(NOBODY)).verified;
        return same && fits && hash.isPresent();
    }
}
