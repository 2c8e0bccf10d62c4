package org.peptideadvisor.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peptideadvisor.cli.SmallRules;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Role;
import org.peptideadvisor.impact.RecordedClients;
import org.peptideadvisor.ledger.AppendResult;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.setup.OpenedLedgers;
import org.peptideadvisor.model.FileEdit;
import org.peptideadvisor.release.LedgerReleaseLog;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.release.gate.ReleaseGate;
import org.peptideadvisor.release.gate.RuleWatch;
import org.peptideadvisor.release.gate.WiderClients;
import org.peptideadvisor.release.git.GitHistory;
import org.peptideadvisor.release.git.ReleasePublisher;
import org.peptideadvisor.release.git.RuleRepository;
import org.peptideadvisor.review.Recordings;

/** A workbench over a small rules folder, a ledger and a repository of its own, which can be stopped and started again. */
final class WorkbenchBed implements AutoCloseable {

    static final Caller ADA = person("user-ada", "Ada", Role.ADVISOR);
    static final Caller BO = person("user-bo", "Bo", Role.ADVISOR, Role.APPROVER);
    static final Caller CY = person("user-cy", "Cy", Role.APPROVER);
    static final Caller APP =
            new Caller("key-app", "An app", Caller.CallerKind.APP, Set.of(Role.ADVISOR, Role.APPROVER));

    final SmallRules rules;
    final OpenLedger ledger;
    final LiveRelease live = new LiveRelease();
    final RuleRepository repository;
    final RuleWatch watch;
    final WorkbenchServices services;
    private Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private boolean closed;
    private volatile boolean accounts;

    private WorkbenchBed(Path folder, SmallRules rules, boolean followed) {
        this.rules = rules;
        ledger = OpenedLedgers.opened(
                Map.of("ADVISOR_DATA", folder.resolve("data").toString()), OpeningPurpose.SERVE);
        repository = RuleRepository.open(folder.resolve("data/rules.git"));
        InstantSource clock = () -> now;
        var log = new LedgerReleaseLog(ledger.ledger(), clock, "0.1.0");
        var rulesFolder = new RuleFolder(rules.folder);
        var history = new GitHistory(repository, rulesFolder, followed, clock);
        var gate = new ReleaseGate();
        watch = new RuleWatch(rulesFolder, live, log, gate, history);
        var publisher = new ReleasePublisher(live, watch, gate, repository, history, log, clock);
        watch.start(Duration.ZERO, followed);
        watch.start(Duration.ZERO, followed); // the second look sees that the folder has settled
        var recorded = new RecordedClients(ledger.ledger());
        var wider = new WiderClients(1200, () -> recorded.draw(20));
        services = WorkbenchServices.open(
                repository, publisher, ledger.ledger(), clock, new ApprovalNumbers(1, 2), wider, () -> !accounts);
    }

    /** A new one, which follows the folder. */
    static WorkbenchBed begin(Path folder) throws IOException {
        return new WorkbenchBed(folder, new SmallRules(folder.resolve("rules")), true);
    }

    /** A new one, which does not. */
    static WorkbenchBed apart(Path folder) throws IOException {
        return new WorkbenchBed(folder, new SmallRules(folder.resolve("rules")), false);
    }

    /** This one, started again. */
    WorkbenchBed again(Path folder) {
        close();
        return new WorkbenchBed(folder, rules, true);
    }

    void later(Duration by) {
        now = now.plus(by);
    }

    /** Answers a client by what is live, and records it. */
    void record(String request) {
        var decision =
                Recordings.decision(request.replace('\'', '"'), java.util.Objects.requireNonNull(live.current()), now);
        assertThat(ledger.ledger().append(decision)).isInstanceOf(AppendResult.EntryRecorded.class);
    }

    void erase(String subject) {
        ledger.ledger().eraseSubject(subject, now, "asked", "user-bo");
    }

    /** From now on people have accounts. */
    void makeAccounts() {
        accounts = true;
    }

    Instant now() {
        return now;
    }

    /** A draft of somebody with edits, submitted. */
    DraftView submitted(Caller caller, FileEdit... edits) {
        DraftView draft = saved(caller, edits);
        return shown(services.approving().submit(caller, draft.id(), step -> {}));
    }

    /** A draft of somebody with edits. */
    DraftView saved(Caller caller, FileEdit... edits) {
        DraftView draft = shown(services.drafts().begin(caller, "A change"));
        return save(caller, draft, edits);
    }

    DraftView save(Caller caller, DraftView draft, FileEdit... edits) {
        return shown(trySave(caller, draft, edits));
    }

    WorkbenchAnswer trySave(Caller caller, DraftView draft, FileEdit... edits) {
        return services.drafts()
                .save(caller, draft.id(), new DraftSave(draft.head(), null, List.of(edits), "To try it out"));
    }

    WorkbenchAnswer publish(Caller caller, DraftView draft, String... accept) {
        var wish = new PublishWish(null, List.of(accept), accept.length == 0 ? "" : "It is meant so");
        return services.publishing().publish(caller, draft.id(), wish, step -> {});
    }

    WorkbenchAnswer approve(Caller caller, DraftView draft, String... witnesses) {
        return services.approving()
                .approve(caller, draft.id(), draft.head(), "It does what it says", List.of(witnesses));
    }

    DraftView read(DraftView draft) {
        return shown(services.drafts().read(BO, draft.id()));
    }

    static DraftView shown(WorkbenchAnswer answer) {
        assertThat(answer).isInstanceOf(WorkbenchAnswer.ShownDraft.class);
        return ((WorkbenchAnswer.ShownDraft) answer).draft();
    }

    static WorkbenchAnswer.RefusedChange refused(WorkbenchAnswer answer) {
        assertThat(answer).isInstanceOf(WorkbenchAnswer.RefusedChange.class);
        return (WorkbenchAnswer.RefusedChange) answer;
    }

    /** Kind, who, about what and why of the entries of the ledger, the newest last. */
    List<String> entries() {
        var entries = new ArrayList<String>();
        for (byte[] leaf : ledger.store().leaves(0, 1000)) {
            LedgerEntry entry = LedgerEntry.parse(leaf);
            entries.add(entry.kind().id() + " " + entry.by() + " " + entry.about() + " " + entry.reason());
        }
        return entries;
    }

    String file(String path) {
        try {
            return java.nio.file.Files.readString(rules.folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Caller person(String pseudonym, String name, Role... roles) {
        return new Caller(pseudonym, name, Caller.CallerKind.PERSON, Set.of(roles));
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        watch.close();
        live.close();
        repository.close();
        ledger.close();
    }
}
