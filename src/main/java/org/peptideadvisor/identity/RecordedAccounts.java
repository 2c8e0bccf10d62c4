package org.peptideadvisor.identity;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.EntryKind;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.LedgerStore.TableStatements;

/**
 * What the entries of the ledger say of accounts and keys, to compare with the tables that let people and apps in: whoever gives himself a role in
 * the database, and not through the program, is found. Names, passwords and the days on which keys end are in no entry and are not compared. Confined
 * to one thread.
 */
public final class RecordedAccounts {

    static final String ADDED = "added:";
    static final String ROLES = "roles:";
    static final String DISABLED = "disabled";
    static final String ENABLED = "enabled";
    static final String PASSWORD = "password";
    static final String KEY_CREATED = "key-created:";
    static final String KEY_REVOKED = "key-revoked";

    /** What somebody may do, in the words of the entry, and whether he is let in. */
    private record AccountStanding(String mays, boolean open) {}

    private final Map<String, AccountStanding> recorded = new TreeMap<>();

    /** Takes the next leaf of the ledger; one that tells of no account changes nothing. */
    public void add(byte[] leaf) {
        LedgerEntry entry;
        try {
            entry = LedgerEntry.parse(leaf);
        } catch (IllegalArgumentException e) {
            return; // who inspects the entries says so
        }
        String id = entry.about();
        String reason = entry.reason();
        if (entry.kind() == EntryKind.ACCOUNT_CHANGE && id != null && reason != null) {
            AccountStanding after = after(recorded.get(id), reason);
            if (after != null) {
                recorded.put(id, after);
            }
        }
    }

    private static @Nullable AccountStanding after(@Nullable AccountStanding before, String reason) {
        if (reason.startsWith(ADDED) || reason.startsWith(KEY_CREATED)) {
            return new AccountStanding(reason.substring(reason.indexOf(':') + 1), true);
        }
        if (before == null) {
            return null;
        }
        if (reason.startsWith(ROLES)) {
            return new AccountStanding(reason.substring(ROLES.length()), before.open());
        }
        return switch (reason) {
            case DISABLED, KEY_REVOKED -> new AccountStanding(before.mays(), false);
            case ENABLED -> new AccountStanding(before.mays(), true);
            default -> before;
        };
    }

    /**
     * Where the tables say something else than the entries that were added, a sentence each.
     *
     * @throws org.peptideadvisor.ledger.store.StoreException when they cannot be read
     */
    public List<String> differences(LedgerStore store) {
        Map<String, AccountStanding> held = store.readTables(RecordedAccounts::held);
        var differences = new ArrayList<String>();
        held.forEach((id, standing) -> {
            AccountStanding right = recorded.get(id);
            if (right == null) {
                differences.add("There is an account or key " + id + ", and no entry says that it was made.");
            } else if (!right.equals(standing)) {
                differences.add("The account or key " + id + " is " + words(standing) + "; by its entries it is "
                        + words(right) + ".");
            }
        });
        recorded.forEach((id, standing) -> {
            if (!held.containsKey(id)) {
                differences.add("The account or key " + id + " is gone; by its entries it is " + words(standing) + ".");
            }
        });
        return differences;
    }

    private static Map<String, AccountStanding> held(TableStatements tables) throws SQLException {
        var held = new TreeMap<String, AccountStanding>();
        for (String query : List.of(
                "SELECT id, roles, disabled FROM account",
                "SELECT id, scopes, CASE WHEN revoked_ms IS NULL THEN 0 ELSE 1 END FROM api_key")) {
            tables.query(
                            query,
                            row -> Map.entry(
                                    row.getString(1),
                                    new AccountStanding(row.getString(2).replace(' ', ','), row.getInt(3) == 0)))
                    .forEach(one -> held.put(one.getKey(), one.getValue()));
        }
        return held;
    }

    private static String words(AccountStanding standing) {
        return (standing.open() ? "open with " : "closed with ")
                + (standing.mays().isEmpty() ? "no role" : standing.mays());
    }
}
