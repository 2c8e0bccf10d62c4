package org.peptideadvisor.cli.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.Diagnostic.Severity;

class CheckTextTest {

    private static final Diagnostic WARNING =
            new Diagnostic("odd", Severity.WARNING, "exclude/a.drl", 1, 1, 1, 3, "one is odd", null);
    private static final Diagnostic NOTE =
            new Diagnostic("note", Severity.INFO, "exclude/b.drl", 0, 0, 0, 0, "look at\nthis", "look");

    @Test
    void countsBySeverity_andNamesTheReleaseOfWhatCouldBecomeOne() {
        assertThat(text(List.of(WARNING, NOTE, NOTE), false).lines())
                .containsExactly(
                        "rules/exclude/a.drl:1:1: warning [odd] one is odd",
                        "    1 | one",
                        "      | ^~~",
                        "rules/exclude/b.drl: info [note] look at\\u000athis",
                        "      = fix: look",
                        "rules/exclude/b.drl: info [note] look at\\u000athis",
                        "      = fix: look",
                        "1 warning, 2 info in 2 files; release sha256:x");
        assertThat(text(List.of(WARNING, WARNING, Diagnostic.error("c", "", 0, 0, "m", null)), false))
                .endsWith("1 error, 2 warnings in 2 files" + System.lineSeparator())
                .contains("rules: error [c] m");
    }

    @Test
    void colours() {
        assertThat(text(List.of(WARNING), true))
                .contains("\u001b[1;33mwarning [odd]\u001b[0m", "\u001b[1;33m^~~\u001b[0m");
    }

    private static String text(List<Diagnostic> found, boolean colour) {
        var text = new StringWriter();
        new CheckText(new PrintWriter(text), new TerminalColours(colour), true)
                .write(new CheckedFolder(Path.of("rules"), Map.of("exclude/a.drl", "one"), found, "sha256:x"));
        return text.toString();
    }
}
