package org.peptideadvisor.release;

import java.util.List;
import org.peptideadvisor.model.Diagnostic;

/** The result of building a release. */
public sealed interface BuildResult {

    /**
     * The rule base is sound.
     *
     * @param release what was built
     * @param remarks what somebody should look at all the same, such as a review that is due; sorted, none of them an error
     */
    record BuiltRelease(Release release, List<Diagnostic> remarks) implements BuildResult {

        public BuiltRelease {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * It is not.
     *
     * @param diagnostics everything that is wrong, sorted; at least one
     */
    record RejectedRuleBase(List<Diagnostic> diagnostics) implements BuildResult {

        public RejectedRuleBase {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
