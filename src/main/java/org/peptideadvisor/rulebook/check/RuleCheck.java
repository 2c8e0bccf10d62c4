package org.peptideadvisor.rulebook.check;

import org.peptideadvisor.rulebook.Rule;

/** A check that looks at one rule at a time. */
interface RuleCheck extends Check {

    /** Looks at one rule and reports what it finds. */
    void check(Rule rule, Material material, Report report);

    @Override
    default void check(Material material, Report report) {
        for (Rule rule : material.book().rules()) {
            if (material.isOutOfTime()) {
                return;
            }
            check(rule, material, report);
        }
    }
}
