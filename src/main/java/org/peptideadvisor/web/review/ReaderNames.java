package org.peptideadvisor.web.review;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.identity.ApiKeys;
import org.peptideadvisor.identity.LocalAccounts;
import org.peptideadvisor.ledger.setup.OpenLedger;

/** What people call those whom entries of the ledger name by a pseudonym. Thread-safe. */
@Singleton
final class ReaderNames {

    private final LocalAccounts accounts;
    private final ApiKeys keys;

    ReaderNames(OpenLedger open, InstantSource clock) {
        this.accounts = new LocalAccounts(open.ledger(), clock);
        this.keys = new ApiKeys(open.ledger(), clock);
    }

    /** The names that are known now. Whoever signs in at the organisation has none here. */
    KnownNames now() {
        var names = new HashMap<String, String>();
        accounts.all().forEach(one -> names.put(one.id(), one.name()));
        keys.all().forEach(one -> names.put(one.id(), one.name() + " (key)"));
        names.put("local", "this machine");
        names.put("terminal", "its terminal");
        return new KnownNames(names);
    }

    /** Names by pseudonym. */
    record KnownNames(Map<String, String> names) {

        /** The name of a pseudonym; itself where none is known. */
        String of(@Nullable String pseudonym) {
            return pseudonym == null ? "" : names.getOrDefault(pseudonym, pseudonym);
        }
    }
}
