package org.peptideadvisor.cli.author;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.InputFile;
import org.peptideadvisor.cli.terminal.RulesFolderOption;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.release.book.BookForm;
import org.peptideadvisor.release.book.BookPrinter;
import org.peptideadvisor.release.book.BookWriter;
import org.peptideadvisor.release.book.RuleBookPages;
import org.peptideadvisor.release.book.RuleEdition;
import org.peptideadvisor.release.book.ZippedRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "rulebook",
        description =
                "Prints the rule book: every rule in plain words, its evidence, the reviews that are due, and changes.",
        mixinStandardHelpOptions = true)
public final class RuleBookCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RulesFolderOption ruleBase = new RulesFolderOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "markdown",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private BookForm form = BookForm.MARKDOWN;

    @Option(names = "--output", paramLabel = "FILE", description = "the file to write (default: standard output)")
    private @Nullable Path output;

    @Option(
            names = "--since",
            paramLabel = "FOLDER|ZIP",
            description = "an earlier rules folder, or a zip of one, to compare with")
    private @Nullable Path since;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "the day for which reviews are listed as due, such as 2026-11-22 (default: today)")
    private @Nullable LocalDate on;

    @Override
    public Integer call() {
        RuleBookPages book;
        try {
            book = book();
        } catch (UncheckedIOException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
        print(new BookPrinter().print(book, form));
        return 0;
    }

    private RuleBookPages book() {
        Map<String, String> files = ruleBase.folder().read();
        RuleEdition edition = opened(RuleEdition.open(files), "");
        RuleEdition earlier = null;
        if (since != null) {
            Map<String, String> before =
                    Files.isDirectory(since) ? new RuleFolder(since).read() : ZippedRules.read(since);
            if (before.keySet().stream().noneMatch(path -> path.endsWith(".drl"))) {
                throw CommandFailure.usage("There are no rules in " + since + "; name a rules folder or a zip of one.");
            }
            earlier = opened(RuleEdition.openEarlier(before, files), since + ": ");
        }
        return new BookWriter(edition, ruleBase.folder().scenarios())
                .write(on == null ? LocalDate.now(ZoneId.systemDefault()) : on, earlier);
    }

    private static RuleEdition opened(RuleEdition.OpenedEdition opened, String where) {
        RuleEdition edition = opened.edition();
        if (edition == null) {
            throw CommandFailure.found(opened.diagnostics().stream()
                            .map(diagnostic -> where + diagnostic + "\n")
                            .collect(Collectors.joining())
                    + where + opened.diagnostics().size() + " found; the rule base is not sound.");
        }
        return edition;
    }

    private void print(String text) {
        if (output == null) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(text);
            out.flush();
            return;
        }
        InputFile.checkWritable(output);
        try {
            Files.writeString(output, text);
        } catch (IOException e) {
            throw CommandFailure.usage("The file " + output + " cannot be written.");
        }
    }
}
