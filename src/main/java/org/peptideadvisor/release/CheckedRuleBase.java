package org.peptideadvisor.release;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.scenario.Scenario;

/**
 * The result of checking the files of a rule base.
 *
 * @param findings all of them, sorted
 * @param content what the files say, or null when a finding is an error
 */
record CheckedRuleBase(List<Diagnostic> findings, @Nullable RuleBaseContent content) {

    CheckedRuleBase {
        findings = List.copyOf(findings);
    }

    /** The tables, the rules and the guards of a rule base without an error. */
    record RuleBaseContent(Catalog catalog, RuleBook rules, List<Scenario> guards) {

        RuleBaseContent {
            guards = List.copyOf(guards);
        }
    }
}
