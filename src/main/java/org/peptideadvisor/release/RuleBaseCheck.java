package org.peptideadvisor.release;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CatalogResult;
import org.peptideadvisor.contract.Intake;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.Diagnostic.Severity;
import org.peptideadvisor.model.DiagnosticList;
import org.peptideadvisor.rulebook.Deadline;
import org.peptideadvisor.rulebook.Folder;
import org.peptideadvisor.rulebook.RuleBookReader;
import org.peptideadvisor.rulebook.RuleFiles;
import org.peptideadvisor.rulebook.check.Checks;
import org.peptideadvisor.scenario.AnswerNames;
import org.peptideadvisor.scenario.ScenarioReader;

/**
 * Says everything that is wrong, or worth a look, in the files of a rule base. Nothing of them is compiled or run.
 * Immutable.
 */
public final class RuleBaseCheck {

    /** Far longer than any sound rule base takes, and short enough that nobody waits for ever. */
    static final Duration TIME_LIMIT = Duration.ofSeconds(60);

    /**
     * Checks a rule base, for at most a minute.
     *
     * @param files path below the rules folder to text: rules, tables and scenarios
     * @param today the day on which review dates are judged
     * @return all findings, sorted; when the tables are faulty, what is wrong with files as such and with tables, since rules
     *     rest on them
     */
    public List<Diagnostic> check(Map<String, String> files, LocalDate today) {
        return check(files, today, Deadline.in(TIME_LIMIT));
    }

    /** Checks a rule base until a deadline; when that is past, a finding says that something was not looked at. */
    public List<Diagnostic> check(Map<String, String> files, LocalDate today, Deadline deadline) {
        var found = new DiagnosticList();
        found.addAll(folders(files));
        CatalogResult read = Catalog.load(RuleFolder.tables(files));
        if (read instanceof CatalogResult.Faulty faulty) {
            found.addAll(RuleFiles.check(files));
            found.addAll(faulty.faults());
            return found.sorted();
        }
        Catalog catalog = ((CatalogResult.Loaded) read).catalog();
        RuleBookReader.Read rules = new RuleBookReader().read(files, deadline);
        boolean understood = rules.diagnostics().stream().noneMatch(Diagnostic::isError);
        var names = new AnswerNames(catalog, understood ? rules.book() : null);
        ScenarioReader.Read scenarios =
                new ScenarioReader(new Intake(catalog), names).read(RuleFolder.scenarios(files), deadline);
        if (understood && rules.book().size() == 0) {
            found.add(noRules());
        }
        found.addAll(rules.diagnostics());
        found.addAll(scenarios.diagnostics());
        found.addAll(Checks.run(rules.book(), catalog, today, scenarios.rules(), deadline));
        found.addAll(Checks.gate(rules.book(), catalog, today, deadline));
        if (deadline.isPast()) {
            found.add(outOfTime());
        }
        return found.sorted();
    }

    /** Which folders of rules have none. */
    static List<Diagnostic> folders(Map<String, String> files) {
        var missing = new ArrayList<Diagnostic>();
        for (Folder folder : Folder.values()) {
            if (files.keySet().stream().noneMatch(path -> Folder.of(path) == folder && path.endsWith(".drl"))) {
                Severity severity = folder == Folder.EXCLUDE ? Severity.ERROR : Severity.WARNING;
                String message = "there are no rules in " + folder.label();
                String mend = "put " + folder.label() + "/*.drl back";
                missing.add(new Diagnostic(
                        ReleaseCode.MISSING_FOLDER.code(), severity, folder.label(), 0, 0, 0, 0, message, mend));
            }
        }
        return missing;
    }

    /** What is wrong when there was not the time to look at everything. */
    static Diagnostic outOfTime() {
        return Diagnostic.error(
                ReleaseCode.OUT_OF_TIME.code(),
                "",
                0,
                0,
                "the check took too long, so not everything was looked at",
                "mend what is listed, and check fewer files at a time");
    }

    /** What is wrong with a rule base that has nothing to say. */
    static Diagnostic noRules() {
        return Diagnostic.error(
                ReleaseCode.NO_RULES.code(), "", 0, 0, "the rule base has no rules", "is this the rules folder?");
    }
}
