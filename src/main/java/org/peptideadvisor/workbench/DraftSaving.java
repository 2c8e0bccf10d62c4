package org.peptideadvisor.workbench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.FileEdit;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.release.git.FileClash;
import org.peptideadvisor.release.git.RuleMerge;
import org.peptideadvisor.release.git.RuleRepository;
import org.peptideadvisor.rulebook.text.RuleFiles;
import org.peptideadvisor.workbench.DraftReport.DraftFinding;
import org.peptideadvisor.workbench.WorkbenchAnswer.ClashingFiles;
import org.peptideadvisor.workbench.WorkbenchAnswer.RefusedChange;
import org.peptideadvisor.workbench.WorkbenchAnswer.UnknownParent;
import org.peptideadvisor.workbench.naming.NameOutcome;

/** Makes commits of drafts. The branch moves only from the commit that was looked at, so that two who save at once both keep their work. */
final class DraftSaving {

    private static final int MOST_COMMITS = 1_000;

    /** Tries to save on what others save at the same time. */
    private static final int TRIES = 5;

    private final WorkbenchDesk desk;

    DraftSaving(WorkbenchDesk desk) {
        this.desk = desk;
    }

    /** Saves edits that were made on a commit of the draft. */
    WorkbenchAnswer save(Caller caller, RuleDraft draft, DraftSave save) {
        for (int i = 0; i < TRIES; i++) {
            WorkbenchAnswer answer = trySaving(caller, draft, save);
            if (answer != null) {
                return answer;
            }
        }
        return new UnknownParent(desk.head(draft));
    }

    /** Makes edits of the newest commit, and saves them. */
    WorkbenchAnswer edit(
            Caller caller, RuleDraft draft, String reason, Function<Map<String, String>, NameOutcome> editing) {
        String head = desk.head(draft);
        NameOutcome outcome = editing.apply(desk.repository().files(head));
        if (outcome instanceof NameOutcome.NoEdits none) {
            RefusalCode code = none.noRule() ? RefusalCode.UNKNOWN_RULE : RefusalCode.BAD_ID;
            return desk.refuse(caller.pseudonym(), draft.id(), "save", code, none.why());
        }
        List<FileEdit> edits = ((NameOutcome.MadeEdits) outcome).edits();
        return save(caller, draft, new DraftSave(head, null, edits, reason));
    }

    /** Null when somebody else saved at the same moment. */
    private @Nullable WorkbenchAnswer trySaving(Caller caller, RuleDraft draft, DraftSave save) {
        RuleRepository repository = desk.repository();
        String head = desk.head(draft);
        String live = desk.live();
        String base = desk.base(draft, head);
        boolean takesOver = save.takesOver() != null;
        if (!repository.isWithin(save.parent(), head) || !repository.isWithin(base, save.parent())) {
            return new UnknownParent(head);
        }
        if (takesOver && !live.equals(save.takesOver())) {
            return new ClashingFiles(head, live, List.of());
        }
        if (desk.commits(head, base).size() >= MOST_COMMITS) {
            String why = "The draft has " + MOST_COMMITS + " commits. Publish it, and begin another.";
            return desk.refuse(caller.pseudonym(), draft.id(), "save", RefusalCode.TOO_MANY, why);
        }
        Map<String, String> now = repository.files(head);
        var ours = new TreeMap<>(repository.files(save.parent()));
        put(save.edits(), ours);
        RuleMerge merged = RuleMerge.of(repository.files(save.parent()), ours, now);
        if (!merged.clashes().isEmpty()) {
            return new ClashingFiles(head, live, merged.clashes());
        }
        Map<String, String> files = merged.files();
        if (takesOver) {
            RuleMerge together = withLive(files, repository.files(base), repository.files(live), save.edits());
            if (!together.clashes().isEmpty()) {
                return new ClashingFiles(head, live, together.clashes());
            }
            files = together.files();
        }
        return commit(caller, draft, head, takesOver ? live : null, now, files, save.reason());
    }

    private @Nullable WorkbenchAnswer commit(
            Caller caller,
            RuleDraft draft,
            String head,
            @Nullable String live,
            Map<String, String> now,
            Map<String, String> files,
            String reason) {
        if (live == null && files.equals(now)) {
            return desk.refuse(
                    caller.pseudonym(),
                    draft.id(),
                    "save",
                    RefusalCode.NOTHING_CHANGED,
                    "The draft holds this already.");
        }
        RefusedChange bad = faults(caller, draft, now, files);
        if (bad != null) {
            return bad;
        }
        List<String> parents = live == null ? List.of(head) : List.of(head, live);
        String commit = desk.repository().write(files, parents, WorkbenchDesk.author(caller), desk.now(), reason);
        return desk.repository().move(RuleRepository.draft(draft.id()), head, commit) ? desk.shown(draft) : null;
    }

    /** Files as such: what no rules folder may hold is not kept either. What they say may be wrong in a draft. */
    private @Nullable RefusedChange faults(
            Caller caller, RuleDraft draft, Map<String, String> before, Map<String, String> after) {
        Set<String> known = new HashSet<>();
        RuleFiles.check(before).forEach(one -> known.add(one.toString()));
        for (String path : after.keySet()) {
            boolean may = RuleFolder.mayHold(path) && RuleFiles.isSafe(path) && !RuleFiles.isIgnored(path);
            if (!may && !before.containsKey(path)) {
                String why =
                        "No file of a rule base is called so. Write a path below the rules folder, such as exclude/age.drl.";
                return desk.refuse(caller.pseudonym(), draft.id(), "save", RefusalCode.BAD_FILE, why);
            }
        }
        List<Diagnostic> found = RuleFiles.check(after).stream()
                .filter(Diagnostic::isError)
                .filter(one -> !known.contains(one.toString()))
                .toList();
        if (found.isEmpty()) {
            return null;
        }
        String why = "This cannot be part of a rule base: "
                + found.stream()
                        .limit(3)
                        .map(one -> one.file() + ": " + one.message())
                        .collect(Collectors.joining("; "))
                + ".";
        RefusedChange refused = desk.refuse(caller.pseudonym(), draft.id(), "save", RefusalCode.BAD_FILE, why);
        return new RefusedChange(
                refused.code(),
                refused.why(),
                found.stream().map(DraftFinding::of).toList(),
                List.of());
    }

    /** Brings what is live into a draft whose commits it does not hold; what somebody wrote for that counts. */
    private static RuleMerge withLive(
            Map<String, String> files, Map<String, String> base, Map<String, String> live, List<FileEdit> edits) {
        Set<String> settled = edits.stream().map(FileEdit::path).collect(Collectors.toSet());
        RuleMerge merged = RuleMerge.of(base, files, live);
        List<FileClash> left = merged.clashes().stream()
                .filter(clash -> !settled.contains(clash.path()))
                .toList();
        Map<String, String> together = new HashMap<>(merged.files());
        put(edits, together);
        return new RuleMerge(together, left);
    }

    /**
     * Brings what went live since into a draft, as a commit of who asks for it.
     *
     * @return null when that was done, or was not needed
     */
    @Nullable
    WorkbenchAnswer takeOverLive(Caller caller, RuleDraft draft) {
        for (int i = 0; i < TRIES; i++) {
            RuleRepository repository = desk.repository();
            String head = desk.head(draft);
            String live = desk.live();
            if (repository.isWithin(live, head)) {
                return null;
            }
            String base = desk.base(draft, head);
            Map<String, String> now = repository.files(head);
            RuleMerge merged = withLive(now, repository.files(base), repository.files(live), List.of());
            if (!merged.clashes().isEmpty()) {
                return new ClashingFiles(head, live, merged.clashes());
            }
            String reason = "Takes over what went live since";
            WorkbenchAnswer answer = commit(caller, draft, head, live, now, merged.files(), reason);
            if (answer instanceof RefusedChange) {
                return answer;
            }
        }
        return null;
    }

    private static void put(List<FileEdit> edits, Map<String, String> files) {
        for (FileEdit edit : edits) {
            String text = edit.text();
            if (text == null) {
                files.remove(edit.path());
            } else {
                files.put(edit.path(), text);
            }
        }
    }
}
