package org.peptideadvisor.cli.terminal;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.BuildResult;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.ReleaseBuilder;
import org.peptideadvisor.release.RuleFolder;
import picocli.CommandLine.Option;

/** The option that says where the rule base lies, and what is built from it. */
public final class RulesFolderOption {

    @Option(
            names = "--rules",
            paramLabel = "FOLDER",
            defaultValue = "${env:ADVISOR_RULES:-rules}",
            description = "the rules folder (default: ${DEFAULT-VALUE})")
    private Path rules = Path.of("rules");

    public RulesFolderOption() {}

    public RulesFolderOption(Path rules) {
        this.rules = rules;
    }

    public RuleFolder folder() {
        return new RuleFolder(rules);
    }

    /**
     * Every file of it, scenarios too, by its path below the folder.
     *
     * @throws CommandFailure when the folder or a file cannot be read; the message says which and why
     */
    public Map<String, String> files() {
        if (!Files.isDirectory(rules)) {
            String what = Files.exists(rules) ? rules + " is no folder" : "There is no folder " + rules;
            throw CommandFailure.usage(what + "; name the rules folder.");
        }
        try {
            var files = new TreeMap<>(folder().read());
            files.putAll(folder().scenarios());
            return files;
        } catch (UncheckedIOException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The release. Warnings are told.
     *
     * @throws CommandFailure when there is none; the message says what is wrong
     */
    public Release build(PrintWriter err) {
        return build(err, new ReleaseBuilder()::build);
    }

    /** The same, whatever its guards say: a release to try out. */
    public Release draft(PrintWriter err) {
        return build(err, new ReleaseBuilder()::draft);
    }

    private Release build(PrintWriter err, Function<Map<String, String>, BuildResult> how) {
        if (!Files.isDirectory(rules)) {
            throw CommandFailure.found("There is no folder " + rules + "; name the rules folder with --rules.");
        }
        BuildResult result;
        try {
            result = how.apply(folder().read());
        } catch (UncheckedIOException e) {
            throw CommandFailure.found(String.valueOf(e.getMessage()));
        }
        if (result instanceof BuildResult.RejectedRuleBase rejected) {
            throw CommandFailure.found(
                    rejected.diagnostics().stream().map(found -> found + "\n").collect(Collectors.joining())
                            + rejected.diagnostics().size() + " found; the rule base is not sound.");
        }
        var built = (BuildResult.BuiltRelease) result;
        built.remarks().stream()
                .filter(remark -> remark.severity() != Diagnostic.Severity.INFO)
                .forEach(remark -> err.println(PlainText.text(remark.toString())));
        return built.release();
    }
}
