package org.peptideadvisor.cli.language;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.peptideadvisor.catalog.CatalogResult;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.RulesFolderOption;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.rulebook.CheckDeadline;
import org.peptideadvisor.rulebook.text.RuleBookReader;
import org.peptideadvisor.translation.TranslationCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "translations",
        description =
                "Prints the rows that the tables of a language lack or that are stale, with the English texts to translate.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the language is complete",
            "1:rows are to be written; they are printed",
            "2:wrong options, or a rule base that cannot be read"
        })
public final class TranslationsCommand implements Callable<Integer> {

    private static final String HEADER = "key,version,text,reviewed";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RulesFolderOption ruleBase = new RulesFolderOption();

    @Parameters(
            paramLabel = "LANGUAGE",
            description = "the code of the language in two or three small letters, such as de")
    private String language = "";

    @Override
    public Integer call() {
        if (!language.matches("[a-z]{2,3}") || language.equals("en")) {
            throw CommandFailure.usage("Name a language other than English by its code, such as de.");
        }
        Map<String, String> files = ruleBase.files();
        if (!(RuleFolder.catalog(files) instanceof CatalogResult.LoadedCatalog tables)) {
            throw CommandFailure.usage("The tables are not in order; bin/advisor check says what is wrong.");
        }
        RuleBookReader.ReadRuleBook rules = new RuleBookReader().read(files, CheckDeadline.NONE);
        if (rules.diagnostics().stream().anyMatch(Diagnostic::isError)) {
            throw CommandFailure.usage("The rules are not in order; bin/advisor check says what is wrong.");
        }
        Map<String, List<String>> missing =
                TranslationCheck.rowsToWrite(language, files, rules.book(), tables.catalog());
        print(missing, spec.commandLine().getOut());
        return missing.isEmpty() ? 0 : 1;
    }

    private static void print(Map<String, List<String>> missing, PrintWriter out) {
        missing.forEach((path, rows) -> {
            out.println("# " + path);
            out.println(HEADER);
            rows.forEach(out::println);
            out.println();
        });
    }
}
