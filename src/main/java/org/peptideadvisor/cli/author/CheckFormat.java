package org.peptideadvisor.cli.author;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.peptideadvisor.contract.answer.DiagnosticsJson;
import picocli.CommandLine.Help.Ansi;

/** How findings are written. */
enum CheckFormat {
    TEXT,
    JSON,
    SARIF;

    /** @param notes whether text shows findings that are merely worth a look; the others always do */
    void write(CheckedFolder checked, boolean notes, PrintWriter out) {
        switch (this) {
            case TEXT -> new CheckText(out, new TerminalColours(Ansi.AUTO.enabled()), notes).write(checked);
            case JSON -> out.println(new String(new DiagnosticsJson().write(checked.found()), StandardCharsets.UTF_8));
            case SARIF -> out.println(new SarifLog().write(checked));
        }
        out.flush();
    }

    /** The word of the option. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
