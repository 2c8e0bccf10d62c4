package org.peptideadvisor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.release.DiagnosticCodes;

/** The page on diagnostics is the one that the code and the examples make. */
class DiagnosticsDocTest {

    @Test
    void thePageIsFresh() throws Exception {
        assertThat(Files.readString(DiagnosticsDoc.FILE))
                .as("docs/diagnostics.md is stale: run make docs")
                .isEqualTo(DiagnosticsDoc.text());
    }

    @Test
    void thePageHasAnEntryForEachCode() throws Exception {
        String page = Files.readString(DiagnosticsDoc.FILE);
        DiagnosticCodes.all().forEach(source -> source.codes()
                .forEach(code -> assertThat(page).contains("### `" + code.code() + "`\n")));
    }
}
