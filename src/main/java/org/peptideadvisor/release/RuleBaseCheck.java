package org.peptideadvisor.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CatalogResult;
import org.peptideadvisor.contract.Intake;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.rulebook.RuleBookReader;
import org.peptideadvisor.rulebook.check.Checks;
import org.peptideadvisor.scenario.ScenarioReader;

/**
 * Says everything that is wrong, or worth a look, in the files of a rule base. Nothing of them is compiled or run.
 * Immutable.
 */
public final class RuleBaseCheck {

    /**
     * Checks a rule base.
     *
     * @param files path below the rules folder to text: rules, tables and scenarios
     * @param today the day on which review dates are judged
     * @return all findings, sorted; when the tables are faulty, theirs alone, since rules rest on them
     */
    public List<Diagnostic> check(Map<String, String> files, LocalDate today) {
        CatalogResult read = Catalog.load(RuleFolder.tables(files));
        if (read instanceof CatalogResult.Faulty faulty) {
            return faulty.faults();
        }
        Catalog catalog = ((CatalogResult.Loaded) read).catalog();
        RuleBookReader.Read rules = new RuleBookReader().read(files);
        ScenarioReader.Read scenarios = new ScenarioReader(new Intake(catalog)).read(RuleFolder.scenarios(files));
        var found = new ArrayList<>(rules.diagnostics());
        found.addAll(scenarios.diagnostics());
        if (rules.book().size() == 0 && found.stream().noneMatch(Diagnostic::isError)) {
            found.add(noRules());
        }
        found.addAll(Checks.run(rules.book(), catalog, today, scenarios.rules()));
        return found.stream().sorted().toList();
    }

    /** What is wrong with a rule base that has nothing to say. */
    static Diagnostic noRules() {
        return Diagnostic.error(
                ReleaseCode.NO_RULES.code(), "", 0, 0, "the rule base has no rules", "is this the rules folder?");
    }
}
