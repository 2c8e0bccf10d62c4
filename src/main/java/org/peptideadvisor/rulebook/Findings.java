package org.peptideadvisor.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.Diagnostic;

/** Collects what is wrong in one file. Not thread-safe. */
final class Findings {

    private final String file;
    private final List<Diagnostic> all = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void error(String code, int line, int column, String message, @Nullable String mend) {
        all.add(Diagnostic.error(code, file, line, column, message, mend));
    }

    int count() {
        return all.size();
    }

    List<Diagnostic> all() {
        return all;
    }
}
