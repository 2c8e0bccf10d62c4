package org.peptideadvisor.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.peptideadvisor.ledger.EntryDraft;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.store.StoreException;

/**
 * The keys of apps. Only digests are kept: each key has 256 random bits, so that it cannot be found from its digest. Each change is an entry of the ledger.
 * Thread-safe. Methods throw {@link org.peptideadvisor.ledger.store.StoreException} when the database fails.
 */
public final class ApiKeys {

    private static final Logger LOG = Logger.getLogger(ApiKeys.class);

    /** How every key begins, so that people and scanners of leaked secrets know one. */
    public static final String PREFIX = "padv_";

    /** Letters, digits and what stands between words, of any language, on one line. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._@-]{0,63}");

    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-v]{52}");
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final Ledger ledger;
    private final InstantSource clock;

    public ApiKeys(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether this is written as a key is: if not, nobody need be asked. */
    public static boolean isWellFormed(String secret) {
        return FORM.matcher(secret).matches();
    }

    /** What came of making a key. */
    public sealed interface KeyCreation {

        /** It is made; {@code secret} is what the app sends, and is kept nowhere. */
        record KeyCreated(ApiKey key, String secret) implements KeyCreation {}

        /** It is not; {@code why} says in a sentence how to do it right. */
        record KeyRefused(String why) implements KeyCreation {}
    }

    /** Makes a key that is good for so long. */
    public KeyCreation create(String name, Set<ApiScope> scopes, Duration life, Caller by) {
        by.require(Permission.ADMINISTER);
        if (!NAME.matcher(name).matches()) {
            return new KeyCreation.KeyRefused("The name of an app has 1 to 64 letters, digits, spaces, dots, hyphens,"
                    + " underscores and at-signs, and begins with a letter or digit.");
        }
        if (scopes.isEmpty() || life.isNegative() || life.isZero()) {
            return new KeyCreation.KeyRefused("A key needs a scope (advise, audit, rules) and some days to live.");
        }
        String secret = PREFIX + SecretToken.secret();
        Instant now = now();
        var key = new ApiKey(SecretToken.pseudonym("key"), name, scopes, now, now.plus(life), null, null);
        return ledger.change((tables, record) -> {
            tables.update(
                    "INSERT INTO api_key (id, name, digest, scopes, made_ms, expires_ms) VALUES (?, ?, ?, ?, ?, ?)",
                    key.id(),
                    name,
                    SecretToken.digest(secret),
                    RoleText.writeScopes(scopes, " "),
                    key.made().toEpochMilli(),
                    key.expires().toEpochMilli());
            record.accept(entry(key.id(), RecordedAccounts.KEY_CREATED + RoleText.writeScopes(scopes, ","), by));
            return new KeyCreation.KeyCreated(key, secret);
        });
    }

    /** All of them, the newest last. */
    public List<ApiKey> all() {
        return ledger.store()
                .readTables(tables ->
                        tables.query("SELECT " + ApiKey.COLUMNS + " FROM api_key ORDER BY made_ms, id", ApiKey::read));
    }

    /** Lets a key in no more; whether there was such a key that was not revoked yet. */
    public boolean revoke(String id, Caller by) {
        by.require(Permission.ADMINISTER);
        return ledger.change((tables, record) -> {
            boolean revoked = tables.update(
                            "UPDATE api_key SET revoked_ms = ? WHERE id = ? AND revoked_ms IS NULL",
                            now().toEpochMilli(),
                            id)
                    > 0;
            if (revoked) {
                record.accept(entry(id, RecordedAccounts.KEY_REVOKED, by));
            }
            return revoked;
        });
    }

    /** The app that sends this; empty if it is no key, or one that ended. */
    Optional<Caller> find(String secret) {
        Instant now = now();
        String digest = SecretToken.digest(secret);
        Optional<ApiKey> found = ledger
                .store()
                .readTables(tables -> tables.query(
                        "SELECT " + ApiKey.COLUMNS + " FROM api_key WHERE digest = ?", ApiKey::read, digest))
                .stream()
                .filter(key -> key.isGood(now))
                .findFirst();
        found.filter(key ->
                        key.used() == null || key.used().plus(USE_NOTED_EVERY).isBefore(now))
                .ifPresent(key -> noteUse(key, now));
        return found.map(ApiKey::caller);
    }

    /** A key is good also while its use cannot be noted. */
    private void noteUse(ApiKey key, Instant now) {
        try {
            ledger.change((tables, record) ->
                    tables.update("UPDATE api_key SET used_ms = ? WHERE id = ?", now.toEpochMilli(), key.id()));
        } catch (StoreException e) {
            LOG.warnf("the use of %s could not be noted", key.id());
        }
    }

    private EntryDraft entry(String id, String reason, Caller by) {
        return EntryDraft.accountChange(id, reason, UUID.randomUUID().toString(), now(), by.pseudonym());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
