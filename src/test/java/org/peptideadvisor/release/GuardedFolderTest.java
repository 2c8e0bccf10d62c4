package org.peptideadvisor.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.rulebook.text.RuleFiles;

/** What a rules folder may hold, and rules that feed one another. */
class GuardedFolderTest {

    private static final String RULE =
            """
            rule "%1$s Test" @id("%1$s") @owner("t") @reviewed("unreviewed") @reviewBy("2027-01-01") @evidence("REC") @grade("E")
            when
                %2$s
            then
                %3$s
            end
            """;

    @TempDir
    Path rules;

    @Test
    void aStrangeFileIsSeenAndRefused_andWhatIsNobodysIsLeftAlone() throws IOException {
        shippedTables();
        write("exclude/a.drl", RULE.formatted("EXC-1", "Client()", "caution( \"x\" );"));
        write("README.md", "\0");
        write("exclude/README", "read me");
        write(".git/config", "x");
        write("exclude/.a.drl.swp", "x");
        write("exclude/a.drl~", "x");
        var folder = new RuleFolder(rules);
        assertThat(check(folder)).isEmpty();
        long before = folder.stamp();
        write("exclude/table.xls", "x");
        write("META-INF/kmodule.xml", "<kmodule/>");
        assertThat(folder.stamp()).isNotEqualTo(before);
        assertThat(check(folder))
                .extracting(Diagnostic::file, Diagnostic::code)
                .containsExactly(
                        tuple("META-INF/kmodule.xml", "forbidden-file"), tuple("exclude/table.xls", "forbidden-file"));
        assertThat(new ReleaseBuilder().build(folder.read())).isInstanceOf(BuildResult.RejectedRuleBase.class);
    }

    @Test
    void aLinkIsSeenAndRefusedWhereverItStandsAndWhateverItLeadsTo(@TempDir Path elsewhere) throws IOException {
        shippedTables();
        write("exclude/a.drl", RULE.formatted("EXC-1", "Client()", "caution( \"x\" );"));
        var folder = new RuleFolder(rules);
        long before = folder.stamp();
        Path file = Files.writeString(elsewhere.resolve("b.drl"), "rule");
        Files.createSymbolicLink(rules.resolve("exclude/b.drl"), file);
        Files.createSymbolicLink(rules.resolve("plan"), elsewhere);
        Files.createSymbolicLink(rules.resolve("recommend"), elsewhere.resolve("nowhere"));
        assertThat(folder.stamp()).isNotEqualTo(before);
        assertThat(check(folder))
                .extracting(Diagnostic::file, Diagnostic::code)
                .containsExactly(
                        tuple("exclude/b.drl", "not-a-file"),
                        tuple("plan", "not-a-file"),
                        tuple("recommend", "not-a-file"));
        assertThat(new ReleaseBuilder().build(folder.read())).isInstanceOf(BuildResult.RejectedRuleBase.class);
    }

    @Test
    void aLinkInPlaceOfATableIsToldWithTheTable(@TempDir Path elsewhere) throws IOException {
        shippedTables();
        write("exclude/a.drl", RULE.formatted("EXC-1", "Client()", "caution( \"x\" );"));
        Path table = rules.resolve("catalog/claims.csv");
        Path moved = Files.move(table, elsewhere.resolve("claims.csv"));
        Files.createSymbolicLink(table, moved);
        assertThat(check(new RuleFolder(rules))).extracting(Diagnostic::code).contains("not-a-file", "missing-table");
    }

    @Test
    void theFolderItselfMayBeALink(@TempDir Path elsewhere) throws IOException {
        shippedTables();
        write("exclude/a.drl", RULE.formatted("EXC-1", "Client()", "caution( \"x\" );"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("live"), rules);
        assertThat(new RuleFolder(link).read()).isEqualTo(new RuleFolder(rules).read());
    }

    @Test
    void withoutExclusionsNothingGoesLive_andAnyOtherFolderIsMissed() throws IOException {
        shippedTables();
        write("plan/a.drl", RULE.formatted("CAU-1", "Client()", "caution( \"x\" );"));
        Files.createDirectories(rules.resolve("exclude"));
        var folder = new RuleFolder(rules);
        assertThat(new RuleBaseCheck().check(folder.read(), ShippedRelease.TODAY))
                .filteredOn(found -> found.code().equals("missing-folder"))
                .extracting(Diagnostic::file, Diagnostic::isError)
                .containsExactly(tuple("assess", false), tuple("exclude", true), tuple("recommend", false));
        assertThat(new ReleaseBuilder().build(folder.read()))
                .isInstanceOfSatisfying(
                        BuildResult.RejectedRuleBase.class, rejected -> assertThat(rejected.diagnostics())
                                .extracting(Diagnostic::code)
                                .contains("missing-folder"));
    }

    @Test
    void bytesThatAreNoTextAreRefusedWhereTheyStand() throws IOException {
        Files.createDirectories(rules.resolve("exclude"));
        Files.write(rules.resolve("exclude/a.drl"), new byte[] {'/', '/', ' ', (byte) 0xFF, '\n'});
        assertThat(new RuleFolder(rules).read()).containsEntry("exclude/a.drl", "// \uFFFD\n");
    }

    @Test
    void pathsOfARequestStayBelowTheFolder() {
        assertThat(List.of("exclude/age.drl", "RELEASE", "scenarios/age/child.yaml", "exclude/two words.drl"))
                .allMatch(RuleFiles::isSafe);
        assertThat(List.of("", "/", "..", "a/../b", "/a", "a//b", "a/", "a\\b", "C:a", "a\0b", "\u0430", " a", "a /b"))
                .noneMatch(RuleFiles::isSafe);
    }

    /** Each assessment is made once, so rules that conclude each other's grounds come to an end. */
    @Test
    void assessmentsThatRestOnEachOtherComeToAnEnd() {
        String circle = RULE.formatted("ASM-1", "Client()", "conclude( \"sensitive-skin\", \"a\" );")
                + RULE.formatted(
                        "ASM-2",
                        "Assessment( id == \"sensitive-skin\" )",
                        "conclude( \"reactive-skin\", \"b\" ); conclude( \"sensitive-skin\", \"c\" );")
                + RULE.formatted(
                        "ASM-3",
                        "Assessment()",
                        "conclude( \"sensitive-skin\", \"d\" ); conclude( \"reactive-skin\", \"e\" );");
        Map<String, String> files = ShippedRelease.catalogWith("assess/a.drl", circle);
        files.put(
                "exclude/b.drl", RULE.formatted("EXC-1", "Assessment( id == \"reactive-skin\" )", "caution( \"f\" );"));
        try (Release release = ShippedRelease.build(files)) {
            var advice = release.advisor()
                    .advise(new Consultation(
                            null,
                            List.of(new Client(30, null, null, null, null, null, null, null, false, false)),
                            null));
            assertThat(advice.cautions().stream()
                            .map(caution -> caution.because())
                            .collect(Collectors.toList()))
                    .contains("f");
        }
    }

    private void shippedTables() throws IOException {
        for (var table : ShippedRelease.tables().entrySet()) {
            write(table.getKey(), table.getValue());
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = rules.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<Diagnostic> check(RuleFolder folder) {
        return new RuleBaseCheck()
                .check(folder.read(), ShippedRelease.TODAY).stream()
                        .filter(Diagnostic::isError)
                        .toList();
    }
}
