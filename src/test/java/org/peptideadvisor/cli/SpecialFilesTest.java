package org.peptideadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.peptideadvisor.cli.SmallRules.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptideadvisor.SpecialFiles;
import org.peptideadvisor.cli.SmallRules.CommandAnswer;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.rulebook.text.RuleFiles;

/** Whatever has a file's name: each command that takes one ends with a sentence and an exit code, and waits for nobody. */
class SpecialFilesTest {

    /** Only to end a test that hangs; no command comes near. */
    private static final Duration GENEROUS = Duration.ofMinutes(5);

    private static final String KEY = "example+00000000+AAAA";

    @TempDir
    static Path folder;

    /** What a command may do with what the name says: write a new file, and put a checkpoint into a folder. */
    private static final Set<String> PROPER =
            Set.of("export --output X on a missing", "checkpoint --to X on a missing", "checkpoint --to X on a folder");

    private static final AtomicInteger MISSING = new AtomicInteger();

    private static Map<String, Path> special = Map.of();
    private static SmallRules rules;

    @BeforeAll
    static void make() throws IOException, InterruptedException {
        special = SpecialFiles.in(folder);
        rules = new SmallRules(folder.resolve("rules"));
        Files.writeString(folder.resolve("key"), KEY);
        System.setProperty("advisor.data", folder.resolve("data").toString());
        assertThat(say("ledger", "begin").exit()).isZero();
    }

    @AfterAll
    static void forget() {
        System.clearProperty("advisor.data");
    }

    /** X stands for the special file, R for a sound rules folder. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "advise --rules R X",
                "why-not --rules R X --ingredient retinol",
                "what-if --rules R X --ingredient retinol",
                "unsafe-if --rules R X",
                "label --rules R X",
                "verify --key example+aaf55d0a+AQ X",
                "verify --since X --key example+aaf55d0a+AQ X",
                "verify --key X R/RELEASE",
                "verify ledger --key X",
                "verify ledger --key example+aaf55d0a+AQ --checkpoint X",
                "check X",
                "check --against X R",
                "test --rules X",
                "advise --rules X R/RELEASE",
                "label --rules X R/RELEASE",
                "rulebook --rules R --since X",
                "rulebook --rules X",
                "new-rule --rules X exclude/a.drl --id SAF --title T",
                "review --rules X CAU-1 --by Ada",
                "export --output X",
                "checkpoint --since X",
                "checkpoint --to X"
            })
    void everyCommandEnds(String command) {
        special.forEach((what, place) -> {
            // a command may make what is missing
            Path path = what.equals("missing") ? place.resolveSibling("missing" + MISSING.incrementAndGet()) : place;
            String[] words = Arrays.stream(command.split(" "))
                    .map(word -> word.replaceFirst("^R(?=$|/)", rules.folder.toString())
                            .replaceFirst("^X$", path.toString()))
                    .toArray(String[]::new);
            CommandAnswer said = assertTimeoutPreemptively(GENEROUS, () -> say(words), () -> command + " on a " + what);
            if (PROPER.contains(command + " on a " + what)) {
                assertThat(said.exit())
                        .as("%s on a %s: %s", command, what, said)
                        .isZero();
                return;
            }
            assertThat(said.exit()).as("%s on a %s: %s", command, what, said).isIn(1, 2);
            assertThat(said.err() + said.out())
                    .as("%s on a %s", command, what)
                    .isNotBlank()
                    .doesNotContain("\tat ");
        });
    }

    @Test
    void theMessageSaysWhatItIs() {
        assertThat(err("advise", "pipe")).contains("it is a pipe, a socket or a device");
        assertThat(err("advise", "device")).contains("it is a pipe, a socket or a device");
        assertThat(err("advise", "folder")).contains("it is a folder");
        assertThat(err("advise", "huge")).contains("it has over 8388608 bytes");
        assertThat(err("advise", "missing")).contains("there is no such file");
        assertThat(err("advise", "links in a circle")).contains("the system says: Too many levels of symbolic links");
    }

    /** The rule book is written over a plain file only: a pipe would wait for a reader. */
    @Test
    void nothingIsWrittenIntoWhatIsNoFile() {
        for (String what : List.of("pipe", "socket", "link to a pipe", "folder")) {
            CommandAnswer said = assertTimeoutPreemptively(
                    GENEROUS,
                    () -> say(
                            "rulebook",
                            "--rules",
                            "rules",
                            "--output",
                            special.get(what).toString()));
            assertThat(said.exit()).as(what).isEqualTo(2);
            assertThat(said.err()).as(what).contains("cannot be written: it is a");
        }
    }

    /** In the rules folder nothing but a plain file is opened, and each other thing is told by its path. */
    @Test
    void inTheRulesFolderTheyAreFindings(@TempDir Path other) throws IOException, InterruptedException {
        var small = new SmallRules(other.resolve("rules"));
        Path exclude = Files.createDirectories(small.folder.resolve("exclude"));
        var found = new ArrayList<String>();
        for (Map.Entry<String, Path> one :
                SpecialFiles.in(Files.createDirectory(other.resolve("x"))).entrySet()) {
            if (!List.of("device", "missing", "huge", "folder").contains(one.getKey())) {
                String name = one.getKey().replace(' ', '-') + ".drl";
                Files.move(one.getValue(), exclude.resolve(name));
                found.add("exclude/" + name);
            }
        }
        Files.createSymbolicLink(small.folder.resolve("catalog/whole"), Path.of("/"));
        Files.createDirectory(exclude.resolve("folder.drl"));
        try (var file = new java.io.RandomAccessFile(exclude.resolve("huge.drl").toFile(), "rw")) {
            file.setLength(1L << 40);
        }
        Map<String, String> files = assertTimeoutPreemptively(GENEROUS, () -> new RuleFolder(small.folder).read());
        found.forEach(path -> assertThat(files).containsEntry(path, RuleFiles.NO_FILE));
        CommandAnswer said = assertTimeoutPreemptively(GENEROUS, () -> say("check", small.folder.toString()));
        assertThat(said.exit()).isEqualTo(1);
        found.forEach(path -> assertThat(said.out()).contains(path + ": error [not-a-file]"));
        assertThat(said.out()).contains("exclude/huge.drl", "[file-too-long]", "catalog/whole");
    }

    @Test
    void aFolderThatIsNoRuleBaseIsNotWalkedToItsEnd(@TempDir Path other) throws IOException {
        Path deep = other;
        for (int i = 0; i < 20; i++) {
            deep = Files.createDirectory(deep.resolve("a"));
        }
        assertThat(say("check", other.toString()).err()).contains("it has over 12 folders within one another");
        Path wide = Files.createDirectory(other.resolve("wide"));
        for (int i = 0; i <= 20_000; i++) {
            Files.createFile(wide.resolve("f" + i));
        }
        assertThat(say("check", wide.toString()).err()).contains("it has over 20,000 files and folders");
    }

    /** A title that clears the screen is refused, and what is said of it moves no cursor. */
    @Test
    void whatAScenarioSaysReachesNoTerminalRaw(@TempDir Path other) throws IOException {
        var small = new SmallRules(other);
        small.write("scenarios/test/b.yaml", SmallRules.SCENARIO.replace("A scenario", "\"\\e[2J\\u202eA scenario\""));
        for (List<String> command : List.of(List.of("test", "--rules"), List.of("check"))) {
            var words = new ArrayList<>(command);
            words.add(other.toString());
            CommandAnswer said = say(words.toArray(String[]::new));
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.out()).contains("\\u001b[2J\\u202eA scenario").doesNotContain("\u001b[2J", "\u202e");
        }
    }

    private static String err(String command, String what) {
        return say(
                        command,
                        "--rules",
                        rules.folder.toString(),
                        special.get(what).toString())
                .err();
    }
}
