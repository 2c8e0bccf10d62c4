package org.peptideadvisor.impact.mutants;

import org.peptideadvisor.rulebook.Rule;

/**
 * A rule with one small change.
 *
 * @param id names it among all mutants of a rule base, such as {@code REC-012~3}
 * @param rule the rule as it is
 * @param kind what sort of change
 * @param what the change in words, such as <em>age &lt; 18 becomes age &lt;= 18</em>
 * @param changed the rule as it would be, under the same id
 */
public record RuleMutant(String id, Rule rule, MutantKind kind, String what, Rule changed) {

    /** Whether it fires for other facts than the rule, and not only says something else. */
    boolean isOfConditions() {
        return kind != MutantKind.VERB && !rule.when().equals(changed.when());
    }

    /** As a line of a report. */
    @Override
    public String toString() {
        return id + " " + kind.id() + ": " + what;
    }
}
