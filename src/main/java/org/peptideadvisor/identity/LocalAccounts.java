package org.peptideadvisor.identity;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.peptideadvisor.identity.AccountChange.AccountChanged;
import org.peptideadvisor.identity.AccountChange.AccountRefused;
import org.peptideadvisor.ledger.EntryDraft;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.store.LedgerStore.TableStatements;

/**
 * The accounts of persons who sign in with a password. Each change is an entry of the ledger, stored with it in one transaction, and ends
 * what the account is signed in to. Thread-safe. Methods throw {@link org.peptideadvisor.ledger.store.StoreException} when the database fails.
 */
public final class LocalAccounts {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");

    private final Ledger ledger;
    private final InstantSource clock;

    public LocalAccounts(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** All of them, by name. */
    public List<LocalAccount> all() {
        return ledger.store()
                .readTables(tables -> tables.query(
                        "SELECT " + LocalAccount.COLUMNS + " FROM account ORDER BY name", LocalAccount::read));
    }

    /** Makes an account. */
    public AccountChange add(String name, Set<Role> roles, String password, Caller by) {
        by.require(Permission.ADMINISTER);
        if (!NAME.matcher(name).matches()) {
            return new AccountRefused("The name of an account has 2 to 64 lower-case letters, digits, dots, hyphens,"
                    + " underscores and at-signs, and begins with a letter or digit.");
        }
        Optional<String> fault = faultOf(roles).or(() -> PasswordHash.fault(name, password));
        if (fault.isPresent()) {
            return new AccountRefused(fault.get());
        }
        var account = new LocalAccount(SecretToken.pseudonym("user"), name, roles, false, now());
        String hash = PasswordHash.of(password);
        return ledger.change((tables, record) -> {
            if (find(tables, name).isPresent()) {
                return new AccountRefused("There is an account " + name
                        + " already. Change it with: bin/advisor user role, password or disable.");
            }
            tables.update(
                    "INSERT INTO account (id, name, password, roles, disabled, made_ms) VALUES (?, ?, ?, ?, 0, ?)",
                    account.id(),
                    name,
                    hash,
                    RoleText.write(roles, " "),
                    account.made().toEpochMilli());
            record.accept(entry(account, RecordedAccounts.ADDED + RoleText.write(roles, ","), by));
            return new AccountChanged(account);
        });
    }

    /** Gives an account these roles and no others. */
    public AccountChange giveRoles(String name, Set<Role> roles, Caller by) {
        Optional<String> fault = faultOf(roles);
        return fault.isPresent()
                ? new AccountRefused(fault.get())
                : change(name, RecordedAccounts.ROLES + RoleText.write(roles, ","), by, (tables, account) -> {
                    tables.update(
                            "UPDATE account SET roles = ? WHERE id = ?", RoleText.write(roles, " "), account.id());
                    return new LocalAccount(account.id(), name, roles, account.disabled(), account.made());
                });
    }

    /** Refuses signing in with an account, or allows it again. */
    public AccountChange disable(String name, boolean disabled, Caller by) {
        return change(name, disabled ? RecordedAccounts.DISABLED : RecordedAccounts.ENABLED, by, (tables, account) -> {
            tables.update("UPDATE account SET disabled = ? WHERE id = ?", disabled ? 1L : 0L, account.id());
            return new LocalAccount(account.id(), name, account.roles(), disabled, account.made());
        });
    }

    /** Sets another password. */
    public AccountChange givePassword(String name, String password, Caller by) {
        Optional<String> fault = PasswordHash.fault(name, password);
        if (fault.isPresent()) {
            return new AccountRefused(fault.get());
        }
        String hash = PasswordHash.of(password);
        return change(name, RecordedAccounts.PASSWORD, by, (tables, account) -> {
            tables.update("UPDATE account SET password = ? WHERE id = ?", hash, account.id());
            return account;
        });
    }

    @FunctionalInterface
    private interface AccountUpdate {
        LocalAccount apply(TableStatements tables, LocalAccount account) throws SQLException;
    }

    private AccountChange change(String name, String reason, Caller by, AccountUpdate update) {
        by.require(Permission.ADMINISTER);
        return ledger.change((tables, record) -> {
            Optional<LocalAccount> found = find(tables, name);
            if (found.isEmpty()) {
                return new AccountRefused("There is no account " + name.toLowerCase(Locale.ROOT)
                        + ". bin/advisor user list shows those that there are.");
            }
            LocalAccount changed = update.apply(tables, found.get());
            tables.update("DELETE FROM sign_in WHERE account = ?", changed.id());
            record.accept(entry(changed, reason, by));
            return new AccountChanged(changed);
        });
    }

    private static Optional<String> faultOf(Set<Role> roles) {
        return roles.isEmpty()
                ? Optional.of("An account needs a role: advisor, approver, auditor or administrator.")
                : Role.conflict(roles);
    }

    static Optional<LocalAccount> find(TableStatements tables, String name) throws SQLException {
        return tables
                .query("SELECT " + LocalAccount.COLUMNS + " FROM account WHERE name = ?", LocalAccount::read, name)
                .stream()
                .findFirst();
    }

    private EntryDraft entry(LocalAccount account, String reason, Caller by) {
        return EntryDraft.accountChange(account.id(), reason, UUID.randomUUID().toString(), now(), by.pseudonym());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
