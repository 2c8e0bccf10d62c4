package org.peptideadvisor.release;

import java.util.List;
import org.peptideadvisor.model.Diagnostic;

/** What came of building a release. */
public sealed interface BuildResult {

    /** The rule base is sound. */
    record Built(Release release) implements BuildResult {}

    /**
     * It is not.
     *
     * @param diagnostics everything that is wrong, sorted; at least one
     */
    record Rejected(List<Diagnostic> diagnostics) implements BuildResult {

        public Rejected {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
