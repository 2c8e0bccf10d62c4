package org.peptideadvisor.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;

/**
 * An account of a person.
 *
 * @param id the pseudonym that entries of the ledger name
 * @param name what the person signs in with
 * @param roles what the person is here for
 * @param disabled whether signing in is refused
 * @param made when it was made
 */
public record LocalAccount(String id, String name, Set<Role> roles, boolean disabled, Instant made) {

    static final String COLUMNS = "id, name, roles, disabled, made_ms";

    public LocalAccount {
        roles = Set.copyOf(roles);
    }

    static LocalAccount read(ResultSet row) throws SQLException {
        return new LocalAccount(
                row.getString(1),
                row.getString(2),
                RoleText.read(row.getString(3)),
                row.getLong(4) != 0,
                Instant.ofEpochMilli(row.getLong(5)));
    }

    /** The person, signed in. */
    Caller caller() {
        return new Caller(id, name, Caller.CallerKind.PERSON, roles);
    }
}
