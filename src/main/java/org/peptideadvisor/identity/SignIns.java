package org.peptideadvisor.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.peptideadvisor.identity.SignInResult.SignInLater;
import org.peptideadvisor.identity.SignInResult.SignInRefused;
import org.peptideadvisor.identity.SignInResult.SignedIn;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.store.LedgerStore.TableStatements;

/**
 * Who is signed in with a password. A session ends when it was not used for a while, after a time in any case, and with each change of its account. Each failure
 * in a row doubles the wait for the next try with that name, whether there is such an account or not. Thread-safe. Methods throw
 * {@link org.peptideadvisor.ledger.store.StoreException} when the database fails.
 */
public final class SignIns {

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;

    /** So that signing in, which is slow on purpose, leaves the processors to those who ask for advice. */
    private static final int AT_ONCE = 2;

    private static final int PATIENCE_SECONDS = 2;

    private final Ledger ledger;
    private final InstantSource clock;
    private final SessionLimits limits;
    private final Semaphore atOnce = new Semaphore(AT_ONCE);

    /**
     * How long a session is good.
     *
     * @param idle without being used
     * @param life in any case
     */
    public record SessionLimits(Duration idle, Duration life) {}

    public SignIns(Ledger ledger, InstantSource clock, SessionLimits limits) {
        this.ledger = ledger;
        this.clock = clock;
        this.limits = limits;
    }

    private record KnownAccount(LocalAccount account, String password) {

        static KnownAccount read(ResultSet row) throws SQLException {
            return new KnownAccount(LocalAccount.read(row), row.getString(6));
        }
    }

    /** Signs a person in. It takes a quarter of a second of processor time. Two are at it at most; who waits for two seconds is told to try again. */
    public SignInResult signIn(String name, String password) {
        try {
            if (!atOnce.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return new SignInLater(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SignInLater(1);
        }
        try {
            return tryToSignIn(name, password);
        } finally {
            atOnce.release();
        }
    }

    private SignInResult tryToSignIn(String name, String password) {
        String known = name.strip().toLowerCase(Locale.ROOT);
        String digest = SecretToken.digest(known);
        long wait = ledger.store().readTables(tables -> waiting(tables, digest).seconds());
        if (wait == 0) {
            wait = ledger.change((tables, record) -> claimTry(tables, digest));
        }
        if (wait > 0) {
            return new SignInLater(wait);
        }
        Optional<KnownAccount> found = ledger
                .store()
                .readTables(tables -> tables.query(
                        "SELECT " + LocalAccount.COLUMNS + ", password FROM account WHERE name = ?",
                        KnownAccount::read,
                        known))
                .stream()
                .findFirst();
        boolean right = PasswordHash.matches(password, found.map(KnownAccount::password));
        if (!right || found.isEmpty() || found.get().account().disabled()) {
            return new SignInRefused();
        }
        LocalAccount account = found.get().account();
        String token = SecretToken.secret();
        return ledger.change((tables, record) -> {
            long now = clock.millis();
            if (tables.query(
                            "SELECT 1 FROM account WHERE id = ? AND password = ? AND disabled = 0",
                            row -> true,
                            account.id(),
                            found.get().password())
                    .isEmpty()) {
                return new SignInRefused(); // it was changed meanwhile
            }
            tables.update("DELETE FROM sign_in_failure WHERE digest = ?", digest);
            tables.update(
                    "DELETE FROM sign_in WHERE begun_ms < ?",
                    now - limits.life().toMillis());
            tables.update(
                    "INSERT INTO sign_in (digest, account, begun_ms, used_ms) VALUES (?, ?, ?, ?)",
                    SecretToken.digest(token),
                    account.id(),
                    now,
                    now);
            return new SignedIn(token, account.caller());
        });
    }

    private record FailedTries(long times, long seconds) {}

    /** How often signing in with this name failed, and how many seconds to wait. */
    private FailedTries waiting(TableStatements tables, String digest) throws SQLException {
        long now = clock.millis();
        return tables
                .query(
                        "SELECT times, wait_until_ms FROM sign_in_failure WHERE digest = ?",
                        row -> new FailedTries(row.getLong(1), Math.max(0, (row.getLong(2) - now + 999) / 1000)),
                        digest)
                .stream()
                .findFirst()
                .orElse(new FailedTries(0, 0));
    }

    /** Counts a try before it is made, so that many at once count too; how many seconds to wait instead, 0 if none. */
    private long claimTry(TableStatements tables, String digest) throws SQLException {
        FailedTries failed = waiting(tables, digest);
        if (failed.seconds() > 0) {
            return failed.seconds();
        }
        long now = clock.millis();
        long wait = Math.min(LONGEST_WAIT.toMillis(), 1000L << Math.min(failed.times(), MOST_DOUBLINGS));
        tables.update("DELETE FROM sign_in_failure WHERE wait_until_ms < ?", dayBefore(now));
        tables.update(
                "INSERT INTO sign_in_failure (digest, times, wait_until_ms) VALUES (?, ?, ?)"
                        + " ON CONFLICT (digest) DO UPDATE SET times = excluded.times, wait_until_ms = excluded.wait_until_ms",
                digest,
                failed.times() + 1,
                now + wait);
        return 0;
    }

    private static long dayBefore(long now) {
        return now - Duration.ofDays(1).toMillis();
    }

    /** Who holds this token; empty if nobody does any more. */
    Optional<Caller> find(String token) {
        long now = clock.millis();
        String digest = SecretToken.digest(token);
        Optional<KeptSession> kept = ledger
                .store()
                .readTables(tables -> tables.query(
                        "SELECT a.id, a.name, a.roles, a.disabled, a.made_ms, s.used_ms FROM sign_in s"
                                + " JOIN account a ON a.id = s.account"
                                + " WHERE s.digest = ? AND s.begun_ms > ? AND s.used_ms > ? AND a.disabled = 0",
                        KeptSession::read,
                        digest,
                        now - limits.life().toMillis(),
                        now - limits.idle().toMillis()))
                .stream()
                .findFirst();
        kept.filter(session -> session.usedMillis() + noteUseEvery() < now)
                .ifPresent(session -> ledger.change((tables, record) ->
                        tables.update("UPDATE sign_in SET used_ms = ? WHERE digest = ?", now, digest)));
        return kept.map(KeptSession::caller);
    }

    private record KeptSession(Caller caller, long usedMillis) {

        static KeptSession read(ResultSet row) throws SQLException {
            return new KeptSession(LocalAccount.read(row).caller(), row.getLong(6));
        }
    }

    private long noteUseEvery() {
        return Math.min(USE_NOTED_EVERY.toMillis(), limits.idle().toMillis() / 4);
    }

    /** Signs out. */
    public void end(String token) {
        ledger.change(
                (tables, record) -> tables.update("DELETE FROM sign_in WHERE digest = ?", SecretToken.digest(token)));
    }
}
