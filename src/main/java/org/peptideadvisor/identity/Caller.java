package org.peptideadvisor.identity;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who asks.
 *
 * @param pseudonym what entries of the ledger name: printable ASCII without a space, nothing personal
 * @param name what people call it
 * @param kind how it is known
 * @param roles what it is here for
 */
public record Caller(String pseudonym, String name, CallerKind kind, Set<Role> roles) {

    /** How somebody is known. */
    public enum CallerKind {
        /** Nobody has said who it is. */
        NOBODY,
        /** An app with a key or a token. */
        APP,
        /** A person who signed in. */
        PERSON,
        /** Whoever sits at this machine, while nobody has an account. */
        LOCAL,
        /** Whoever runs {@code bin/advisor} with the settings of the service. */
        TERMINAL
    }

    /** Nobody has said who it is. */
    public static final Caller NOBODY = new Caller("nobody", "nobody", CallerKind.NOBODY, Set.of());

    /** Whoever sits at this machine, while nobody has an account. */
    public static final Caller LOCAL =
            new Caller("local", "the person at this machine", CallerKind.LOCAL, EnumSet.allOf(Role.class));

    /** Somebody at the pages that are open to everybody; it may do there what an app may do for its client. */
    public static final Caller PUBLIC =
            new Caller("public", "somebody at the public pages", CallerKind.NOBODY, Set.of(Role.CLIENT_APP));

    /** Whoever runs {@code bin/advisor} with the settings of the service, keys included. */
    public static final Caller TERMINAL =
            new Caller("terminal", "the terminal", CallerKind.TERMINAL, EnumSet.allOf(Role.class));

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether one of its roles allows this. */
    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.may(permission));
    }

    /**
     * Ends what is not allowed. The doors have refused before; this stands behind them.
     *
     * @throws NotAllowedException if none of its roles allows this
     */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new NotAllowedException(pseudonym + " may not " + permission);
        }
    }
}
