package org.peptideadvisor.ledger.inspection;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.EntryKind;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.inspection.LedgerFlaw.FlawCode;
import org.peptideadvisor.ledger.store.EntryDays;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.LookUpRow;
import org.peptideadvisor.ledger.store.StoredEntry;
import org.peptideadvisor.ledger.store.StoredLookUpRow;

/**
 * Compares the look-up rows of entries with the content of those entries. It runs after the entries were read.
 * Payloads erased since then have lost their look-up rows too, which is no flaw. Confined to one thread.
 */
final class IndexInspection {

    private final LedgerStore store;
    private final FlawList flaws;
    private final Map<Long, StoredLookUpRow> filed;
    private final Set<Long> unlisted;
    private final Map<Long, String> published;
    private final Predicate<EntryDays.EntryTime> dated;

    IndexInspection(LedgerStore store, FlawList flaws, long from, long before) {
        this.store = store;
        this.flaws = flaws;
        filed = store.filed(from, before);
        unlisted = store.unlisted(filed.values());
        published = store.published(from, before);
        dated = EntryDays.listing(store, from, before);
    }

    /** @param review what it must be found by as its payload tells; null if that is not known */
    void entry(StoredEntry stored, LedgerEntry entry, @Nullable LookUpRow review) {
        publication(stored.index(), entry);
        if (!dated.test(new EntryDays.EntryTime(stored.index(), entry.time().toEpochMilli()))) {
            add(FlawCode.INDEX_MISSING, stored.index(), "is not listed under its day");
        }
        StoredLookUpRow row = filed.get(stored.index());
        StoredEntry.StoredPayload payload = stored.payload();
        if (payload == null) {
            if (row != null && (entry.payload() == null || stored.erasedBy() != null)) {
                add(FlawCode.INDEX_PUT_IN, stored.index(), "has nothing to be found, and a search finds it");
            }
            return;
        }
        if (row == null) {
            deviation(FlawCode.INDEX_MISSING, stored.index(), "has no look-up row");
        } else if (!row.equals(expected(stored.index(), entry, payload, review, row))) {
            deviation(FlawCode.INDEX_CHANGED, stored.index(), "has another look-up row than it must have");
        } else if (unlisted.contains(stored.index())) {
            deviation(FlawCode.INDEX_MISSING, stored.index(), "has a word that its block has not");
        }
    }

    private void deviation(FlawCode code, long index, String what) {
        if (keepsItsPayload(index)) {
            add(code, index, what);
        }
    }

    private static StoredLookUpRow expected(
            long index,
            LedgerEntry entry,
            StoredEntry.StoredPayload payload,
            @Nullable LookUpRow review,
            StoredLookUpRow row) {
        String subject = payload.subject() == null ? null : payload.subject().text();
        long at = entry.time().toEpochMilli();
        return review != null
                ? StoredLookUpRow.of(index, at, subject, review)
                : new StoredLookUpRow(
                        index,
                        entry.kind().id(),
                        at,
                        subject,
                        entry.release(),
                        row.outcome(),
                        row.rules(),
                        row.ingredients(),
                        entry.about());
    }

    private boolean keepsItsPayload(long index) {
        StoredEntry now = store.find(index);
        return now != null && now.payload() != null;
    }

    private void publication(long index, LedgerEntry entry) {
        boolean live = entry.kind() == EntryKind.RELEASE_PUBLISHED || entry.kind() == EntryKind.RELEASE_ROLLED_BACK;
        String release = published.get(index);
        if (live && release == null) {
            add(FlawCode.PUBLICATION_MISSING, index, "made a release live and is not in the list of releases");
        } else if (live && !Objects.equals(release, entry.release())) {
            add(FlawCode.PUBLICATION_CHANGED, index, "made another release live than the list of releases says");
        } else if (!live && release != null) {
            add(FlawCode.PUBLICATION_PUT_IN, index, "is in the list of releases and made none live");
        }
    }

    private void add(FlawCode code, long index, String what) {
        flaws.add(code, index, "entry " + index + " " + what);
    }
}
