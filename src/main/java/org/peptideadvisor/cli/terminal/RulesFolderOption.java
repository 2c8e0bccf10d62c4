package org.peptideadvisor.cli.terminal;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
     * @throws UncheckedIOException when the folder or a file cannot be read; the message says which and why
     */
    public Map<String, String> files() {
        if (!Files.isDirectory(rules)) {
            String what = Files.exists(rules) ? rules + " is no folder" : "There is no folder " + rules;
            throw new UncheckedIOException(
                    what + "; name the rules folder.", new NoSuchFileException(rules.toString()));
        }
        var files = new TreeMap<>(folder().read());
        files.putAll(folder().scenarios());
        return files;
    }

    /** The release, or null after telling what is wrong. */
    @Nullable
    public Release build(PrintWriter err) {
        if (!Files.isDirectory(rules)) {
            err.println("There is no folder " + rules + "; name the rules folder with --rules.");
            return null;
        }
        try {
            BuildResult result = new ReleaseBuilder().build(folder().read());
            if (result instanceof BuildResult.Rejected rejected) {
                for (Diagnostic diagnostic : rejected.diagnostics()) {
                    err.println(diagnostic);
                }
                err.println(rejected.diagnostics().size() + " found; the rule base is not sound.");
                return null;
            }
            var built = (BuildResult.Built) result;
            built.remarks().stream()
                    .filter(remark -> remark.severity() != Diagnostic.Severity.INFO)
                    .forEach(err::println);
            return built.release();
        } catch (UncheckedIOException e) {
            err.println(e.getMessage());
            return null;
        }
    }
}
