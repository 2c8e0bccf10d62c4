package org.peptideadvisor.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.store.LedgerStore;

/**
 * Knows callers by what they send. What the database said is taken for true for a second, so a key that is revoked at one node
 * is refused by every node a second later. Thread-safe. Methods throw {@link org.peptideadvisor.ledger.store.StoreException} when the database fails.
 */
public final class CallerDirectory {

    private static final Duration TRUE_FOR = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final LedgerStore store;
    private final ApiKeys keys;
    private final SignIns signIns;
    private final InstantSource clock;
    private final Map<String, KnownFor<Caller>> apps = new ConcurrentHashMap<>();
    private final Map<String, KnownFor<Caller>> persons = new ConcurrentHashMap<>();
    private volatile @Nullable KnownFor<Boolean> empty;

    public CallerDirectory(LedgerStore store, ApiKeys keys, SignIns signIns, InstantSource clock) {
        this.store = store;
        this.keys = keys;
        this.signIns = signIns;
        this.clock = clock;
    }

    private record KnownFor<T>(T value, Instant until) {}

    /** The app that holds this key, if the directory knows it without asking the database. */
    public Optional<Caller> rememberedApp(String secret) {
        return remembered(apps, SecretToken.digest(secret));
    }

    /** Whether this key was good when it was asked for last. */
    public boolean wasGoodApp(String secret) {
        return apps.containsKey(SecretToken.digest(secret));
    }

    /** Whether somebody was signed in with this token when it was asked for last. */
    public boolean wasGoodPerson(String token) {
        return persons.containsKey(SecretToken.digest(token));
    }

    /** The app that holds this key. */
    public Optional<Caller> app(String secret) {
        return learned(apps, SecretToken.digest(secret), digest -> keys.find(secret));
    }

    /** Who is signed in with this token, if the directory knows it without asking the database. */
    public Optional<Caller> rememberedPerson(String token) {
        return remembered(persons, SecretToken.digest(token));
    }

    /** Who is signed in with this token. */
    public Optional<Caller> person(String token) {
        return learned(persons, SecretToken.digest(token), digest -> signIns.find(token));
    }

    /** Forgets who is signed in with this token, who signs out. */
    public void forget(String token) {
        persons.remove(SecretToken.digest(token));
    }

    /** Whether nobody has an account or a key, if the directory knows it without asking the database. */
    public Optional<Boolean> rememberedEmpty() {
        KnownFor<Boolean> known = empty;
        return known != null && clock.instant().isBefore(known.until()) ? Optional.of(known.value()) : Optional.empty();
    }

    /** Whether nobody has an account or a key. */
    public boolean isEmpty() {
        Optional<Boolean> known = rememberedEmpty();
        if (known.isPresent()) {
            return known.get();
        }
        Instant until = clock.instant().plus(TRUE_FOR);
        boolean found = store.readTables(tables -> tables.query(
                        "SELECT (SELECT COUNT(*) FROM account) + (SELECT COUNT(*) FROM api_key)",
                        row -> row.getLong(1) == 0))
                .get(0);
        empty = new KnownFor<>(found, until);
        return found;
    }

    private <T> Optional<T> remembered(Map<String, KnownFor<T>> known, String digest) {
        KnownFor<T> found = known.get(digest);
        return found != null && clock.instant().isBefore(found.until()) ? Optional.of(found.value()) : Optional.empty();
    }

    private <T> Optional<T> learned(
            Map<String, KnownFor<T>> known, String digest, Function<String, Optional<T>> finding) {
        Optional<T> remembered = remembered(known, digest);
        if (remembered.isPresent()) {
            return remembered;
        }
        Instant until = clock.instant().plus(TRUE_FOR);
        Optional<T> found = finding.apply(digest);
        if (known.size() >= MOST) {
            known.clear();
        }
        if (found.isPresent()) {
            known.put(digest, new KnownFor<>(found.get(), until));
        } else {
            known.remove(digest);
        }
        return found;
    }
}
