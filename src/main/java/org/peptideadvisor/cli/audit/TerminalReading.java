package org.peptideadvisor.cli.audit;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.cli.terminal.ConfiguredLedger;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.review.DecisionArchive;
import org.peptideadvisor.review.FoundDecision;
import org.peptideadvisor.review.WatchedDecisions;
import org.peptideadvisor.review.WatchedDecisions.ReadingKind;

/**
 * The decisions for who reads them at the terminal. An entry of the ledger says so before anything is shown, as it does for who reads over HTTP. A ledger that was
 * set back takes no entries, and can be looked at all the same.
 */
final class TerminalReading implements AutoCloseable {

    private final OpenLedger open;
    private final DecisionArchive archive;
    private final @Nullable WatchedDecisions watched;
    private final ReadingKind how;

    private TerminalReading(OpenLedger open, boolean takesEntries, ReadingKind how) {
        this.open = open;
        this.how = how;
        this.archive = new DecisionArchive(open.ledger());
        this.watched = takesEntries ? new WatchedDecisions(archive, open.ledger(), InstantSource.system()) : null;
    }

    /** Opens the configured ledger, which must be there. */
    static TerminalReading open(ReadingKind how, PrintWriter err) {
        OpenLedger writable = ConfiguredLedger.toWriteIfItMayBe();
        if (writable != null) {
            return new TerminalReading(writable, true, how);
        }
        OpenLedger setBack = ConfiguredLedger.toRead();
        err.println("This ledger takes no entries, so no entry says that it was read.");
        err.flush();
        return new TerminalReading(setBack, false, how);
    }

    OpenLedger ledger() {
        return open;
    }

    /** The decision with this id; an entry names it. */
    FoundDecision find(String id) {
        return watched == null ? archive.find(id) : watched.find(Caller.TERMINAL, id, how);
    }

    /** Every decision of a time, in the order of the ledger; one entry stands for all. */
    void each(@Nullable Instant from, @Nullable Instant until, Consumer<FoundDecision> action) {
        if (watched == null) {
            archive.each(from, until, action);
        } else {
            watched.each(Caller.TERMINAL, how, from, until, action);
        }
    }

    @Override
    public void close() {
        open.close();
    }
}
