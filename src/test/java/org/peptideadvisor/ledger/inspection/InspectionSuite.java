package org.peptideadvisor.ledger.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.Places;
import org.peptideadvisor.review.SearchTerms;

/** What an inspection says, whatever the ledger is kept in. */
abstract class InspectionSuite {

    abstract Places place();

    static List<Attack> attacks() {
        return Attacks.all();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void namesWhatWasDone(Attack attack) throws Exception {
        Places place = filled();
        attack.on(place);
        InspectionReport report = inspect(place);
        assertThat(report.flaws()).anySatisfy(flaw -> {
            assertThat(flaw.code()).isEqualTo(attack.named());
            assertThat(flaw.index()).isEqualTo(attack.index());
        });
    }

    @Test
    void findsNothingInASoundLedger() {
        InspectionReport report = inspect(filled());
        assertThat(report.flaws()).isEmpty();
        assertThat(report).isEqualTo(new InspectionReport(Attacks.SIZE, 8, 2, List.of(), 0));
    }

    @Test
    void everySizeIsSound() {
        Places place = place();
        for (int size = 0; size < 40; size++) {
            assertThat(inspect(place)).isEqualTo(new InspectionReport(size, size, 0, List.of(), 0));
            try (LedgerStore store = place.open();
                    Ledger ledger = Drafts.open(store)) {
                ledger.append(Drafts.decision("c-" + size % 3, "payload"));
            }
        }
    }

    @Test
    void aSingleDeedIsNamedOnceAndNothingElseIs() throws Exception {
        for (Attack attack : Attacks.all().subList(0, 2)) {
            Places place = filled();
            attack.on(place);
            assertThat(inspect(place).flaws()).hasSize(1);
        }
    }

    @Test
    void withoutKeysDigestsAreComparedAllTheSame() throws Exception {
        Places place = filled();
        try (LedgerStore store = place.open()) {
            assertThat(LedgerInspection.run(store, null, ExpectedLookUps.NOTHING, leaf -> {})
                            .sound())
                    .isTrue();
        }
        new Attack(
                        "",
                        t -> t.change("UPDATE payload SET envelope = key_box WHERE idx = 4"),
                        LedgerFlaw.FlawCode.PAYLOAD_CHANGED,
                        4)
                .on(place);
        try (LedgerStore store = place.open()) {
            assertThat(LedgerInspection.run(store, null, ExpectedLookUps.NOTHING, leaf -> {})
                            .flaws())
                    .extracting(LedgerFlaw::code)
                    .containsExactly(LedgerFlaw.FlawCode.PAYLOAD_CHANGED);
        }
    }

    @Test
    void handsOutEveryLeafInOrder() {
        Places place = filled();
        try (LedgerStore store = place.open()) {
            var leaves = new ArrayList<byte[]>();
            LedgerInspection.run(store, null, ExpectedLookUps.NOTHING, leaves::add);
            List<byte[]> stored = store.leaves(0, 100);
            assertThat(leaves).hasSameSizeAs(stored);
            for (int i = 0; i < stored.size(); i++) {
                assertThat(leaves.get(i)).isEqualTo(stored.get(i));
            }
        }
    }

    @Test
    void moreFlawsThanAnybodyReadsAreCounted() throws Exception {
        Places place = place();
        try (LedgerStore store = place.open();
                Ledger ledger = Drafts.open(store)) {
            for (int i = 0; i < 120; i++) {
                ledger.append(Drafts.decision(null, "payload"));
            }
        }
        new Attack("", t -> t.change("DELETE FROM payload"), LedgerFlaw.FlawCode.PAYLOAD_MISSING, 0).on(place);
        InspectionReport report = inspect(place);
        assertThat(report.flaws()).hasSize(InspectionReport.MOST);
        assertThat(report.more()).isEqualTo(20);
    }

    private Places filled() {
        Places place = place();
        try (LedgerStore store = place.open();
                Ledger ledger = Drafts.open(store)) {
            Attacks.fill(ledger);
        }
        return place;
    }

    private static InspectionReport inspect(Places place) {
        try (LedgerStore store = place.open();
                Ledger ledger = Drafts.open(store)) {
            return LedgerInspection.run(store, ledger, new SearchTerms()::of, leaf -> {});
        }
    }
}
