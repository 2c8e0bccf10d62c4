package org.peptideadvisor.cli.author;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.cli.terminal.RulesFolderOption;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.release.book.Book;
import org.peptideadvisor.release.book.BookWriter;
import org.peptideadvisor.release.book.Edition;
import org.peptideadvisor.release.book.ZippedRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "rulebook",
        description = "Prints the rule book: every rule in plain words, its evidence, reviews that are due, changes.",
        mixinStandardHelpOptions = true)
public final class RuleBookCommand implements Callable<Integer> {

    /** In what form it is printed. */
    enum Format {
        MARKDOWN,
        HTML
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RulesFolderOption ruleBase = new RulesFolderOption();

    @Option(
            names = "--format",
            paramLabel = "markdown|html",
            defaultValue = "markdown",
            description = "the form (default: ${DEFAULT-VALUE})")
    private Format format = Format.MARKDOWN;

    @Option(names = "--output", paramLabel = "FILE", description = "where to write it; otherwise to standard output")
    private @Nullable Path output;

    @Option(
            names = "--since",
            paramLabel = "FOLDER|ZIP",
            description = "an earlier rules folder, or a zip of one, to tell changes from")
    private @Nullable Path since;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "the day as of which reviews are due, such as 2026-11-22; otherwise today")
    private @Nullable LocalDate on;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Map<String, String> files = ruleBase.folder().read();
            Edition edition = told(Edition.open(files), "", err);
            Edition earlier = null;
            if (edition != null && since != null) {
                Path place = since;
                Supplier<Map<String, String>> old =
                        Files.isDirectory(place) ? () -> new RuleFolder(place).read() : () -> ZippedRules.read(place);
                Map<String, String> before = old.get();
                if (before.keySet().stream().noneMatch(path -> path.endsWith(".drl"))) {
                    err.println("There are no rules in " + place + "; name a rules folder or a zip of one.");
                    return 2;
                }
                earlier = told(Edition.openEarlier(before, files), place + ": ", err);
            }
            if (edition == null || (since != null && earlier == null)) {
                return 1;
            }
            Book book = new BookWriter(edition, ruleBase.folder().scenarios())
                    .write(on == null ? LocalDate.now(ZoneId.systemDefault()) : on, earlier);
            print(format == Format.HTML ? HtmlBook.of(book) : MarkdownBook.of(book));
            return 0;
        } catch (UncheckedIOException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private static @Nullable Edition told(Edition.Opened opened, String where, PrintWriter err) {
        List<Diagnostic> diagnostics = opened.diagnostics();
        diagnostics.forEach(diagnostic -> err.println(where + diagnostic));
        if (!diagnostics.isEmpty()) {
            err.println(where + diagnostics.size() + " found; the rule base is not sound.");
        }
        return opened.edition();
    }

    private void print(String text) {
        if (output == null) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(text);
            out.flush();
            return;
        }
        try {
            Files.writeString(output, text);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + output + " cannot be written.", e);
        }
    }
}
