package org.peptideadvisor.cli.author;

import org.peptideadvisor.model.Diagnostic.Severity;

/**
 * Colours on a terminal that shows them.
 *
 * @param on whether to colour at all
 */
record TerminalColours(boolean on) {

    private static final String BOLD = "1";
    private static final String DIM = "2";

    String bold(String text) {
        return with(BOLD, text);
    }

    String dim(String text) {
        return with(DIM, text);
    }

    String of(Severity severity, String text) {
        return with(
                switch (severity) {
                    case ERROR -> "1;31";
                    case WARNING -> "1;33";
                    case INFO -> "1;36";
                },
                text);
    }

    private String with(String codes, String text) {
        return on ? "\u001b[" + codes + "m" + text + "\u001b[0m" : text;
    }
}
