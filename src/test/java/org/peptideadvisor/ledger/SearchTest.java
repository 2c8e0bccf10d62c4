package org.peptideadvisor.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ledger.store.EntryPage;
import org.peptideadvisor.ledger.store.EntryQuery;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.Places;

/** Looks for entries, and compares with what looking at every one of them finds. */
class SearchTest {

    private static final int DECISIONS = 400;

    @TempDir
    private Path folder;

    private final Random random = new Random(20261122);

    @Test
    void findsInSqliteWhatIsThere() {
        findsWhatIsThere(Places.sqlite(folder));
    }

    @Test
    void findsInPostgresqlWhatIsThere() {
        findsWhatIsThere(Places.postgresql());
    }

    private void findsWhatIsThere(Places place) {
        try (LedgerStore store = place.open();
                Ledger ledger = Drafts.open(store)) {
            List<EntryDraft> drafts =
                    IntStream.range(0, DECISIONS).mapToObj(i -> draft()).toList();
            drafts.forEach(ledger::append);
            ledger.eraseSubject("c-0", Drafts.NOON, "asked-for", "terminal");
            List<EntryDraft> left = drafts.stream()
                    .filter(draft -> !"c-0".equals(draft.contents().subject()))
                    .toList();
            int found = 0;
            for (int i = 0; i < 150; i++) {
                EntryQuery query = query(ledger);
                List<String> expected = expected(left, query, ledger);
                assertThat(all(store, query)).as("%s", query).isEqualTo(expected);
                found += expected.size();
            }
            assertThat(found).as("queries that find nothing show nothing").isGreaterThan(2000);
            assertThat(all(store, EntryQuery.newest(7).about(ledger.token("c-0"))))
                    .isEmpty();
            EntryPage.FoundEntry newest =
                    store.search(EntryQuery.newest(1)).found().get(0);
            EntryDraft last = left.get(left.size() - 1);
            assertThat(newest.id()).isEqualTo(last.id());
            assertThat(newest.at()).isEqualTo(last.time());
            assertThat(newest.review().rules()).isEqualTo(last.contents().rules());
            assertThat(newest.review().ingredients()).isEqualTo(last.contents().ingredients());
        }
    }

    @Test
    void anErasureByAnotherProcessIsNoticedInSqlite() {
        anErasureByAnotherProcessIsNoticed(Places.sqlite(folder));
    }

    @Test
    void anErasureByAnotherProcessIsNoticedInPostgresql() {
        anErasureByAnotherProcessIsNoticed(Places.postgresql());
    }

    /** What one process knows to be written may be taken away by another. */
    private void anErasureByAnotherProcessIsNoticed(Places place) {
        EntryQuery rule = EntryQuery.newest(9).whereFired("REC-001");
        EntryQuery ingredient = EntryQuery.newest(9).withIngredient("palmitoyl-tripeptide-1");
        try (LedgerStore store = place.open();
                Ledger ledger = Drafts.open(store);
                LedgerStore other = place.open();
                Ledger elsewhere = Drafts.open(other)) {
            ledger.append(Drafts.decision("c-1", "first"));
            ledger.append(Drafts.decision("c-1", "second"));
            assertThat(all(store, rule)).hasSize(2);
            elsewhere.eraseSubject("c-1", Drafts.NOON, "asked-for", "terminal");
            assertThat(all(store, rule)).isEmpty();
            ledger.append(Drafts.decision("c-2", "third"));
            assertThat(all(other, rule)).hasSize(1);
            ledger.eraseSubject("c-2", Drafts.NOON, "asked-for", "terminal");
            ledger.append(Drafts.decision("c-3", "fourth"));
            assertThat(all(other, rule)).hasSize(1);
            assertThat(all(other, ingredient)).hasSize(1);
        }
    }

    /** Every page of it, the ids in order. */
    private static List<String> all(LedgerStore store, EntryQuery query) {
        var ids = new ArrayList<String>();
        EntryPage page = store.search(query);
        while (true) {
            assertThat(page.found()).hasSizeLessThanOrEqualTo(query.limit());
            page.found().forEach(found -> ids.add(found.id()));
            if (page.next() == null) {
                return ids;
            }
            page = store.search(query.before(page.next()));
        }
    }

    private static List<String> expected(List<EntryDraft> drafts, EntryQuery query, Ledger ledger) {
        List<String> ids = drafts.stream()
                .filter(draft -> matches(draft, query, ledger))
                .map(EntryDraft::id)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(ids);
        return ids;
    }

    private static boolean matches(EntryDraft draft, EntryQuery query, Ledger ledger) {
        EntryDraft.DraftContents contents = draft.contents();
        String subject = contents.subject();
        return (query.subject() == null
                        || subject != null && ledger.token(subject).equals(query.subject()))
                && (query.kind() == null || query.kind().equals(draft.kind().id()))
                && (query.from() == null || !draft.time().isBefore(query.from()))
                && (query.until() == null || draft.time().isBefore(query.until()))
                && (query.release() == null || query.release().equals(draft.release()))
                && (query.outcome() == null || query.outcome().equals(contents.outcome()))
                && (query.rule() == null || contents.rules().contains(query.rule()))
                && (query.ingredient() == null || contents.ingredients().contains(query.ingredient()));
    }

    private EntryQuery query(Ledger ledger) {
        EntryQuery query = EntryQuery.newest(1 + random.nextInt(60));
        query = often() ? query : query.about(ledger.token(any("c-", 5)));
        query = often() ? query : query.from(time());
        query = often() ? query : query.until(time());
        query = often() ? query : query.onRelease(any("sha256:r", 3));
        query = often() ? query : query.withOutcome(any("outcome-", 4));
        query = often() ? query : query.whereFired(any("R-", 6));
        query = often() ? query : query.withIngredient(any("peptide-", 6));
        return often() ? query : query.ofKind(random.nextBoolean() ? "decision" : "feedback");
    }

    private EntryDraft draft() {
        if (random.nextInt(10) == 0) {
            return EntryDraft.about(
                    "d-1",
                    EntryKind.FEEDBACK,
                    java.util.UUID.randomUUID().toString(),
                    time(),
                    "key-test",
                    new EntryDraft.DraftContents(new byte[] {1}, any("c-", 5), null, Set.of(), Set.of()));
        }
        return Drafts.decision(
                random.nextInt(4) == 0 ? null : any("c-", 5),
                "payload",
                time(),
                any("sha256:r", 3),
                any("outcome-", 4),
                some("R-"),
                some("peptide-"));
    }

    private boolean often() {
        return random.nextInt(10) < 7;
    }

    private Instant time() {
        return Drafts.NOON.plusSeconds(random.nextInt(100));
    }

    private String any(String prefix, int kinds) {
        return prefix + random.nextInt(kinds);
    }

    private Set<String> some(String prefix) {
        return random.ints(random.nextInt(4), 0, 6).mapToObj(n -> prefix + n).collect(Collectors.toSet());
    }
}
