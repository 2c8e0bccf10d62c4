package org.peptideadvisor.workbench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.identity.SecretToken;
import org.peptideadvisor.release.book.BookPrinter;
import org.peptideadvisor.release.git.RuleRepository;
import org.peptideadvisor.rulebook.sentence.RuleBlock;
import org.peptideadvisor.workbench.WorkbenchAnswer.UnknownDraft;
import org.peptideadvisor.workbench.history.RuleEvent;
import org.peptideadvisor.workbench.history.RuleTrail;
import org.peptideadvisor.workbench.naming.NameChanges;

/**
 * Drafts of rules: beginning, reading, saving, comparing, withdrawing. A draft is a branch of the repository; each save is a commit with its
 * author and a reason. Thread-safe. Methods throw {@link org.peptideadvisor.ledger.store.StoreException} when the database fails, and
 * {@link java.io.UncheckedIOException} when the repository does.
 */
public final class RuleWorkbench {

    private static final int MOST_OPEN = 100;
    private static final int MOST_SHOWN = 500;

    private final WorkbenchDesk desk;
    private final DraftSaving saving;
    /** Ids of the rules that a commit of a draft changes; they stay the same. */
    private final Map<String, Set<String>> changed = new ConcurrentHashMap<>();

    RuleWorkbench(WorkbenchDesk desk) {
        this.desk = desk;
        this.saving = new DraftSaving(desk);
    }

    /** Begins a draft from what is live. */
    public WorkbenchAnswer begin(Caller caller, String title) {
        caller.require(Permission.WRITE_DRAFTS);
        String live = desk.publisher().liveCommit();
        String id = SecretToken.pseudonym("draft");
        if (live == null) {
            return desk.refuse(
                    caller.pseudonym(),
                    id,
                    "begin",
                    RefusalCode.NOTHING_LIVE,
                    "No rules are live yet; a draft goes on from what is.");
        }
        if (desk.all(false, MOST_OPEN).size() >= MOST_OPEN) {
            String why = "There are " + MOST_OPEN + " open drafts. Publish or withdraw one first.";
            return desk.refuse(caller.pseudonym(), id, "begin", RefusalCode.TOO_MANY, why);
        }
        var draft =
                new RuleDraft(id, title, caller.pseudonym(), caller.name(), desk.now(), null, List.of(), null, null);
        desk.repository().move(RuleRepository.draft(id), null, live);
        desk.shelf().add(draft, desk.step(id, "begun", caller.pseudonym()));
        return desk.shown(draft);
    }

    /** Drafts, the newest first: those that go on, or those that came to their end, 500 of them at most. */
    public List<DraftSummary> drafts(Caller caller, boolean ended) {
        caller.require(Permission.READ_DRAFTS);
        return desk.all(ended, MOST_SHOWN).stream()
                .map(draft -> DraftSummary.of(draft, desk.head(draft)))
                .toList();
    }

    /** A draft as it is now. */
    public WorkbenchAnswer read(Caller caller, String id) {
        caller.require(Permission.READ_DRAFTS);
        return desk.find(id).map(desk::shown).orElseGet(UnknownDraft::new);
    }

    /** Something made of the newest commit of a draft and of its files, path to text; empty when there is no such draft. */
    public <T> Optional<T> files(Caller caller, String id, BiFunction<String, Map<String, String>, T> shown) {
        caller.require(Permission.READ_DRAFTS);
        return desk.find(id).map(draft -> {
            String head = desk.head(draft);
            return shown.apply(head, desk.repository().files(head));
        });
    }

    /** Something made of the files of an earlier commit of a draft; empty when there is no such draft, or it has no such commit. */
    public <T> Optional<T> filesAt(Caller caller, String id, String commit, Function<Map<String, String>, T> shown) {
        caller.require(Permission.READ_DRAFTS);
        return desk.find(id)
                .filter(draft -> desk.repository().isWithin(commit, desk.head(draft)))
                .map(draft -> shown.apply(desk.repository().files(commit)));
    }

    /** How a draft differs from what it goes on from; empty when there is no such draft. */
    public Optional<DraftDifference> difference(Caller caller, String id) {
        caller.require(Permission.READ_DRAFTS);
        return desk.find(id).map(draft -> {
            String head = desk.head(draft);
            String base = desk.base(draft, head);
            RuleRepository repository = desk.repository();
            return DraftDifference.between(base, repository.files(base), head, repository.files(head));
        });
    }

    /** For whom a draft changes what, as it was checked last, in Markdown. */
    public Optional<String> impact(Caller caller, String id, BookPrinter printer) {
        caller.require(Permission.READ_DRAFTS);
        return desk.find(id).map(draft -> {
            DraftReport report = draft.report();
            return report == null
                    ? printer.markdown(RuleWorkbench.class, "unchecked.md", Map.of("title", draft.title(), "draft", id))
                    : printer.markdown(
                            RuleWorkbench.class,
                            "impact.md",
                            Map.of("title", draft.title(), "draft", id, "report", report));
        });
    }

    /** Something made of the commit that is live and of its files, path to text, scenarios too; empty while nothing is. */
    public <T> Optional<T> live(Caller caller, BiFunction<String, Map<String, String>, T> shown) {
        caller.require(Permission.READ_DRAFTS);
        return Optional.ofNullable(desk.publisher().liveCommit())
                .map(live -> shown.apply(live, desk.repository().files(live)));
    }

    /** How a rule that is live came to be as it is, the newest change first. */
    public List<RuleEvent> history(Caller caller, String file, String rule) {
        caller.require(Permission.READ_DRAFTS);
        String live = desk.publisher().liveCommit();
        return live == null ? List.of() : RuleTrail.of(desk.repository(), live, file, rule);
    }

    /** The drafts that go on, by the ids of the rules that they change. */
    public Map<String, List<DraftSummary>> rulesInDrafts(Caller caller) {
        caller.require(Permission.READ_DRAFTS);
        var drafts = new TreeMap<String, List<DraftSummary>>();
        for (RuleDraft draft : desk.all(false, MOST_SHOWN)) {
            String head = desk.head(draft);
            for (String rule : changed.computeIfAbsent(head, commit -> changed(draft, commit))) {
                drafts.computeIfAbsent(rule, id -> new ArrayList<>()).add(DraftSummary.of(draft, head));
            }
        }
        if (changed.size() > MOST_SHOWN) {
            changed.clear();
        }
        return drafts;
    }

    private Set<String> changed(RuleDraft draft, String head) {
        String base = desk.base(draft, head);
        if (base.equals(head)) {
            return Set.of();
        }
        Map<String, RuleBlock> before = RuleBlock.allOf(desk.repository().files(base));
        Map<String, RuleBlock> after = RuleBlock.allOf(desk.repository().files(head));
        var ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        ids.removeIf(id -> before.containsKey(id)
                && after.containsKey(id)
                && before.get(id).text().equals(after.get(id).text()));
        return Set.copyOf(ids);
    }

    /** Saves edits of a draft as a commit. What others saved meanwhile is kept, or the places are told where both changed the same lines. */
    public WorkbenchAnswer save(Caller caller, String id, DraftSave save) {
        caller.require(Permission.WRITE_DRAFTS);
        return going(caller, id, "save", draft -> saving.save(caller, draft, save));
    }

    /** Gives a rule or an id of the catalog another name in a draft, with all that speaks of it, as one commit. */
    public WorkbenchAnswer rename(Caller caller, String id, String from, String to, String reason) {
        caller.require(Permission.WRITE_DRAFTS);
        LocalDate today = LocalDate.ofInstant(desk.now(), ZoneOffset.UTC);
        return going(
                caller,
                id,
                "save",
                draft -> saving.edit(caller, draft, reason, files -> new NameChanges(files).rename(from, to, today)));
    }

    /** Takes a rule or an id of the catalog away in a draft, with what scenarios expect of it, as one commit. */
    public WorkbenchAnswer retire(Caller caller, String id, String what, String reason) {
        caller.require(Permission.WRITE_DRAFTS);
        return going(
                caller,
                id,
                "save",
                draft -> saving.edit(caller, draft, reason, files -> new NameChanges(files).retire(what)));
    }

    /** Ends a draft that is not to go live. Its branch stays. */
    public WorkbenchAnswer withdraw(Caller caller, String id, String reason) {
        caller.require(Permission.PUBLISH);
        return going(caller, id, "withdraw", draft -> {
            if (!draft.owner().equals(caller.pseudonym()) && !caller.may(Permission.APPROVE)) {
                String why = "A draft is withdrawn by who began it, or by an approver.";
                return desk.refuse(caller.pseudonym(), id, "withdraw", RefusalCode.NOT_THE_OWNER, why);
            }
            var end = new DraftEnd(false, caller.pseudonym(), caller.name(), desk.now(), null, null, reason);
            return desk.shelf()
                    .change(id, (now, writing) -> {
                        RuleDraft ended = now.end() == null ? now.ended(end) : now;
                        writing.put(ended);
                        writing.record(desk.step(id, "withdrawn", caller.pseudonym()));
                        return ended;
                    })
                    .map(desk::shown)
                    .orElseGet(UnknownDraft::new);
        });
    }

    private WorkbenchAnswer going(Caller caller, String id, String step, Function<RuleDraft, WorkbenchAnswer> work) {
        @Nullable RuleDraft draft = desk.find(id).orElse(null);
        if (draft == null) {
            return new UnknownDraft();
        }
        return draft.end() == null
                ? work.apply(draft)
                : desk.refuse(caller.pseudonym(), id, step, RefusalCode.ENDED, WorkbenchDesk.ENDED);
    }
}
