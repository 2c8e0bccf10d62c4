package org.peptideadvisor.release;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
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
}
