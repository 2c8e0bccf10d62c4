package org.peptideadvisor.rulebook.check.report;

import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;

/** A check that looks at one rule at a time. */
public interface RuleCheck extends RuleBookCheck {

    /** Looks at one rule and reports what it finds. */
    void check(Rule rule, CheckMaterial material, CheckReport report);

    @Override
    default void check(CheckMaterial material, CheckReport report) {
        for (Rule rule : material.book().rules()) {
            if (material.isOutOfTime()) {
                return;
            }
            check(rule, material, report);
        }
    }
}
