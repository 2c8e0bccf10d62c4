package org.peptideadvisor.bulk.run;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.ledger.AppendResult.EntryRecorded;
import org.peptideadvisor.ledger.EntryDraft;
import org.peptideadvisor.ledger.EntryKind;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.setup.CheckpointSigner;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.store.StoredEntry;

/** Records a run in the ledger. Belongs to one thread. */
public final class RunRecord {

    private final OpenLedger open;
    private final InstantSource clock;

    public RunRecord(OpenLedger open, InstantSource clock) {
        this.open = open;
        this.clock = clock;
    }

    /**
     * Records a run, unless the very same is recorded; gives the receipt of its entry.
     *
     * @return null when it cannot be recorded: the ledger fails, or has another run of the same id
     */
    public @Nullable String record(RunNote note) {
        StoredEntry entry = find(note);
        if (entry == null) {
            String run = note.get("run");
            var draft = EntryDraft.bulkRun(
                    note.text(),
                    run,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    note.get("release"),
                    note.get("engine"),
                    Caller.TERMINAL.pseudonym());
            if (!(open.ledger().append(draft) instanceof EntryRecorded)) {
                return null;
            }
            entry = find(note);
        }
        return entry == null || !isOf(entry, note)
                ? null
                : new CheckpointSigner(open, clock).receipt(entry.leaf(), entry.index());
    }

    private @Nullable StoredEntry find(RunNote note) {
        return open.store().find(note.get("run"));
    }

    private static boolean isOf(StoredEntry entry, RunNote note) {
        LedgerEntry read = LedgerEntry.parse(entry.leaf());
        return read.kind() == EntryKind.BULK_RUN && note.text().equals(read.note());
    }
}
