package org.peptideadvisor.review;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.ledger.AppendResult;
import org.peptideadvisor.ledger.EntryDraft;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.store.EntryPage;
import org.peptideadvisor.ledger.store.StoreException;
import org.peptideadvisor.review.FeedbackArchive.FeedbackPage;

/**
 * The decisions for those who may {@link Permission#REVIEW} them. Whoever reads one, or searches, is named by an entry of the ledger before anything is
 * answered. Thread-safe. Methods throw {@link StoreException} when the ledger cannot be read, or cannot take that entry.
 */
public final class WatchedDecisions {

    private final DecisionArchive decisions;
    private final FeedbackArchive feedback;
    private final Ledger ledger;
    private final InstantSource clock;

    public WatchedDecisions(DecisionArchive decisions, Ledger ledger, InstantSource clock) {
        this.decisions = decisions;
        this.feedback = new FeedbackArchive(ledger);
        this.ledger = ledger;
        this.clock = clock;
    }

    /** How a decision is read. */
    public enum ReadingKind {
        /** As it was answered. */
        ANSWER,
        /** With what an auditor needs beside the answer. */
        RECORD,
        /** To decide it again and compare. */
        REPLAY,
        /** To write rows of many, for other programs. */
        EXPORT,
        /** Many are looked for. */
        SEARCH,
        /** What was said of them. */
        FEEDBACK
    }

    /** Those that were looked for and are not erased, the newest first. */
    public EntryPage search(Caller caller, DecisionSearch search) {
        caller.require(Permission.REVIEW);
        note(caller, null, ReadingKind.SEARCH);
        return decisions.search(search);
    }

    /** What was said of decisions, was looked for and is not erased, serious reactions first. */
    public FeedbackPage feedback(Caller caller, FeedbackSearch search) {
        caller.require(Permission.REVIEW);
        note(caller, search.decision(), ReadingKind.FEEDBACK);
        return feedback.search(search);
    }

    /** The decision with this id. */
    public FoundDecision find(Caller caller, String id, ReadingKind how) {
        caller.require(Permission.REVIEW);
        FoundDecision found = decisions.find(id);
        if (!(found instanceof FoundDecision.UnknownDecision)) {
            note(caller, id, how);
        }
        return found;
    }

    /** Gives each decision of a time to somebody, in the order of the ledger. One entry stands for all of them. */
    public void each(
            Caller caller,
            ReadingKind how,
            @Nullable Instant from,
            @Nullable Instant until,
            Consumer<FoundDecision> action) {
        caller.require(Permission.REVIEW);
        note(caller, null, how);
        decisions.each(from, until, action);
    }

    private void note(Caller caller, @Nullable String about, ReadingKind how) {
        AppendResult noted = ledger.append(EntryDraft.access(
                about,
                how.name().toLowerCase(Locale.ROOT),
                UUID.randomUUID().toString(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                caller.pseudonym()));
        if (!(noted instanceof AppendResult.EntryRecorded)) {
            throw new StoreException("who reads could not be recorded");
        }
    }
}
