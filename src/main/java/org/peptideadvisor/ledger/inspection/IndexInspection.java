package org.peptideadvisor.ledger.inspection;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.Entry;
import org.peptideadvisor.ledger.Kind;
import org.peptideadvisor.ledger.inspection.Flaw.Code;
import org.peptideadvisor.ledger.store.Filed;
import org.peptideadvisor.ledger.store.Review;
import org.peptideadvisor.ledger.store.Store;
import org.peptideadvisor.ledger.store.Stored;

/**
 * Compares what some entries are found by with what they say. Made after the entries were read: what was erased since has lost its
 * look-up rows with its payload, and is no flaw. Confined to one thread.
 */
final class IndexInspection {

    private final Store store;
    private final Flaws flaws;
    private final Map<Long, Filed> filed;
    private final Set<Long> unlisted;
    private final Map<Long, String> published;

    IndexInspection(Store store, Flaws flaws, long from, long before) {
        this.store = store;
        this.flaws = flaws;
        filed = store.filed(from, before);
        unlisted = store.unlisted(filed.values());
        published = store.published(from, before);
    }

    /** @param review what it must be found by as its payload tells; null if that is not known */
    void entry(Stored stored, Entry entry, @Nullable Review review) {
        publication(stored.index(), entry);
        Filed row = filed.get(stored.index());
        Stored.Payload payload = stored.payload();
        if (payload == null) {
            if (row != null && (entry.payload() == null || stored.erasedBy() != null)) {
                add(Code.INDEX_PUT_IN, stored.index(), "has nothing to be found, and a search finds it");
            }
            return;
        }
        if (row == null) {
            deviation(Code.INDEX_MISSING, stored.index(), "has no look-up row");
        } else if (!row.equals(expected(stored.index(), entry, payload, review, row))) {
            deviation(Code.INDEX_CHANGED, stored.index(), "has another look-up row than it must have");
        } else if (unlisted.contains(stored.index())) {
            deviation(Code.INDEX_MISSING, stored.index(), "has a word that its block has not");
        }
    }

    private void deviation(Code code, long index, String what) {
        if (keepsItsPayload(index)) {
            add(code, index, what);
        }
    }

    private static Filed expected(long index, Entry entry, Stored.Payload payload, @Nullable Review review, Filed row) {
        String subject = payload.subject() == null ? null : payload.subject().text();
        long at = entry.time().toEpochMilli();
        return review != null
                ? Filed.of(index, at, subject, review)
                : new Filed(
                        index,
                        entry.kind().id(),
                        at,
                        subject,
                        entry.release(),
                        row.outcome(),
                        row.rules(),
                        row.ingredients());
    }

    private boolean keepsItsPayload(long index) {
        Stored now = store.find(index);
        return now != null && now.payload() != null;
    }

    private void publication(long index, Entry entry) {
        boolean live = entry.kind() == Kind.RELEASE_PUBLISHED || entry.kind() == Kind.RELEASE_ROLLED_BACK;
        String release = published.get(index);
        if (live && release == null) {
            add(Code.PUBLICATION_MISSING, index, "made a release live and is not in the list of releases");
        } else if (live && !Objects.equals(release, entry.release())) {
            add(Code.PUBLICATION_CHANGED, index, "made another release live than the list of releases says");
        } else if (!live && release != null) {
            add(Code.PUBLICATION_PUT_IN, index, "is in the list of releases and made none live");
        }
    }

    /** What stands beyond the end, where no entry is. */
    void beyond(long size) {
        filed.keySet().stream()
                .filter(index -> index >= size)
                .forEach(index -> add(Code.INDEX_PUT_IN, index, "has a look-up row and is none"));
        published.keySet().stream()
                .filter(index -> index >= size)
                .forEach(index -> add(Code.PUBLICATION_PUT_IN, index, "is in the list of releases and is none"));
    }

    private void add(Code code, long index, String what) {
        flaws.add(code, index, "entry " + index + " " + what);
    }
}
