package org.peptideadvisor.cli.ask;

import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CatalogResult;
import org.peptideadvisor.catalog.CatalogResult.LoadedCatalog;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.InputFile;
import org.peptideadvisor.cli.terminal.RulesFolderOption;
import org.peptideadvisor.contract.answer.LabelJson;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.label.LabelReader;
import org.peptideadvisor.label.LabelReading;
import org.peptideadvisor.release.ReleaseBuilder;
import org.peptideadvisor.release.RuleFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "label",
        description = "Reads the ingredient list of one product, as far as a label tells.",
        mixinStandardHelpOptions = true)
public final class LabelCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RulesFolderOption ruleBase = new RulesFolderOption();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = "-",
            description = "the text of the label in UTF-8; - for standard input")
    private Path file = Path.of("-");

    @Option(names = "--json", description = "print the answer in JSON, as POST /v1/labels gives it")
    private boolean json;

    @Override
    public Integer call() {
        Map<String, String> files = ruleBase.files();
        CatalogResult tables = RuleFolder.catalog(files);
        if (tables instanceof CatalogResult.FaultyTables faulty) {
            throw CommandFailure.found(
                    faulty.faults().stream().map(Object::toString).collect(Collectors.joining("\n")));
        }
        Catalog catalog = ((LoadedCatalog) tables).catalog();
        LabelReading reading = new LabelReader(catalog).read(text());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            var release = new ReleaseName(
                    ReleaseBuilder.idOf(files),
                    files.getOrDefault(RuleFolder.NAME_FILE, "").strip());
            out.println(new String(LabelJson.write(release, reading), StandardCharsets.UTF_8));
        } else {
            new LabelPage(out, catalog.labels().allergens()).print(reading);
        }
        return 0;
    }

    private String text() {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(InputFile.read(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw CommandFailure.usage("The text of the label is not UTF-8.");
        }
        if (text.length() > LabelReader.MAX_CHARACTERS) {
            throw CommandFailure.usage("A label has at most " + LabelReader.MAX_CHARACTERS + " characters.");
        }
        return text;
    }
}
