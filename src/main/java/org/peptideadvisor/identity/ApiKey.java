package org.peptideadvisor.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A key of an app. The key itself is shown once and kept nowhere.
 *
 * @param id the pseudonym that entries of the ledger name
 * @param name what people call the app
 * @param scopes what it lets in for
 * @param made when it was made
 * @param expires when it ends
 * @param used when it was used last, to the minute; null if never
 * @param revoked when it was revoked; null if it was not
 */
public record ApiKey(
        String id,
        String name,
        Set<ApiScope> scopes,
        Instant made,
        Instant expires,
        @Nullable Instant used,
        @Nullable Instant revoked) {

    static final String COLUMNS = "id, name, scopes, made_ms, expires_ms, used_ms, revoked_ms";

    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    static ApiKey read(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getString(1),
                row.getString(2),
                RoleText.readScopes(row.getString(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                Instant.ofEpochMilli(row.getLong(5)),
                time(row, 6),
                time(row, 7));
    }

    private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /** Whether it lets anybody in at this time. */
    public boolean isGood(Instant at) {
        return revoked == null && at.isBefore(expires);
    }

    /** The app that holds it. */
    Caller caller() {
        return new Caller(
                id,
                name,
                Caller.CallerKind.APP,
                scopes.stream().map(ApiScope::role).collect(Collectors.toUnmodifiableSet()));
    }
}
