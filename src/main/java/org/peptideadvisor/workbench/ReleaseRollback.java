package org.peptideadvisor.workbench;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.store.StoredEntry;
import org.peptideadvisor.record.ReleaseText;
import org.peptideadvisor.release.ReleaseBuilder;
import org.peptideadvisor.release.ReleaseNote;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.release.gate.GateReport.TakenStep;
import org.peptideadvisor.release.git.PlannedRelease;
import org.peptideadvisor.release.git.PublishOutcome;
import org.peptideadvisor.release.git.RuleCommit;
import org.peptideadvisor.workbench.WorkbenchAnswer.RefusedChange;
import org.peptideadvisor.workbench.WorkbenchAnswer.ShownRelease;

/** Goes back to a release that was live, through the same gate. Thread-safe. */
public final class ReleaseRollback {

    private static final Pattern ID = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final String NOBODY = "unknown-release";
    private static final int PAGE = 100;
    private static final int MOST_LOOKED_AT = 200;

    private final WorkbenchDesk desk;

    ReleaseRollback(WorkbenchDesk desk) {
        this.desk = desk;
    }

    /**
     * Lets an older release go live again.
     *
     * @param release its id, or its name for people: of several releases of one name the newest
     * @param reason why
     * @param accept ids of witnesses, or paths of guards, whose loss is accepted
     */
    public WorkbenchAnswer rollBack(
            Caller caller, String release, String reason, List<String> accept, Consumer<TakenStep> told) {
        caller.require(Permission.APPROVE);
        String by = caller.pseudonym();
        String id = ID.matcher(release).matches() ? release : named(release);
        RefusedChange app = desk.refuseApp(caller, id == null ? NOBODY : id, "rollback");
        if (app != null) {
            return app;
        }
        byte[] text = id == null ? null : desk.ledger().releaseText(id);
        if (id == null || text == null) {
            String why = "No release of this id or name was live. GET /v1/releases lists those that were.";
            return desk.refuse(by, NOBODY, "rollback", RefusalCode.UNKNOWN_RELEASE, why);
        }
        if (id.equals(desk.publisher().liveRelease())) {
            return desk.refuse(by, id, "rollback", RefusalCode.NOTHING_CHANGED, "This release is live.");
        }
        String live = desk.live();
        Map<String, String> now = desk.repository().files(live);
        var losses = new AcceptedLosses(whole(id, live, now, ReleaseText.parse(text)), now, desk.now());
        losses.accept(accept, caller.name(), reason);
        var planned = new PlannedRelease(
                losses.files(),
                live,
                List.of(),
                WorkbenchDesk.author(caller),
                "Back to release " + id + "\n\n" + reason,
                new ReleaseNote(by, id, "rollback"),
                true,
                went -> (tables, record) -> {
                    record.accept(desk.step(id, "rolled-back:" + went.commit(), by));
                    return went;
                });
        PublishOutcome outcome = desk.publisher().publishUrgently(planned, told);
        return outcome instanceof PublishOutcome.PublishedRelease done
                ? new ShownRelease(new WorkbenchAnswer.PublishedChange(done.id(), done.name(), done.commit(), null))
                : desk.refuse(by, id, "rollback", outcome);
    }

    /** The files of a release with its scenarios as they were, or with those of today where no commit has it. */
    private Map<String, String> whole(String id, String live, Map<String, String> now, Map<String, String> release) {
        for (RuleCommit commit : desk.repository().commits(live, null).stream()
                .limit(MOST_LOOKED_AT)
                .toList()) {
            Map<String, String> files = desk.repository().files(commit.id());
            if (id.equals(ReleaseBuilder.idOf(files))) {
                return files;
            }
        }
        var whole = new TreeMap<>(now);
        whole.keySet().removeIf(RuleFolder::belongs);
        whole.putAll(release);
        return whole;
    }

    private @Nullable String named(String name) {
        long before = Long.MAX_VALUE;
        while (true) {
            List<StoredEntry> page = desk.ledger().store().publications(null, before, PAGE);
            for (StoredEntry stored : page) {
                String id = Objects.requireNonNullElse(
                        LedgerEntry.parse(stored.leaf()).release(), "");
                byte[] text = desk.ledger().releaseText(id);
                if (text != null
                        && ReleaseText.parse(text)
                                .getOrDefault(RuleFolder.NAME_FILE, "")
                                .strip()
                                .equals(name)
                        && !id.equals(desk.publisher().liveRelease())) {
                    return id;
                }
                before = stored.index();
            }
            if (page.size() < PAGE) {
                return null;
            }
        }
    }
}
