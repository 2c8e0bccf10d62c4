package org.peptideadvisor.release;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CatalogResult;
import org.peptideadvisor.contract.request.RequestIntake;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.DiagnosticList;
import org.peptideadvisor.release.CheckedRuleBase.RuleBaseContent;
import org.peptideadvisor.rulebook.CheckDeadline;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.check.AllChecks;
import org.peptideadvisor.rulebook.text.RuleBookReader;
import org.peptideadvisor.rulebook.text.RuleFiles;
import org.peptideadvisor.scenario.AnswerNames;
import org.peptideadvisor.scenario.Scenario;
import org.peptideadvisor.scenario.ScenarioReader;
import org.peptideadvisor.scenario.ScenarioReader.ReadScenarios;
import org.peptideadvisor.translation.TranslationCheck;

/**
 * Says everything that is wrong, or worth a look, in the files of a rule base. Nothing of them goes live. The steps, in order:
 *
 * <ol>
 *   <li>tables: need nothing; when they are faulty, the other steps are left out, since they rest on them
 *   <li>rules: need nothing but their text
 *   <li>scenarios: need the tables, and the rules when these were understood
 *   <li>translations: need the tables and the rules
 *   <li>checks: need the tables, the rules, the day, and which rules the scenarios name
 *   <li>guards: need all of these to be sound, since their clients are decided
 * </ol>
 *
 * Immutable.
 */
public final class RuleBaseCheck {

    /** Far longer than any sound rule base takes, and short enough that nobody waits for ever. */
    static final Duration TIME_LIMIT = Duration.ofMinutes(4);

    /** How far a check goes. */
    enum CheckDepth {
        /** Tables and rules: what was sound when it was live is not judged anew by the day and by words added since. */
        READ,
        /** And the checks on them: what goes live. */
        JUDGE,
        /** And the scenarios: what an author wrote. */
        WITH_SCENARIOS
    }

    /**
     * Checks a rule base, for at most a minute.
     *
     * @param files path below the rules folder to text: rules, tables and scenarios
     * @param today the day on which review dates are judged
     * @return all findings, sorted; when the tables are faulty, what is wrong with files as such and with tables, since rules
     *     rest on them
     */
    public List<Diagnostic> check(Map<String, String> files, LocalDate today) {
        return check(files, today, CheckDeadline.in(TIME_LIMIT));
    }

    /** Checks a rule base until a deadline; when that is past, a finding says that something was not looked at. */
    List<Diagnostic> check(Map<String, String> files, LocalDate today, CheckDeadline deadline) {
        CheckedRuleBase checked = run(files, today, deadline, CheckDepth.WITH_SCENARIOS);
        RuleBaseContent content = checked.content();
        if (content == null) {
            return checked.findings();
        }
        var found = new DiagnosticList();
        found.addAll(checked.findings());
        found.addAll(GuardGate.softer(content, files, deadline));
        return found.sorted();
    }

    /** Checks a rule base but for its guards, and hands on what it says. */
    CheckedRuleBase run(Map<String, String> files, LocalDate today, CheckDeadline deadline, CheckDepth depth) {
        var found = new DiagnosticList();
        if (depth != CheckDepth.READ) {
            found.addAll(WholeBaseFaults.folders(files));
        }
        CatalogResult tables = RuleFolder.catalog(files, deadline);
        if (tables instanceof CatalogResult.FaultyTables faulty) {
            found.addAll(RuleFiles.check(files));
            found.addAll(faulty.faults());
            if (deadline.isPast()) {
                found.add(WholeBaseFaults.outOfTime());
            }
            return new CheckedRuleBase(found.sorted(), null);
        }
        Catalog catalog = ((CatalogResult.LoadedCatalog) tables).catalog();
        RuleBookReader.ReadRuleBook read = new RuleBookReader().read(files, deadline);
        RuleBook rules = read.book();
        found.addAll(read.diagnostics());
        boolean understood = read.diagnostics().stream().noneMatch(Diagnostic::isError);
        if (understood && rules.size() == 0) {
            found.add(WholeBaseFaults.noRules());
        }
        List<Scenario> guards = List.of();
        if (depth == CheckDepth.JUDGE) {
            // a service that starts waits for this, so guards are read beside the checks
            var reader = new ScenarioReader(new RequestIntake(catalog));
            var reading = CompletableFuture.supplyAsync(() -> reader.read(RuleFolder.guards(files), deadline));
            found.addAll(AllChecks.run(rules, catalog, today, null, deadline));
            guards = guards(reading.join(), files, catalog, found);
        }
        if (depth == CheckDepth.WITH_SCENARIOS) {
            var names = new AnswerNames(catalog, understood ? rules : null);
            var reader = new ScenarioReader(new RequestIntake(catalog), names);
            ReadScenarios scenarios = reader.read(RuleFolder.scenarios(files), deadline);
            guards = guards(scenarios, files, catalog, found);
            found.addAll(AllChecks.run(rules, catalog, today, scenarios.rules(), deadline));
            found.addAll(AllChecks.gate(rules, catalog, today, deadline));
        }
        if (depth != CheckDepth.READ) {
            found.addAll(TranslationCheck.check(files, rules, catalog, today, deadline));
        }
        if (deadline.isPast()) {
            found.add(WholeBaseFaults.outOfTime());
        }
        return new CheckedRuleBase(
                found.sorted(), found.hasErrors() ? null : new RuleBaseContent(catalog, rules, guards));
    }

    /** The guards among scenarios; what is wrong with these, and which rows have no guard, is added to the findings. */
    private static List<Scenario> guards(
            ReadScenarios scenarios, Map<String, String> files, Catalog catalog, DiagnosticList found) {
        found.addAll(scenarios.diagnostics());
        found.addAll(GuardedRows.unguarded(catalog, scenarios.guards(), files));
        WeakeningApproval.read(files, found);
        return scenarios.guards();
    }
}
