package org.peptideadvisor.workbench;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.ledger.AppendResult;
import org.peptideadvisor.ledger.EntryDraft;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.store.StoreException;
import org.peptideadvisor.release.git.CommitAuthor;
import org.peptideadvisor.release.git.FileDifference;
import org.peptideadvisor.release.git.PublishOutcome;
import org.peptideadvisor.release.git.ReleasePublisher;
import org.peptideadvisor.release.git.RuleCommit;
import org.peptideadvisor.release.git.RuleRepository;
import org.peptideadvisor.workbench.WorkbenchAnswer.RefusedChange;
import org.peptideadvisor.workbench.WorkbenchAnswer.ShownDraft;

/** What those who work on drafts share. */
final class WorkbenchDesk {

    static final String ENDED = "The draft came to its end. Begin another: it goes on from what is live.";

    static final String INTERRUPTED =
            "The gate was interrupted: the service stops, or something more urgent went first. Nothing was found out. Do it again.";

    static final String MOVED_ON =
            "Something else went live since. Submit the draft again: it takes that over, and is checked anew.";

    private final RuleRepository repository;
    private final ReleasePublisher publisher;
    private final Ledger ledger;
    private final DraftShelf shelf;
    private final InstantSource clock;

    WorkbenchDesk(RuleRepository repository, ReleasePublisher publisher, Ledger ledger, InstantSource clock) {
        this.repository = repository;
        this.publisher = publisher;
        this.ledger = ledger;
        this.shelf = new DraftShelf(ledger);
        this.clock = clock;
    }

    RuleRepository repository() {
        return repository;
    }

    ReleasePublisher publisher() {
        return publisher;
    }

    Ledger ledger() {
        return ledger;
    }

    DraftShelf shelf() {
        return shelf;
    }

    /** Now, to the millisecond. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The draft with this id; one whose branch was lost with the repository is no more. */
    Optional<RuleDraft> find(String id) {
        return shelf.find(id).filter(this::hasBranch);
    }

    /** Drafts, the newest first: those that go on, or those that came to their end. */
    List<RuleDraft> all(boolean ended, int most) {
        return shelf.all(ended, most).stream().filter(this::hasBranch).toList();
    }

    private boolean hasBranch(RuleDraft draft) {
        return repository.head(RuleRepository.draft(draft.id())) != null;
    }

    /** The newest commit of a draft, whose branch was made with it. */
    String head(RuleDraft draft) {
        return Objects.requireNonNull(repository.head(RuleRepository.draft(draft.id())));
    }

    /** The commit that is live, once anything was. */
    String live() {
        return Objects.requireNonNull(publisher.liveCommit());
    }

    /** The commit of what was live that a draft goes on from. */
    String base(RuleDraft draft, String head) {
        DraftEnd end = draft.end();
        String against = end == null || end.commit() == null ? live() : end.commit();
        if (end != null && end.commit() != null) {
            against = repository.commits(end.commit(), null).get(0).parents().get(0);
        }
        return Objects.requireNonNull(repository.base(head, against));
    }

    /** What was saved in a draft, the newest first; without what was live. */
    List<RuleCommit> commits(String head, String base) {
        return repository.commits(head, base);
    }

    WorkbenchAnswer shown(RuleDraft draft) {
        String head = head(draft);
        String base = base(draft, head);
        List<String> changed = FileDifference.changed(repository.files(base), repository.files(head));
        return new ShownDraft(new DraftView(
                draft.id(),
                draft.title(),
                draft.state(head).id(),
                head,
                base,
                live(),
                draft.owner(),
                draft.ownerName(),
                draft.opened(),
                commits(head, base).stream().map(DraftView.SavedCommit::of).toList(),
                changed,
                draft.report(),
                draft.approvals(head),
                draft.schedule(),
                draft.end()));
    }

    static CommitAuthor author(Caller caller) {
        return new CommitAuthor(caller.pseudonym(), caller.name());
    }

    /** An entry that a change went a step. */
    EntryDraft step(String about, String step, String by) {
        return EntryDraft.changeStep(about, step, UUID.randomUUID().toString(), now(), by);
    }

    /** Refuses, and records that it was wanted. */
    RefusedChange refuse(String by, String about, String step, RefusalCode code, String why) {
        return refuse(by, about, step, new RefusedChange(code, why, List.of(), List.of()));
    }

    /** The same with what the gate found. */
    RefusedChange refuse(String by, String about, String step, RefusedChange refused) {
        AppendResult noted =
                ledger.append(step(about, step + "-refused:" + refused.code().id(), by));
        if (!(noted instanceof AppendResult.EntryRecorded)) {
            throw new StoreException("who was refused could not be recorded");
        }
        return refused;
    }

    /** What came of letting something go live, if it did not. */
    RefusedChange refuse(String by, String about, String step, PublishOutcome outcome) {
        if (outcome instanceof PublishOutcome.HeldRelease held && held.report().cut()) {
            return refuse(by, about, step, RefusalCode.INTERRUPTED, INTERRUPTED);
        }
        if (outcome instanceof PublishOutcome.HeldRelease held) {
            return refuse(
                    by,
                    about,
                    step,
                    new RefusedChange(
                            RefusalCode.GATE,
                            "The gate does not let it pass.",
                            DraftReport.findings(held.report()),
                            DraftReport.witnesses(held.report())));
        }
        if (outcome instanceof PublishOutcome.EditedFolder edited) {
            String why = edited.paths().isEmpty()
                    ? "The rules folder is followed and cannot be written. Make it writable, or set ADVISOR_FOLLOW=false."
                    : "The rules folder holds edits that are not live: "
                            + edited.paths().stream().limit(5).collect(Collectors.joining(", "))
                            + ". Let them go live, or take them back, first.";
            return refuse(by, about, step, RefusalCode.FOLDER_EDITED, why);
        }
        return outcome instanceof PublishOutcome.RefusedByLedger
                ? refuse(by, about, step, RefusalCode.NOT_RECORDED, "The ledger did not take it. Try again.")
                : refuse(by, about, step, RefusalCode.LIVE_MOVED_ON, MOVED_ON);
    }

    /** Refuses what an app wants that a person must decide; null for a person. */
    @Nullable
    RefusedChange refuseApp(Caller caller, String about, String step) {
        return caller.kind() == Caller.CallerKind.APP
                ? refuse(
                        caller.pseudonym(),
                        about,
                        step,
                        RefusalCode.NO_PERSON,
                        "Apps write drafts; what goes live is decided by people. Sign in.")
                : null;
    }
}
