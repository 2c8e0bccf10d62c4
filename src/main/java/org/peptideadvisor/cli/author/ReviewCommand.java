package org.peptideadvisor.cli.author;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.table.NearestWord;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.PlainText;
import org.peptideadvisor.cli.terminal.RulesFolderOption;
import org.peptideadvisor.rulebook.ClinicalReview;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.text.RuleBookReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "review",
        description = "Records that a named clinician read a rule and its sources; the next review is due a year later.",
        mixinStandardHelpOptions = true)
public final class ReviewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RulesFolderOption ruleBase = new RulesFolderOption();

    @Parameters(paramLabel = "RULE", description = "the id of the rule, such as SAF-012")
    private String id = "";

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "the clinician who read it")
    private String by = "";

    @Option(names = "--on", paramLabel = "DATE", description = "the day of the reading (default: today)")
    private @Nullable LocalDate on;

    @Override
    public Integer call() {
        ClinicalReview review = review();
        Map<String, String> files = ruleBase.files();
        files.keySet().removeIf(path -> !path.endsWith(".drl"));
        RuleBook book = new RuleBookReader().read(files).book();
        Rule rule = book.rule(id);
        if (rule == null) {
            throw unknown(book);
        }
        String before = files.getOrDefault(rule.file(), "");
        String after = new ReviewRecord(review).in(before, rule);
        if (after == null || !onlyThatIsNew(files, rule, after, review)) {
            throw CommandFailure.found("Nothing was written: the head of " + rule.id()
                    + " is not as it should be. Run bin/advisor check, or write @reviewed and @reviewBy by hand.");
        }
        write(ruleBase.folder().root().resolve(rule.file()), before, after);
        PrintWriter out = spec.commandLine().getOut();
        out.println(rule.name() + ": reviewed " + review + ", due again by "
                + review.on().plusYears(1) + " (" + rule.file() + ").");
        out.flush();
        return 0;
    }

    private ClinicalReview review() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        LocalDate day = on == null ? today : on;
        if (day.isAfter(today)) {
            throw wrong("--on is a day to come: a rule is reviewed when it was read.");
        }
        String name = by.strip();
        if (!ClinicalReview.isName(name)) {
            throw wrong("--by is the name of a clinician: letters, spaces, full stops, hyphens and apostrophes, at most "
                    + ClinicalReview.LONGEST_NAME + " characters.");
        }
        return new ClinicalReview(day, name);
    }

    private ParameterException unknown(RuleBook book) {
        String near = NearestWord.to(id, book.rules().stream().map(Rule::id).toList());
        return wrong("There is no rule " + PlainText.text(id)
                + (near == null ? "; bin/advisor rulebook lists them." : "; did you mean " + near + "?"));
    }

    /** Whether the rule now says so, and every other rule reads as before. */
    private static boolean onlyThatIsNew(
            Map<String, String> files, Rule rule, String after, ClinicalReview review) {
        var changed = new TreeMap<>(files);
        changed.put(rule.file(), after);
        RuleBook book = new RuleBookReader().read(changed).book();
        Rule now = book.rule(rule.id());
        return now != null
                && review.equals(now.metadata().review())
                && texts(book, rule.id()).equals(texts(new RuleBookReader().read(files).book(), rule.id()));
    }

    private static Map<String, String> texts(RuleBook book, String but) {
        return book.rules().stream()
                .filter(rule -> !rule.id().equals(but))
                .collect(Collectors.toMap(Rule::id, Rule::text));
    }

    private static void write(Path file, String before, String after) {
        try {
            if (!Files.readString(file).equals(before)) {
                throw CommandFailure.found("Nothing was written: " + file + " was changed meanwhile.");
            }
            Files.writeString(file, after);
        } catch (IOException e) {
            throw CommandFailure.usage("The review could not be written: " + e + ".");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
