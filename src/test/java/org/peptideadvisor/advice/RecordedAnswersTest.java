package org.peptideadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.contract.answer.AnswerView;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.inspection.LedgerInspection;
import org.peptideadvisor.ledger.store.EntryQuery;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.Places;
import org.peptideadvisor.release.LedgerReleaseLog;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.review.SearchTerms;

/** What the asking side files a decision under is what the reviewing side expects of its record. */
class RecordedAnswersTest {

    private static final int DECISIONS = 300;

    @TempDir
    private Path folder;

    @Test
    void everyDecisionIsFoundByWhatItsRecordSays() {
        var live = new LiveRelease();
        live.publish(ShippedRelease.build(ShippedRelease.get().files()));
        var clients = new Clients();
        try (live;
                LedgerStore store = Places.sqlite(folder).open();
                Ledger ledger = Drafts.open(store)) {
            new LedgerReleaseLog(ledger, InstantSource.system(), "test").record(live.current());
            var service = new AdviceService(live, InstantSource.system(), new LedgerLog(ledger, "test"));
            for (int seed = 0; seed < DECISIONS; seed++) {
                byte[] request = clients.request(seed).toString().getBytes(StandardCharsets.UTF_8);
                assertThat(service.ask(Caller.LOCAL, request, AnswerView.BRIEF)
                                .toCompletableFuture()
                                .join())
                        .isInstanceOf(AdviceAnswer.DecidedAnswer.class);
            }
            var report = LedgerInspection.run(store, ledger, new SearchTerms()::of, leaf -> {});
            assertThat(report.flaws()).isEmpty();
            assertThat(report.sound()).isTrue();
            assertThat(store.search(EntryQuery.newest(DECISIONS).whereFired("PLN-010"))
                            .found())
                    .isNotEmpty();
        }
    }
}
