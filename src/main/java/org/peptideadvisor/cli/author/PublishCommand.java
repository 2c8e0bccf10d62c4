package org.peptideadvisor.cli.author;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.ConfiguredLedger;
import org.peptideadvisor.cli.terminal.PlainText;
import org.peptideadvisor.cli.terminal.RulesFolderOption;
import org.peptideadvisor.impact.ImpactBaseline;
import org.peptideadvisor.impact.ImpactReport;
import org.peptideadvisor.impact.ImpactText;
import org.peptideadvisor.impact.WeakeningWitness;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.BuildResult;
import org.peptideadvisor.release.LedgerReleaseLog;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.ReleaseBuilder;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.release.WeakenedGuards;
import org.peptideadvisor.release.gate.GateCandidate;
import org.peptideadvisor.release.gate.GateReport;
import org.peptideadvisor.release.gate.ReleaseGate;
import org.peptideadvisor.release.gate.ReleaseGate.GateResult;
import org.peptideadvisor.rulebook.ClinicalReview;
import org.peptideadvisor.rulebook.text.RuleFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "publish",
        description = {
            "Takes the rules folder through the gate, against the release that is live, and says for whom the advice changes.",
            "The service does the same when the folder changes. With --accept, what makes somebody less protected may go live."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the folder may go live, and does when the service looks at it next",
            "1:it may not; each reason is told",
            "2:wrong options, or a folder or ledger that cannot be read"
        })
public final class PublishCommand implements Callable<Integer> {

    private static final Pattern REASON = Pattern.compile("[^|\\p{Cntrl}]{1,200}");
    private static final int WORDS = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RulesFolderOption ruleBase = new RulesFolderOption();

    @Option(
            names = "--accept",
            paramLabel = "WITNESS",
            description = "the id of a witness, such as W-1a2b3c4d, whose loss is meant; once for each")
    private List<String> accepted = new ArrayList<>();

    @Option(names = "--by", paramLabel = "NAME", description = "with --accept: who accepts it")
    private @Nullable String by;

    @Option(names = "--because", paramLabel = "REASON", description = "with --accept: why, in three words or more")
    private @Nullable String because;

    @Override
    public Integer call() {
        if (!accepted.isEmpty()) {
            checkAcceptance();
        }
        Map<String, String> files = new TreeMap<>(ruleBase.files());
        Map<String, String> scenarios = RuleFolder.scenarios(files);
        files.keySet().removeIf(path -> !RuleFolder.belongs(path));
        PrintWriter out = spec.commandLine().getOut();
        try (Release live = live()) {
            GateResult result = new ReleaseGate()
                    .pass(GateCandidate.of(files, scenarios), live == null ? null : new ImpactBaseline(live), step -> {
                        out.println(step.step().id() + ": " + step.millis() + " ms");
                        out.flush();
                    });
            if (result.release() != null) {
                result.release().close();
            }
            return tell(result.report(), live, out);
        }
    }

    private int tell(GateReport report, @Nullable Release live, PrintWriter out) {
        if (live == null) {
            out.println("Nothing is live yet, so there is nothing to compare with.");
        }
        ImpactReport impact = report.impact();
        if (impact != null) {
            ImpactText.lines(impact, report.witnesses()).forEach(line -> out.println(PlainText.text(line)));
        }
        List<Diagnostic> errors =
                report.findings().stream().filter(Diagnostic::isError).toList();
        List<Diagnostic> left = errors.stream().filter(one -> !isAccepted(one)).toList();
        for (String id : accepted) {
            if (report.witnesses().stream().map(WeakeningWitness::id).noneMatch(id::equals)) {
                throw CommandFailure.found("Nothing was written: there is no witness " + PlainText.text(id)
                        + ". The ids of the witnesses are listed by this command without --accept.");
            }
        }
        if (!left.isEmpty()) {
            left.forEach(one -> out.println(one));
            out.println("It does not go live" + (live == null ? "." : "; release " + live.name() + " stays."));
            return 1;
        }
        if (!accepted.isEmpty()) {
            accept();
            out.println("Written to " + RuleFiles.WEAKENED_FILE + "; it is recorded with the release.");
        }
        out.println("It goes live when the service looks at the folder next.");
        return 0;
    }

    private boolean isAccepted(Diagnostic error) {
        String fix = String.valueOf(error.fix());
        return accepted.stream().anyMatch(id -> fix.contains("--accept " + id + " "));
    }

    /** The release that the ledger names, built anew; null when none was ever live. */
    private static @Nullable Release live() {
        Map<String, String> files;
        try (OpenLedger open = ConfiguredLedger.toRead()) {
            files = new LedgerReleaseLog(open.ledger(), InstantSource.system(), "").last();
        }
        if (files == null) {
            return null;
        }
        return new ReleaseBuilder().rebuild(files) instanceof BuildResult.BuiltRelease built ? built.release() : null;
    }

    private void checkAcceptance() {
        if (by == null || !ClinicalReview.isName(by.strip())) {
            throw new ParameterException(spec.commandLine(), "--by is the name of whoever accepts it.");
        }
        if (because == null
                || !REASON.matcher(because).matches()
                || because.strip().split("\\s+").length < WORDS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--because is the reason: three words or more, at most 200 characters, without |.");
        }
    }

    private void accept() {
        Path file = ruleBase.folder().root().resolve(RuleFiles.WEAKENED_FILE);
        var lines = new StringBuilder();
        for (String id : accepted) {
            lines.append(WeakenedGuards.acceptance(
                            id,
                            String.valueOf(by).strip(),
                            LocalDate.now(ZoneOffset.UTC),
                            String.valueOf(because).strip()))
                    .append('\n');
        }
        try {
            String before = Files.exists(file) ? Files.readString(file) : "";
            String gap = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
            Files.writeString(file, gap + lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw CommandFailure.found("Nothing was accepted: " + file + " cannot be written.");
        }
    }
}
