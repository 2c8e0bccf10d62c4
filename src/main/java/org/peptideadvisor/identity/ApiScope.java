package org.peptideadvisor.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an app may be let in for, by the scopes of its key or token. No scope approves anything: that needs a person. */
public enum ApiScope {
    ADVISE(Role.CLIENT_APP),
    AUDIT(Role.AUDITOR),
    RULES(Role.ADVISOR);

    private final Role role;

    ApiScope(Role role) {
        this.role = role;
    }

    /** Its name in commands and tokens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that it gives. */
    public Role role() {
        return role;
    }

    /** The scope of this name, if there is one. */
    public static Optional<ApiScope> of(String id) {
        return Arrays.stream(values()).filter(scope -> scope.id().equals(id)).findFirst();
    }
}
