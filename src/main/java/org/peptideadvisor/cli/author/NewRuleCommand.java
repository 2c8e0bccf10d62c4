package org.peptideadvisor.cli.author;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.CatalogResult;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.PlainText;
import org.peptideadvisor.cli.terminal.RulesFolderOption;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.ReleaseBuilder;
import org.peptideadvisor.release.RuleBaseCheck;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.rulebook.RuleStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "new-rule",
        description = "Begins a rule and its scenario, and lists what is left to fill in.",
        mixinStandardHelpOptions = true)
public final class NewRuleCommand implements Callable<Integer> {

    private static final String SCENARIOS = "scenarios/";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RulesFolderOption ruleBase = new RulesFolderOption();

    @Parameters(
            paramLabel = "FOLDER/FILE",
            description = "the rule file, such as exclude/age.drl; a missing file is created")
    private String file = "";

    @Mixin
    private RuleHeadOptions head = new RuleHeadOptions();

    @Option(
            names = "--topic",
            paramLabel = "NAME",
            description = "the folder of the scenario below scenarios/ (default: the rule file's name)")
    private @Nullable String topic;

    @Override
    public Integer call() {
        Map<String, String> files = ruleBase.files();
        if (!(RuleFolder.catalog(files) instanceof CatalogResult.LoadedCatalog loaded)) {
            throw CommandFailure.found(
                    "The tables are at fault, so a rule cannot rest on them: run bin/advisor check.");
        }
        String path = path();
        RuleStage folder = RuleStage.of(path);
        if (folder == null) {
            throw wrong("Rules lie in assess/, exclude/, recommend/ or plan/, in a file such as exclude/age.drl; '"
                    + PlainText.text(file) + "' does not.");
        }
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        RuleSkeleton rule =
                head.skeleton(folder, path, new RuleIds(files), new CatalogKeys(loaded.catalog()), today, spec);
        String scenario = scenario(path, rule);
        if (files.containsKey(scenario)) {
            throw wrong("There is a scenario " + scenario + " already: give another --title or --topic.");
        }
        String before = files.get(path);
        String text = (before == null ? "" : gap(before)) + rule.rule();
        files.put(path, (before == null ? "" : before) + text);
        files.put(scenario, rule.scenario());
        List<Diagnostic> left = new RuleBaseCheck()
                .check(files, today).stream()
                        .filter(one -> one.file().equals(path) || one.file().equals(scenario))
                        .toList();
        for (Diagnostic one : left) {
            if (one.line() == 0 && one.isError()) {
                throw wrong(one.file() + ": " + one.message() + ".");
            }
        }
        try {
            write(path, text, scenario, rule.scenario());
        } catch (IOException e) {
            throw CommandFailure.usage("Nothing was written: " + e + ".");
        }
        Path shown = CheckedFolder.seenFrom(Path.of(""), ruleBase.folder().root());
        tell(path, scenario, rule, new CheckedFolder(shown, files, left, ReleaseBuilder.idOf(files)));
        return 0;
    }

    /** The rule file's path below the rules folder, also when it was given with that folder before it. */
    private String path() {
        Path given = Path.of(file).normalize();
        Path root = ruleBase.folder().root();
        Path below = given.toAbsolutePath().startsWith(root.toAbsolutePath().normalize())
                ? root.toAbsolutePath().normalize().relativize(given.toAbsolutePath())
                : given;
        String path = below.toString().replace('\\', '/');
        if (!path.matches("[a-z]+/[a-z0-9-]+\\.drl")) {
            throw wrong("'" + PlainText.text(file)
                    + "' is no rule file: name it as FOLDER/FILE.drl, in small letters, digits and hyphens.");
        }
        return path;
    }

    private String scenario(String path, RuleSkeleton rule) {
        String below = topic == null ? path.substring(path.indexOf('/') + 1, path.lastIndexOf('.')) : topic;
        if (!below.matches("[a-z0-9-]+")) {
            throw wrong("--topic is one name in small letters, digits and hyphens.");
        }
        return SCENARIOS + below + "/" + rule.scenarioFile();
    }

    /** What keeps a new rule apart from the one before it. */
    private static String gap(String before) {
        if (before.isBlank()) {
            return "";
        }
        return before.endsWith("\n") ? "\n" : "\n\n";
    }

    private void write(String path, String rule, String scenarioPath, String scenario) throws IOException {
        Path root = ruleBase.folder().root();
        var writing = new NewFiles();
        writing.create(root.resolve(scenarioPath), scenario);
        if (Files.exists(root.resolve(path))) {
            writing.append(root.resolve(path), rule);
        } else {
            writing.create(root.resolve(path), rule);
        }
    }

    private void tell(String path, String scenario, RuleSkeleton rule, CheckedFolder checked) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(rule.id() + " is begun in " + checked.shown(path) + ", its scenario in " + checked.shown(scenario)
                + ".");
        out.println("Left to fill in, until the check says no more:");
        out.println();
        new CheckText(out, new TerminalColours(Ansi.AUTO.enabled()), true).write(checked);
        out.flush();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
