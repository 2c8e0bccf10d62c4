package org.peptideadvisor.cli.author;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.RulesFolderOption;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.Diagnostic.Severity;
import org.peptideadvisor.model.DiagnosticList;
import org.peptideadvisor.release.ReleaseBuilder;
import org.peptideadvisor.release.RuleBaseCheck;
import org.peptideadvisor.release.WeakenedGuards;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        description = "Says what is wrong with rules, tables and scenarios, and which guards they fail.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing found, or nothing as severe as --fail-on says",
            "1:something found that is as severe as --fail-on says",
            "2:wrong options, or a folder that cannot be read"
        })
public final class CheckCommand implements Callable<Integer> {

    /** The least finding that makes the command fail. */
    enum FailOn {
        ERROR(EnumSet.of(Severity.ERROR)),
        WARNING(EnumSet.of(Severity.ERROR, Severity.WARNING)),
        INFO(EnumSet.allOf(Severity.class)),
        NEVER(EnumSet.noneOf(Severity.class));

        private final Set<Severity> failing;

        FailOn(Set<Severity> failing) {
            this.failing = failing;
        }

        boolean failsOn(Diagnostic found) {
            return failing.contains(found.severity());
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RulesFolderOption ruleBase = new RulesFolderOption();

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "the rules folder, instead of --rules")
    private @Nullable Path folder;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private CheckFormat format = CheckFormat.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "the least severe finding that makes the exit code 1: ${COMPLETION-CANDIDATES} (default:"
                    + " ${DEFAULT-VALUE}). Findings of severity info are shown only with info")
    private FailOn failOn = FailOn.ERROR;

    @Option(
            names = "--against",
            paramLabel = "FOLDER",
            description = "a rules folder that is live; guards that are gone or weaker than its own are errors")
    private @Nullable Path against;

    @Override
    public Integer call() {
        if (folder != null) {
            if (spec.commandLine().getParseResult().hasMatchedOption("--rules")) {
                throw new ParameterException(spec.commandLine(), "Name the rules folder once: as DIR or with --rules.");
            }
            ruleBase = new RulesFolderOption(folder);
        }
        Map<String, String> files = ruleBase.files();
        List<Diagnostic> found = found(files);
        Path shown = CheckedFolder.seenFrom(Path.of(""), ruleBase.folder().root());
        format.write(
                new CheckedFolder(shown, files, found, ReleaseBuilder.idOf(files)),
                failOn == FailOn.INFO,
                spec.commandLine().getOut());
        return found.stream().anyMatch(failOn::failsOn) ? 1 : 0;
    }

    private List<Diagnostic> found(Map<String, String> files) {
        var found = new DiagnosticList();
        found.addAll(new RuleBaseCheck().check(files, LocalDate.now(ZoneOffset.UTC)));
        if (against != null) {
            Map<String, String> live = new RulesFolderOption(against).files();
            if (live.keySet().stream().noneMatch(path -> path.endsWith(".drl"))) {
                throw CommandFailure.usage("There are no rules in " + against + "; name the live rules folder.");
            }
            found.addAll(WeakenedGuards.between(live, files));
        }
        return found.sorted();
    }
}
