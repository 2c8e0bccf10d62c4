package org.peptideadvisor.rulebook.check.report;

import java.util.List;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;

/** A check of parsed rules. Keeps no state between calls; thread-safe. */
public interface RuleBookCheck {

    /** Every code that it can give. */
    List<CodeExplanation> explanations();

    /** Looks at the rules and reports what it finds. */
    void check(CheckMaterial material, CheckReport report);
}
