package org.peptideadvisor.workbench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.release.ReleaseNote;
import org.peptideadvisor.release.gate.GateReport.TakenStep;
import org.peptideadvisor.release.git.CommitAuthor;
import org.peptideadvisor.release.git.PlannedRelease;
import org.peptideadvisor.release.git.PublishOutcome;
import org.peptideadvisor.release.git.RuleMerge;
import org.peptideadvisor.workbench.WorkbenchAnswer.RefusedChange;
import org.peptideadvisor.workbench.WorkbenchAnswer.ShownRelease;
import org.peptideadvisor.workbench.naming.RuleReferences;

/**
 * Takes one rule out in an emergency, for a week at most; then it is put back by itself. Checks and guards must hold as ever, scenarios need not: they
 * tell of the rule. Thread-safe.
 */
public final class RuleWithdrawal {

    /** How long a rule may be out. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private static final Logger LOG = Logger.getLogger(RuleWithdrawal.class);
    private static final Pattern ID = Pattern.compile("[A-Z]{2,5}-[0-9]{1,6}");

    private final WorkbenchDesk desk;
    /** Which commit was live when a rule could not be put back, so that it is not tried again before that changes. */
    private final Map<String, String> tried = new ConcurrentHashMap<>();

    RuleWithdrawal(WorkbenchDesk desk) {
        this.desk = desk;
    }

    /**
     * Takes a rule out.
     *
     * @param life after how long it is put back
     * @param reason why
     * @param accept ids of witnesses whose loss is accepted
     */
    public WorkbenchAnswer withdraw(
            Caller caller, String rule, Duration life, String reason, List<String> accept, Consumer<TakenStep> told) {
        caller.require(Permission.APPROVE);
        String by = caller.pseudonym();
        String about = ID.matcher(rule).matches() ? rule : "unknown-rule";
        RefusedChange app = desk.refuseApp(caller, about, "withdraw-rule");
        if (app != null) {
            return app;
        }
        if (life.compareTo(Duration.ofMinutes(1)) < 0 || life.compareTo(LONGEST) > 0) {
            String why = "A rule is taken out for a minute at least and seven days at most. Write a draft for longer.";
            return desk.refuse(by, about, "withdraw-rule", RefusalCode.BAD_TIME, why);
        }
        String live = desk.live();
        Map<String, String> now = desk.repository().files(live);
        Map<String, String> without = RuleReferences.without(now, rule);
        if (without == null) {
            return desk.refuse(by, about, "withdraw-rule", RefusalCode.UNKNOWN_RULE, "No rule with this id is live.");
        }
        Instant expires = desk.now().plus(life);
        var losses = new AcceptedLosses(without, now, desk.now());
        losses.accept(accept, caller.name(), reason);
        var planned = new PlannedRelease(
                losses.files(),
                live,
                List.of(),
                WorkbenchDesk.author(caller),
                rule + " taken out until " + expires + "\n\n" + reason,
                new ReleaseNote(by, rule, "withdrawn-until:" + expires),
                false,
                went -> (tables, record) -> {
                    tables.update(
                            "INSERT INTO withdrawn_rule (commit_id, rule, by_whom, expires_ms, put_back) VALUES (?, ?, ?, ?, 0)",
                            went.commit(),
                            rule,
                            by,
                            expires.toEpochMilli());
                    record.accept(desk.step(rule, "withdrawn:" + went.commit(), by));
                    return went;
                });
        PublishOutcome outcome = desk.publisher().publishUrgently(planned, told);
        return outcome instanceof PublishOutcome.PublishedRelease done
                ? new ShownRelease(new WorkbenchAnswer.PublishedChange(done.id(), done.name(), done.commit(), expires))
                : desk.refuse(by, rule, "withdraw-rule", outcome);
    }

    private record RuleOut(String commit, String rule, String by) {}

    /** Puts each rule back whose time is over. One that cannot be is told in the log, and tried again when something else is live. */
    void putBackDue() {
        List<RuleOut> due = desk.ledger()
                .store()
                .readTables(tables -> tables.query(
                        "SELECT commit_id, rule, by_whom FROM withdrawn_rule WHERE put_back = 0 AND expires_ms <= ?",
                        row -> new RuleOut(row.getString(1), row.getString(2), row.getString(3)),
                        desk.now().toEpochMilli()));
        for (RuleOut out : due) {
            String live = desk.live();
            if (!live.equals(tried.get(out.commit()))) {
                tried.put(out.commit(), live);
                putBack(out, live);
            }
        }
    }

    private void putBack(RuleOut out, String live) {
        Map<String, String> without = desk.repository().files(out.commit());
        String before =
                desk.repository().commits(out.commit(), null).get(0).parents().get(0);
        Map<String, String> now = desk.repository().files(live);
        if (RuleReferences.holds(now, out.rule())) {
            done(out, "put-back-by-somebody");
            return;
        }
        var with = new TreeMap<>(desk.repository().files(before));
        // who accepted the loss stays on record
        with.computeIfPresent("WEAKENED", (path, text) -> without.getOrDefault(path, text));
        if (without.containsKey("WEAKENED")) {
            with.put("WEAKENED", without.get("WEAKENED"));
        }
        RuleMerge merged = RuleMerge.of(without, now, with);
        if (!merged.clashes().isEmpty()) {
            LOG.errorf("%s cannot be put back by itself: its lines were changed. Write a draft that does.", out.rule());
            desk.refuse(out.by(), out.rule(), "put-back", RefusalCode.LIVE_MOVED_ON, "its lines were changed");
            return;
        }
        var planned = new PlannedRelease(
                merged.files(),
                live,
                List.of(),
                CommitAuthor.SERVICE,
                out.rule() + " put back: its time is over",
                new ReleaseNote(CommitAuthor.SERVICE.pseudonym(), out.rule(), "put-back"),
                false,
                went -> (tables, record) -> {
                    tables.update("UPDATE withdrawn_rule SET put_back = 1 WHERE commit_id = ?", out.commit());
                    record.accept(desk.step(out.rule(), "put-back:" + went.commit(), out.by()));
                    return went;
                });
        PublishOutcome outcome = desk.publisher().publish(planned, step -> {});
        if (!(outcome instanceof PublishOutcome.PublishedRelease)) {
            RefusedChange refused = desk.refuse(out.by(), out.rule(), "put-back", outcome);
            LOG.errorf("%s could not be put back: %s", out.rule(), refused.why());
        }
    }

    private void done(RuleOut out, String how) {
        desk.ledger().change((tables, record) -> {
            record.accept(desk.step(out.rule(), how, out.by()));
            return tables.update("UPDATE withdrawn_rule SET put_back = 1 WHERE commit_id = ?", out.commit());
        });
    }
}
