package org.peptideadvisor.web.access;

import java.util.List;
import java.util.Locale;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Role;

/**
 * Who asks, as the contract shows it.
 *
 * @param name what people call it
 * @param pseudonym what entries of the ledger name
 * @param kind how it is known: local, person or app
 * @param roles what it is here for
 * @param changeToken what a page sends along with each change as X-Change-Token; empty for an app
 */
public record SessionView(String name, String pseudonym, String kind, List<String> roles, String changeToken) {

    static SessionView of(Caller caller, String changeToken) {
        return new SessionView(
                caller.name(),
                caller.pseudonym(),
                caller.kind().name().toLowerCase(Locale.ROOT),
                caller.roles().stream().sorted().map(Role::id).toList(),
                changeToken);
    }
}
