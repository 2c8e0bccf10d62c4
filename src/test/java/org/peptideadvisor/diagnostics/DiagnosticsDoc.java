package org.peptideadvisor.diagnostics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.release.DiagnosticCodes;
import org.peptideadvisor.release.DiagnosticCodes.CodeSource;

/** Writes {@code docs/diagnostics.md} from the explanations of all codes and the golden examples: {@code make docs}. */
public final class DiagnosticsDoc {

    static final Path FILE = Path.of("docs/diagnostics.md");

    private DiagnosticsDoc() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(FILE, text());
    }

    static String text() {
        var page = new StringBuilder(
                """
                # Diagnostics

                What `bin/advisor check` and `POST /v1/rules/check` say of a rule base: each code, what it means, why it matters, and how it
                is put right. An **error** keeps a rule base from going live. A **warning** asks somebody to act, an **info** is good to know.
                The same code always means the same.

                This page is made from the code and its tested examples by `make docs`; change those, not this page.

                """);
        for (CodeSource source : DiagnosticCodes.all()) {
            page.append("- ").append(source.title()).append(": ");
            page.append(String.join(
                    ", ",
                    source.codes().stream()
                            .map(code -> "[" + code.code() + "](#" + anchor(source, code) + ")")
                            .toList()));
            page.append('\n');
        }
        for (CodeSource source : DiagnosticCodes.all()) {
            page.append("\n## ").append(source.title()).append('\n');
            source.codes().forEach(code -> entry(source, code, page));
        }
        return page.toString();
    }

    private static void entry(CodeSource source, CodeExplanation code, StringBuilder page) {
        page.append("\n<a id=\"").append(anchor(source, code)).append("\"></a>\n");
        page.append("### `").append(code.code()).append("`\n\n");
        page.append("**")
                .append(code.severity().name().toLowerCase(Locale.ROOT))
                .append(".** ");
        page.append(code.meaning());
        if (!code.why().isEmpty()) {
            page.append(' ').append(code.why());
        }
        page.append('\n');
        if (!code.fix().isEmpty()) {
            page.append("\nHow to fix it: ").append(code.fix()).append('\n');
        }
        Golden golden = Golden.of(source.key(), code.code());
        if (golden != null) {
            example("Bad", golden.bad(), page);
            page.append("\n```text\n")
                    .append(String.join("\n", golden.expected()))
                    .append("\n```\n");
            example("Good", golden.good(), page);
        }
    }

    private static void example(String kind, Map<String, String> files, StringBuilder page) {
        files.forEach((path, text) -> page.append("\n")
                .append(kind)
                .append(", `")
                .append(path)
                .append("`:\n\n```")
                .append(language(path))
                .append('\n')
                .append(shortened(text))
                .append("```\n"));
    }

    private static String language(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** An example is meant to be read, so a very long one is cut. */
    private static String shortened(String text) {
        List<String> lines = visible(text.strip()).lines().toList();
        int most = 60;
        String shown = String.join("\n", lines.subList(0, Math.min(most, lines.size())));
        return (shown.length() > 6000 ? shown.substring(0, 6000) + "\n…" : shown)
                + (lines.size() > most ? "\n…\n" : "\n");
    }

    /** Characters that print nothing, or turn the writing, are named instead. */
    private static String visible(String text) {
        var shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean hidden =
                    c != '\n' && c != '\t' && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
            shown.append(hidden ? String.format("<U+%04X>", c) : Character.toString(c));
        });
        return shown.toString();
    }

    private static String anchor(CodeSource source, CodeExplanation code) {
        return source.key() + "-" + code.code();
    }
}
