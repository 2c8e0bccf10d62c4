package org.peptideadvisor.release;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.EntryDraft;
import org.peptideadvisor.ledger.EntryKind;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.store.StoreException;
import org.peptideadvisor.ledger.store.StoredEntry;
import org.peptideadvisor.record.ReleaseText;

/** Records in the ledger which release goes live, with all of its files. */
public final class LedgerReleaseLog implements ReleaseLog {

    private static final Logger LOG = Logger.getLogger(LedgerReleaseLog.class);

    private final Ledger ledger;
    private final InstantSource clock;
    private final String engine;

    /** @param engine the version of this program */
    public LedgerReleaseLog(Ledger ledger, InstantSource clock, String engine) {
        this.ledger = ledger;
        this.clock = clock;
        this.engine = engine;
    }

    @Override
    public boolean record(Release release) {
        try {
            if (ledger.publish(release.id(), clock.instant(), engine, ReleaseText.bytes(release.files()))) {
                LOG.infof("release %s (%s) is recorded", release.name(), release.id());
            }
            return true;
        } catch (StoreException e) {
            LOG.debug("a release cannot be recorded", e); // its files hold nothing of a client's
            return false;
        }
    }

    /**
     * Records a release that somebody makes go live, in one transaction with a change of tables beside the ledger; false if that is not
     * possible now, and then nothing was changed.
     */
    public boolean record(Release release, ReleaseNote note, Ledger.RecordedChange<?> beside) {
        byte[] text = ReleaseText.bytes(release.files());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            ledger.change((tables, record) -> {
                List<String> last = tables.query(
                        "SELECT release FROM publication ORDER BY idx DESC LIMIT 1", row -> row.getString(1));
                if (!last.contains(release.id())) {
                    boolean before = !tables.query(
                                    "SELECT release FROM publication WHERE release = ? LIMIT 1",
                                    row -> true,
                                    release.id())
                            .isEmpty();
                    EntryKind kind = before ? EntryKind.RELEASE_ROLLED_BACK : EntryKind.RELEASE_PUBLISHED;
                    String id = UUID.randomUUID().toString();
                    record.accept(EntryDraft.release(kind, id, at, release.id(), engine, text)
                            .askedFor(note.by(), note.about(), note.reason()));
                }
                return beside.with(tables, record);
            });
            LOG.infof("release %s (%s) is recorded", release.name(), release.id());
            return true;
        } catch (StoreException e) {
            LOG.debug("a release cannot be recorded", e); // its files hold nothing of a client's
            return false;
        }
    }

    @Override
    public @Nullable Map<String, String> last() {
        List<StoredEntry> newest = ledger.store().publications(null, Long.MAX_VALUE, 1);
        if (newest.isEmpty()) {
            return null;
        }
        String release = LedgerEntry.parse(newest.get(0).leaf()).release();
        byte[] text = release == null ? null : ledger.releaseText(release);
        if (release == null || text == null) {
            return null;
        }
        Map<String, String> files = ReleaseText.parse(text);
        return release.equals(GateFindings.releaseId(files)) ? files : null;
    }

    @Override
    public @Nullable String lastId() {
        List<StoredEntry> newest = ledger.store().publications(null, Long.MAX_VALUE, 1);
        return newest.isEmpty() ? null : LedgerEntry.parse(newest.get(0).leaf()).release();
    }
}
