package org.peptideadvisor.rulebook.check;

import java.util.List;
import org.peptideadvisor.model.Explanation;

/** One thing that is asked of the rules that were understood. Keeps nothing between two calls; thread-safe. */
interface Check {

    /** Every code that it can give. */
    List<Explanation> explanations();

    /** Looks at the rules and reports what it finds. */
    void check(Material material, Report report);
}
