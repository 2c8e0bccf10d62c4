package org.peptideadvisor.workbench;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Caller.CallerKind;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.release.ReleaseNote;
import org.peptideadvisor.release.gate.GateReport.TakenStep;
import org.peptideadvisor.release.git.CommitAuthor;
import org.peptideadvisor.release.git.PlannedRelease;
import org.peptideadvisor.release.git.PlannedRelease.WentLive;
import org.peptideadvisor.release.git.PublishOutcome;
import org.peptideadvisor.workbench.DraftReport.DraftWitness;
import org.peptideadvisor.workbench.WorkbenchAnswer.RefusedChange;
import org.peptideadvisor.workbench.WorkbenchAnswer.UnknownDraft;

/**
 * Lets drafts go live, now or at a time. The gate looks once more, at exactly the commit that was approved. Whoever is at this machine while nobody
 * has an account needs no approval, and the ledger says so. Thread-safe. Methods throw {@link org.peptideadvisor.ledger.store.StoreException} when
 * the database fails.
 */
public final class DraftPublishing {

    private static final Logger LOG = Logger.getLogger(DraftPublishing.class);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int MOST = 500;

    private final WorkbenchDesk desk;
    private final BooleanSupplier nobodyHasAnAccount;

    /** @param nobodyHasAnAccount whether whoever is at this machine is everybody, so that nobody else could approve */
    DraftPublishing(WorkbenchDesk desk, BooleanSupplier nobodyHasAnAccount) {
        this.desk = desk;
        this.nobodyHasAnAccount = nobodyHasAnAccount;
    }

    /**
     * Lets a draft go live, or says when it shall.
     *
     * @param told is told of each step of the gate when it ends
     */
    public WorkbenchAnswer publish(Caller caller, String id, PublishWish wish, Consumer<TakenStep> told) {
        caller.require(Permission.PUBLISH);
        RuleDraft draft = desk.find(id).orElse(null);
        if (draft == null) {
            return new UnknownDraft();
        }
        RefusedChange app = desk.refuseApp(caller, id, "publish");
        if (app != null) {
            return app;
        }
        String head = desk.head(draft);
        boolean local = caller.kind() == CallerKind.LOCAL;
        RefusedChange no = obstacle(draft, head, local, wish);
        if (no != null) {
            return desk.refuse(caller.pseudonym(), id, "publish", no);
        }
        Instant at = Objects.requireNonNullElse(wish.at(), desk.now());
        var schedule = new DraftSchedule(
                caller.pseudonym(), caller.name(), at, head, local, sorted(wish.accept()), wish.because());
        return wish.at() == null ? publish(draft, schedule, told) : schedule(draft, schedule);
    }

    private static List<String> sorted(List<String> ids) {
        return List.copyOf(new TreeSet<>(ids));
    }

    private @Nullable RefusedChange obstacle(RuleDraft draft, String head, boolean local, PublishWish wish) {
        DraftReport report = draft.report();
        if (draft.end() != null) {
            return no(RefusalCode.ENDED, WorkbenchDesk.ENDED);
        }
        if (report == null || !report.passes() || !report.commit().equals(head)) {
            return no(
                    RefusalCode.NOT_CHECKED, "The newest commit was not let pass by the gate. Submit the draft first.");
        }
        int missing = report.approvals() - draft.approvals(head).size();
        if (!local && missing > 0) {
            return no(
                    RefusalCode.NOT_APPROVED,
                    "This commit needs " + report.approvals() + (report.approvals() == 1 ? " approval" : " approvals")
                            + (report.weakens() ? ", since somebody is less protected" : "") + "; "
                            + missing + " more, by somebody who wrote no part of it.");
        }
        if (!local && !wish.accept().isEmpty()) {
            return no(RefusalCode.NOT_APPROVED, "A loss is accepted by those who approve, not by who publishes.");
        }
        List<String> shown =
                report.witnesses().stream().map(DraftWitness::id).sorted().toList();
        if (local && !shown.equals(sorted(wish.accept()))) {
            return no(
                    RefusalCode.WITNESS_NOT_NAMED,
                    shown.isEmpty()
                            ? "Nobody is less protected by this commit, so there is no witness to accept."
                            : "Somebody would be less protected. If that is meant, accept each witness by its id, and say why: "
                                    + String.join(", ", shown) + ".");
        }
        Instant at = wish.at();
        if (at != null && (!at.isAfter(desk.now()) || at.isAfter(desk.now().plus(LONGEST)))) {
            return no(RefusalCode.BAD_TIME, "The time must be in the future, and within a year.");
        }
        return null;
    }

    private static RefusedChange no(RefusalCode code, String why) {
        return new RefusedChange(code, why, List.of(), List.of());
    }

    private WorkbenchAnswer schedule(RuleDraft draft, DraftSchedule schedule) {
        return desk.shelf()
                .change(draft.id(), (now, writing) -> {
                    RuleDraft scheduled = now.end() == null ? now.scheduled(schedule) : now;
                    writing.put(scheduled);
                    writing.record(desk.step(
                            draft.id(), "scheduled:" + schedule.at() + ":" + schedule.commit(), schedule.by()));
                    return scheduled;
                })
                .map(desk::shown)
                .orElseGet(UnknownDraft::new);
    }

    /** Lets each draft go live whose time has come. What the gate or another obstacle holds back is no longer scheduled, and the ledger says why. */
    void publishDue() {
        for (RuleDraft draft : desk.all(false, MOST)) {
            DraftSchedule schedule = draft.schedule();
            if (schedule == null || schedule.at().isAfter(desk.now())) {
                continue;
            }
            WorkbenchAnswer answer = publishScheduled(draft, schedule);
            if (answer instanceof RefusedChange refused && refused.code() != RefusalCode.INTERRUPTED) {
                LOG.errorf("%s was to go live at %s: %s", draft.id(), schedule.at(), refused.why());
                desk.shelf().change(draft.id(), (now, writing) -> {
                    writing.put(now.scheduled(null));
                    return now;
                });
            }
        }
    }

    private WorkbenchAnswer publishScheduled(RuleDraft draft, DraftSchedule planned) {
        DraftSchedule schedule = planned.local() && !nobodyHasAnAccount.getAsBoolean() ? planned.approved() : planned;
        var wish = new PublishWish(null, schedule.accept(), schedule.because());
        RefusedChange no = obstacle(draft, desk.head(draft), schedule.local(), wish);
        return no == null
                ? publish(draft, schedule, step -> {})
                : desk.refuse(schedule.by(), draft.id(), "publish", no);
    }

    private WorkbenchAnswer publish(RuleDraft draft, DraftSchedule how, Consumer<TakenStep> told) {
        String live = desk.live();
        if (!desk.repository().isWithin(live, how.commit())) {
            return desk.refuse(how.by(), draft.id(), "publish", RefusalCode.LIVE_MOVED_ON, WorkbenchDesk.MOVED_ON);
        }
        List<DraftApproval> approvals = draft.approvals(how.commit());
        var losses = new AcceptedLosses(
                desk.repository().files(how.commit()), desk.repository().files(live), desk.now());
        approvals.forEach(one -> losses.accept(one.witnesses(), one.name(), one.meaning()));
        losses.accept(how.accept(), how.name(), how.because());
        String grounds = how.local()
                ? "unapproved,local"
                : "approved:" + approvals.stream().map(DraftApproval::by).collect(Collectors.joining("+"));
        var planned = new PlannedRelease(
                losses.files(),
                live,
                List.of(how.commit()),
                new CommitAuthor(how.by(), how.name()),
                message(draft, approvals, how),
                new ReleaseNote(how.by(), draft.id(), "commit:" + how.commit() + "," + grounds),
                true,
                went -> published(draft, how, went));
        PublishOutcome outcome = desk.publisher().publish(planned, told);
        return outcome instanceof PublishOutcome.PublishedRelease
                ? desk.find(draft.id()).map(desk::shown).orElseGet(UnknownDraft::new)
                : desk.refuse(how.by(), draft.id(), "publish", outcome);
    }

    private Ledger.RecordedChange<?> published(RuleDraft draft, DraftSchedule how, WentLive went) {
        return (tables, record) -> {
            RuleDraft now = DraftShelf.find(tables, draft.id()).orElse(draft);
            if (now.end() != null) {
                throw new SQLException("the draft came to its end meanwhile");
            }
            var end = new DraftEnd(true, how.by(), how.name(), desk.now(), went.release(), went.commit(), null);
            DraftShelf.put(tables, now.ended(end));
            record.accept(desk.step(draft.id(), "published:" + went.commit(), how.by()));
            return end;
        };
    }

    private static String message(RuleDraft draft, List<DraftApproval> approvals, DraftSchedule how) {
        String who = how.local()
                ? "Unapproved: at this machine, while nobody has an account\n"
                : approvals.stream()
                        .map(one -> "Approved-by: " + one.name() + " <" + one.by() + ">: " + one.meaning() + "\n")
                        .collect(Collectors.joining());
        return draft.title() + "\n\nDraft: " + draft.id() + "\n" + who;
    }
}
