package org.peptideadvisor.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.seal.MasterKey;
import org.peptideadvisor.ledger.store.LedgerStore;

/** Things to record. */
public final class Drafts {

    public static final MasterKey MASTER = MasterKey.random();
    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static final int MANY = 500;

    private Drafts() {}

    public static Ledger open(LedgerStore store) {
        return Ledger.open(store, MASTER, List.of(), Ledger.LedgerLimits.USUAL);
    }

    public static EntryDraft decision(@Nullable String subject, String payload) {
        return decision(
                subject, payload, NOON, "sha256:r1", "proceed", Set.of("REC-001"), Set.of("palmitoyl-tripeptide-1"));
    }

    public static EntryDraft decision(
            @Nullable String subject,
            String payload,
            Instant at,
            String release,
            String outcome,
            Set<String> rules,
            Set<String> ingredients) {
        return EntryDraft.decision(
                UUID.randomUUID().toString(),
                at,
                release,
                "0.1.0",
                "key-test",
                new EntryDraft.DraftContents(bytes(payload), subject, outcome, rules, ingredients));
    }

    /** Records decisions on two clients, a second apart; many share a transaction. */
    public static void record(Ledger ledger, int count, Instant first) {
        for (int i = 0; i < count; i++) {
            EntryDraft draft =
                    decision("c-" + i % 2, "old", first.plusSeconds(i), "sha256:r1", "hold", Set.of("A-1"), Set.of());
            CompletableFuture<AppendResult> recorded = ledger.submit(draft);
            if (i % MANY == 0) {
                recorded.join(); // more may not wait
            }
        }
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
