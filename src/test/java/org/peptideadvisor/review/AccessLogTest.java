package org.peptideadvisor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.EntryDraft;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.Places;
import org.peptideadvisor.review.AccessLog.AccessPage;

/** Who read is found from the entries, page by page, the newest first. */
class AccessLogTest {

    private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");
    private static final int READINGS = 700;

    @TempDir
    private Path folder;

    private LedgerStore store;
    private Ledger ledger;

    @BeforeEach
    void fill() {
        store = Places.sqlite(folder).open();
        ledger = Drafts.open(store);
        for (int i = 0; i < READINGS; i++) {
            String by = i % 7 == 0 ? "user-b" : "user-a";
            var written = ledger.append(
                    EntryDraft.access("d-" + i, "record", UUID.randomUUID().toString(), AT, by));
            assertThat(written).isNotNull();
            if (i % 10 == 0) {
                ledger.append(Drafts.decision(null, "something"));
            }
        }
    }

    @AfterEach
    void close() {
        ledger.close();
        store.close();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeat() {
        var log = new AccessLog(store);
        var about = new java.util.ArrayList<String>();
        Long before = Long.MAX_VALUE;
        while (before != null) {
            AccessPage page = log.read(before, "", 50);
            page.readings().forEach(one -> about.add(one.entry().about()));
            before = page.next();
        }
        List<String> expected = new java.util.ArrayList<>();
        for (int i = READINGS - 1; i >= 0; i--) {
            expected.add("d-" + i);
        }
        assertThat(about).isEqualTo(expected);
    }

    @Test
    void thoseOfOneReader() {
        var log = new AccessLog(store);
        AccessPage page = log.read(Long.MAX_VALUE, "user-b", READINGS);
        assertThat(page.readings()).hasSize(READINGS / 7).allMatch(one -> "user-b"
                .equals(one.entry().by()));
        assertThat(page.next()).isNull();
        assertThat(log.read(Long.MAX_VALUE, "nobody", 5).readings()).isEmpty();
    }
}
