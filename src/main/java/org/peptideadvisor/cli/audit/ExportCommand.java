package org.peptideadvisor.cli.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.JsonText;
import org.peptideadvisor.review.DecisionExport;
import org.peptideadvisor.review.ExportColumn;
import org.peptideadvisor.review.FoundDecision;
import org.peptideadvisor.review.WatchedDecisions.ReadingKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description =
                "Writes recorded decisions as rows of ids, numbers and times. A token stands for the client; no sentences are written.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written",
            "1:written, but some decisions are damaged and left out",
            "2:wrong options, or a ledger or file that cannot be read or written"
        })
public final class ExportCommand implements Callable<Integer> {

    /** How rows are written. */
    enum ExportFormat {
        NDJSON,
        CSV;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        DecisionExport to(Writer writer) {
            return this == CSV ? DecisionExport.csv(writer) : DecisionExport.ndjson(writer);
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "ndjson",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private ExportFormat format = ExportFormat.NDJSON;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "only decisions from this day or time on (UTC)")
    private @Nullable Instant since;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "only decisions before this day or time (UTC)")
    private @Nullable Instant until;

    @Option(names = "--output", paramLabel = "FILE", description = "a new file to write (default: standard output)")
    private @Nullable Path output;

    @Option(names = "--schema", description = "print only the columns and their types, as a Frictionless Table Schema")
    private boolean schema;

    private long rows;
    private long erased;
    private long damaged;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (schema) {
            spec.commandLine().getOut().println(schema());
            return 0;
        }
        try (TerminalReading decisions = TerminalReading.open(ReadingKind.EXPORT, err);
                Writer writer = writer()) {
            try (DecisionExport export = format.to(writer)) {
                decisions.each(since, until, found -> add(found, export));
            }
            err.println(rows + " decisions written; " + erased + " were erased, " + damaged + " are damaged.");
            return damaged == 0 ? 0 : 1;
        } catch (IOException e) {
            throw CommandFailure.usage("The export cannot be written: " + e.getMessage());
        }
    }

    private void add(FoundDecision found, DecisionExport export) {
        if (found instanceof FoundDecision.RecordedDecision recorded) {
            export.add(recorded);
            rows++;
        } else if (found instanceof FoundDecision.ErasedDecision) {
            erased++;
        } else {
            damaged++;
        }
    }

    private Writer writer() throws IOException {
        return output == null || output.toString().equals("-")
                ? spec.commandLine().getOut()
                : new BufferedWriter(
                        Files.newBufferedWriter(output, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW));
    }

    /** Lists are texts in CSV, as its description of the separator says. */
    private String schema() {
        List<Map<String, String>> fields = Arrays.stream(ExportColumn.values())
                .map(column -> Map.of("name", column.id(), "type", type(column)))
                .toList();
        return JsonText.indented(Map.of("fields", fields));
    }

    private String type(ExportColumn column) {
        if (column.type() != ExportColumn.ColumnType.LIST) {
            return column.type().id();
        }
        return format == ExportFormat.CSV ? "string" : "array";
    }
}
