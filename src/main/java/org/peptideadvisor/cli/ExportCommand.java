package org.peptideadvisor.cli;

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
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.review.Decisions;
import org.peptideadvisor.review.Export;
import org.peptideadvisor.review.ExportColumn;
import org.peptideadvisor.review.Found;
import org.peptideadvisor.review.Times;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = "Writes recorded decisions as rows: ids, numbers and times, the client as a token, no sentences.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written",
            "1:written, but some decisions are damaged and left out",
            "2:wrong options, or a ledger or file that cannot be read or written"
        })
final class ExportCommand implements Callable<Integer> {

    /** How rows are written. */
    enum Format {
        NDJSON,
        CSV;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        Export to(Writer writer) {
            return this == CSV ? Export.csv(writer) : Export.ndjson(writer);
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "ndjson",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.NDJSON;

    @Option(names = "--since", paramLabel = "TIME", description = "only decisions from this day or time on (UTC)")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "TIME", description = "only decisions before this day or time (UTC)")
    private @Nullable String until;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "a new file; standard output if it is - or not given")
    private @Nullable Path output;

    @Option(
            names = "--schema",
            description = "print the columns and their types as a Frictionless Table Schema instead")
    private boolean schema;

    private long rows;
    private long erased;
    private long damaged;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Instant from = time("--since", since);
        Instant before = time("--until", until);
        if (schema) {
            spec.commandLine().getOut().println(schema());
            return 0;
        }
        try (OpenLedger open = ConfiguredLedger.open(err);
                Writer writer = open == null ? Writer.nullWriter() : writer()) {
            if (open == null) {
                return 2;
            }
            try (Export export = format.to(writer)) {
                new Decisions(open.ledger()).each(from, before, found -> add(found, export));
            }
            err.println(rows + " decisions written; " + erased + " were erased, " + damaged + " are damaged.");
            return damaged == 0 ? 0 : 1;
        } catch (IOException e) {
            err.println("The export cannot be written: " + e.getMessage());
            return 2;
        }
    }

    private void add(Found found, Export export) {
        if (found instanceof Found.Recorded recorded) {
            export.add(recorded);
            rows++;
        } else if (found instanceof Found.Erased) {
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
        return Arrays.stream(ExportColumn.values())
                .map(column -> {
                    var field = new LinkedHashMap<String, Object>();
                    boolean list = column.type() == ExportColumn.Type.LIST;
                    field.put("name", column.id());
                    field.put(
                            "type",
                            list && format == Format.CSV
                                    ? "string"
                                    : list ? "array" : column.type().id());
                    return VerdictText.object(field);
                })
                .collect(Collectors.joining(",\n  ", "{\"fields\": [\n  ", "\n]}"));
    }

    private @Nullable Instant time(String option, @Nullable String text) {
        Instant time = text == null ? null : Times.read(text);
        if (text != null && time == null) {
            throw new ParameterException(spec.commandLine(), option + ": " + Times.EXPECTED);
        }
        return time;
    }
}
