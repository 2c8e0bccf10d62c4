package org.peptideadvisor.cli.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.cli.SmallRules.say;
import static org.peptideadvisor.release.book.SmallBooks.OTHER;
import static org.peptideadvisor.release.book.SmallBooks.SOUND;
import static org.peptideadvisor.release.book.SmallBooks.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.cli.SmallRules.CommandAnswer;

/** What the command reads and what it says when it cannot. */
class RuleBookCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theCommandTellsChangesFromAFolderAndFromAZip() throws IOException {
        Path now = write(folder.resolve("now"), files(SOUND));
        Path old = write(folder.resolve("old"), files(OTHER));
        Path zip = zipped(files(OTHER));
        String fromFolder = run(0, "--rules", now.toString(), "--since", old.toString(), "--on", "2027-10-01");
        assertThat(fromFolder).contains("Rules added", "Rules removed", "retinoids");
        assertThat(run(0, "--rules", now.toString(), "--since", zip.toString(), "--on", "2027-10-01"))
                .isEqualTo(fromFolder);
        Path output = folder.resolve("book.html");
        run(0, "--rules", now.toString(), "--format", "html", "--output", output.toString());
        assertThat(output).content().startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    }

    @Test
    void anEarlierRuleBaseMayBeFromBeforeATable() throws IOException {
        Map<String, String> files = files(SOUND);
        Path now = write(folder.resolve("now"), files);
        files.remove("catalog/phrases.csv");
        Path old = write(folder.resolve("old"), files);
        assertThat(run(0, "--rules", now.toString(), "--since", old.toString()))
                .contains("### Tables changed", "| catalog/phrases.csv | key language, rule en, reviewed.not en")
                .contains(" more | none | none |")
                .doesNotContain("### Rules changed");
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        Path now = write(folder.resolve("now"), files(SOUND));
        assertThat(run(
                        2,
                        "--rules",
                        now.toString(),
                        "--since",
                        folder.resolve("none.zip").toString()))
                .contains("none.zip cannot be read");
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThat(run(2, "--rules", now.toString(), "--since", empty.toString()))
                .contains("There are no rules in " + empty);
        Files.writeString(now.resolve("exclude/a.drl"), SOUND.replace("Allergy()", "Alergy()"));
        assertThat(run(1, "--rules", now.toString())).contains("unknown-fact", "did you mean Allergy?");
    }

    private static Path write(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }

    private Path zipped(Map<String, String> files) throws IOException {
        Path zip = folder.resolve("old.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                out.putNextEntry(new ZipEntry("project/rules/" + file.getKey()));
                out.write(file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    private static String run(int code, String... arguments) {
        CommandAnswer said =
                say(Stream.concat(Stream.of("rulebook"), Stream.of(arguments)).toArray(String[]::new));
        assertThat(said.exit()).as(said.err()).isEqualTo(code);
        return said.out() + said.err();
    }
}
