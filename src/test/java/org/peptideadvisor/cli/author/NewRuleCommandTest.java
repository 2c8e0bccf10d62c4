package org.peptideadvisor.cli.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.cli.SmallRules.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptideadvisor.cli.SmallRules;
import org.peptideadvisor.cli.SmallRules.CommandAnswer;
import org.peptideadvisor.cli.terminal.RulesFolderOption;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.RuleBaseCheck;

/** What {@code bin/advisor new-rule} writes, and when it writes nothing. */
class NewRuleCommandTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.systemDefault());

    @TempDir
    Path temp;

    private SmallRules rules;

    @BeforeEach
    void write() throws IOException {
        rules = new SmallRules(temp);
    }

    @Test
    void aRuleOfWhichAllIsSaid_lacksOnlyTheIdsThatItIsAbout() throws IOException {
        CommandAnswer said = newRule(
                "exclude/a.drl",
                "--id=CAU-7",
                "--title=Redness: mind it",
                "--owner=nurses",
                "--evidence=RES21,SCH16",
                "--grade=b",
                "--basis=SAF036",
                "--because=Redness may stay.");

        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        assertThat(Files.readString(temp.resolve("exclude/a.drl")))
                .isEqualTo(SmallRules.RULE
                        + """

                                rule "CAU-7 Redness: mind it"
                                    @id("CAU-7") @owner("nurses") @reviewed("unreviewed") @reviewBy("%s")
                                    @evidence("RES21,SCH16") @grade("B") @basis("SAF036")
                                when
                                    Concern( id == "fill-in" )
                                then
                                    caution( "Redness may stay." );
                                end
                                """
                                .formatted(TODAY.plusYears(1)));
        assertThat(said.out()).contains("CAU-7 is begun", "exclude/a.drl:12:", "'fill-in'");
        assertThat(left("exclude/a.drl"))
                .allSatisfy(found -> assertThat(found.message()).contains("fill-in"))
                .isNotEmpty();
        assertThat(left("scenarios/a/redness-mind-it.yaml"))
                .allSatisfy(found -> assertThat(found.message()).contains("concerns/0/id: No such concern"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"assess", "exclude", "recommend", "plan"})
    void filledIn_itIsSound(String folder) throws IOException {
        newRule(
                folder + "/b.drl",
                "--id=NEW",
                "--title=New",
                "--evidence=RES21",
                "--grade=B",
                "--because=The skin may look calmer.");
        Path file = temp.resolve(folder + "/b.drl");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("Concern( id == \"fill-in\" )", "Concern( id == \"redness\" )")
                        .replace("peptideClass == \"fill-in\"", "peptideClass == \"soothing\"")
                        .replace("conclude( \"fill-in\"", "conclude( \"reactive-skin\""));
        Path scenario = temp.resolve("scenarios/b/new.yaml");
        Files.writeString(scenario, Files.readString(scenario).replace("fill-in", "redness"));

        assertThat(all().stream().filter(Diagnostic::isError)).isEmpty();
    }

    @Test
    void whatWasNotSaid_isLeftToFillIn() throws IOException {
        newRule("exclude/new.drl", "--id=CAU-7", "--title=Redness");
        assertThat(left("exclude/new.drl"))
                .extracting(Diagnostic::message)
                .anySatisfy(message -> assertThat(message).contains("@evidence"))
                .anySatisfy(message -> assertThat(message).contains("@grade"));
    }

    @Test
    void lettersAlone_takeTheNextFreeNumber() throws IOException {
        rules.write("exclude/b.drl", SmallRules.RULE.replace("CAU-1", "CAU-3"));
        assertThat(newRule("exclude/a.drl", "--id=CAU", "--title=One").out()).startsWith("CAU-002 ");
        assertThat(newRule("exclude/a.drl", "--id=CAU", "--title=Two").out()).startsWith("CAU-004 ");
        assertThat(newRule("exclude/a.drl", "--id=NEW", "--title=Three").out()).startsWith("NEW-001 ");
        assertThat(newRule("exclude/c.drl", "--id=CAU", "--title=Four").out()).startsWith("CAU-005 ");
    }

    @Test
    void aPathWithTheRulesFolderBeforeIt_isThatFile() throws IOException {
        assertThat(newRule(temp.resolve("exclude/a.drl").toString(), "--id=CAU", "--title=One")
                        .exit())
                .isZero();
        assertThat(Files.readString(temp.resolve("exclude/a.drl"))).contains("CAU-002");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "exclude/a.drl   ~ --id=CAU-1               ~ CAU-1 is taken by a rule in exclude/a.drl",
                "exclude/a.drl   ~ --id=caution             ~ two to five capitals",
                "exclude/a.drl   ~ --grade=Z                ~ --grade",
                "exclude/a.drl   ~ --evidence=RES2          ~ no citation is called 'RES2'; did you mean RES21?",
                "exclude/a.drl   ~ --basis=SAF36            ~ no catalog row is called 'SAF36'",
                "exclude/a.drl   ~ --because=a \"quote\"    ~ --because is one line without quotation marks",
                "exclude/a.drl   ~ --owner=                 ~ --owner is empty",
                "exclude/a.drl   ~ --topic=../up            ~ --topic is one name",
                "elsewhere/a.drl ~ --id=CAU                 ~ Rules lie in assess/, exclude/, recommend/ or plan/",
                "../a.drl        ~ --id=CAU                 ~ is no rule file",
                "exclude/a.txt   ~ --id=CAU                 ~ is no rule file",
                "exclude/A B.drl ~ --id=CAU                 ~ is no rule file",
            })
    void wrongOptions_areToldAndNothingIsWritten(String file, String option, String message) throws IOException {
        Map<String, String> before = contents();
        CommandAnswer said = option.startsWith("--id")
                ? newRule(file, "--title=Redness", option)
                : newRule(file, "--title=Redness", "--id=CAU-9", option);
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains(message);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aTitleThatWouldEndTheText_isRefused() throws IOException {
        Map<String, String> before = contents();
        for (String title : List.of(" ", "a\" b", "a\nb", "a\\", "x".repeat(101), "a\u202eb")) {
            assertThat(newRule("exclude/a.drl", "--id=CAU-7", "--title=" + title)
                            .exit())
                    .isEqualTo(2);
        }
        assertThat(newRule("exclude/a.drl", "--id=CAU-7").err()).contains("--title");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aScenarioThatIsThere_isNotReplaced() throws IOException {
        assertThat(newRule("exclude/a.drl", "--id=CAU-7", "--title=Redness").exit())
                .isZero();
        Map<String, String> before = contents();
        CommandAnswer said = newRule("exclude/a.drl", "--id=CAU-8", "--title=Redness");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("There is a scenario scenarios/a/redness.yaml already");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void whenTheRuleCannotBeWritten_theScenarioIsNotEither() throws IOException {
        Files.createDirectory(temp.resolve("plan/b.drl"));
        Map<String, String> before = contents();
        CommandAnswer said = newRule("plan/b.drl", "--id=CAU-7", "--title=Redness");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("Nothing was written");
        assertThat(contents()).isEqualTo(before);
        assertThat(temp.resolve("scenarios/b")).doesNotExist();
    }

    @Test
    void aFileThatIsFull_isLeftAlone() throws IOException {
        rules.write("exclude/full.drl", "//" + " ".repeat(256 * 1024 - 10) + "\n");
        Map<String, String> before = contents();
        CommandAnswer said = newRule("exclude/full.drl", "--id=CAU-7", "--title=Redness");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("exclude/full.drl: the file has over 262,144 characters in a rule file");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void faultyTables() throws IOException {
        rules.write("catalog/citations.csv", "nothing\n");
        CommandAnswer said = newRule("exclude/a.drl", "--id=CAU-7", "--title=Redness");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("bin/advisor check");
    }

    private CommandAnswer newRule(String file, String... options) {
        return say(Stream.concat(Stream.of("new-rule", file, "--rules", temp.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    private List<Diagnostic> left(String file) {
        return all().stream().filter(found -> found.file().equals(file)).toList();
    }

    private List<Diagnostic> all() {
        return new RuleBaseCheck().check(new RulesFolderOption(temp).files(), LocalDate.now(ZoneOffset.UTC));
    }

    private Map<String, String> contents() throws IOException {
        var contents = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(temp)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                contents.put(temp.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
