package org.peptideadvisor.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.seal.SubjectToken;
import org.peptideadvisor.ledger.store.EntryQuery;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.tree.Tree;
import org.peptideadvisor.review.health.FiringTally;
import org.peptideadvisor.review.health.RecentFirings;

/** What auditors and verifiers ask of a grown ledger, each many times at places of its own. */
final class GrownLookUps {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MONTH = Duration.ofDays(30);

    private final Random random = new Random(2);
    private final Ledger ledger;
    private final LedgerStore store;
    private final long size;

    GrownLookUps(Ledger ledger) {
        this.ledger = ledger;
        store = ledger.store();
        size = store.head().size();
    }

    /** A question by its name. */
    record NamedQuestion(String name, Runnable ask) {}

    List<NamedQuestion> all() {
        var all = new ArrayList<NamedQuestion>();
        all.add(new NamedQuestion("inclusion proof", () -> Tree.inclusion(any(), size, store.hashes())));
        all.add(new NamedQuestion("consistency proof", () -> Tree.consistency(any() + 1, size, store.hashes())));
        all.add(new NamedQuestion("one entry by its place", () -> store.find(any())));
        all.add(asked("newest", () -> page()));
        all.add(asked("an older page", () -> page().before(any())));
        all.add(asked("subject", () -> page().about(subject())));
        all.add(asked("rule", () -> page().whereFired(GrowthDrafts.rule(random.nextInt(400)))));
        all.add(asked("rare rule", () -> page().whereFired(rare())));
        all.add(asked("rule of long ago", () -> page().whereFired("FORMER-1")));
        all.add(asked("rare rule, ingredient", () -> page().whereFired(rare()).withIngredient("ingredient-7")));
        all.add(asked("release", () -> page().onRelease(GrowthDrafts.release(any()))));
        all.add(asked("rare outcome", () -> page().withOutcome("refer")));
        all.add(asked("outcome that never was", () -> page().withOutcome("other")));
        all.add(asked("a day", () -> within(page(), DAY)));
        all.add(asked("a month", () -> within(page(), MONTH)));
        all.add(asked("the first year", () -> page().until(GrowthDrafts.at(size / 3))));
        all.add(asked("a day before all", () -> page().until(GrowthDrafts.BEGINNING.minusSeconds(1))));
        all.add(asked("outcome in a day", () -> within(page().withOutcome("proceed"), DAY)));
        all.add(asked("rare outcome in a month", () -> within(page().withOutcome("refer"), MONTH)));
        all.add(asked("outcome that never was in a month", () -> within(page().withOutcome("other"), MONTH)));
        all.add(asked("rule in a day", () -> within(page().whereFired(GrowthDrafts.rule(random.nextInt(400))), DAY)));
        all.add(asked("rare rule in a month", () -> within(page().whereFired(rare()), MONTH)));
        all.add(asked("subject in a month", () -> within(page().about(subject()), MONTH)));
        all.add(new NamedQuestion("where an export begins", () -> store.firstSince(moment().toEpochMilli())));
        all.add(new NamedQuestion("how many have a payload", store::payloads));
        all.add(new NamedQuestion("rule health", () -> new RecentFirings(store, FiringTally.USUAL).tally()));
        return all;
    }

    private NamedQuestion asked(String name, java.util.function.Supplier<EntryQuery> query) {
        return new NamedQuestion(name, () -> store.search(query.get()));
    }

    private static EntryQuery page() {
        return EntryQuery.newest(50).ofKind("decision");
    }

    private EntryQuery within(EntryQuery query, Duration length) {
        Instant from = moment();
        return query.from(from).until(from.plus(length));
    }

    private Instant moment() {
        return GrowthDrafts.at(any());
    }

    private SubjectToken subject() {
        return ledger.token("c-" + random.nextInt(GrowthDrafts.SUBJECTS));
    }

    private String rare() {
        return "RARE-" + random.nextInt(GrowthDrafts.RARE_RULES);
    }

    private long any() {
        return (long) (random.nextDouble() * (size - 1));
    }
}
