package org.peptideadvisor.release.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits, branches and merges of a rule base. */
class RuleRepositoryTest {

    private static final CommitAuthor ADA = new CommitAuthor("user-ada", "Ada <Example>");
    private static final Instant AT = Instant.parse("2026-11-30T08:00:00Z");
    private static final String RULES =
            """
            rule "SAF-1 One"
                @id("SAF-1")
            when
            then
                caution( "One." );
            end

            rule "SAF-2 Two"
                @id("SAF-2")
            when
            then
                caution( "Two." );
            end
            """;

    @TempDir
    Path folder;

    @Test
    void aCommitIsReadAsItWasWritten_alsoAfterTheRepositoryIsOpenedAgain() {
        Map<String, String> files = Map.of(
                "exclude/a.drl", RULES, "catalog/peptides.csv", "id\n\u00e4\r\n", "scenarios/a/b.yaml", "title: x");
        String commit;
        try (RuleRepository repository = open()) {
            commit = repository.write(files, List.of(), ADA, AT, "The beginning");
            assertThat(repository.move(RuleRepository.LIVE, null, commit)).isTrue();
        }
        try (RuleRepository repository = open()) {
            assertThat(repository.head(RuleRepository.LIVE)).isEqualTo(commit);
            assertThat(repository.files(commit)).isEqualTo(files);
            assertThat(repository.commits(commit, null)).singleElement().satisfies(one -> {
                assertThat(one.author()).isEqualTo(new CommitAuthor("user-ada", "Ada Example"));
                assertThat(one.at()).isEqualTo(AT);
                assertThat(one.reason()).isEqualTo("The beginning");
            });
        }
    }

    @Test
    void aBranchMovesOnlyFromWhereItIsThoughtToBe() {
        try (RuleRepository repository = open()) {
            String one = repository.write(Map.of("RELEASE", "1"), List.of(), ADA, AT, "one");
            String two = repository.write(Map.of("RELEASE", "2"), List.of(one), ADA, AT, "two");
            assertThat(repository.move("refs/heads/draft/a", null, one)).isTrue();
            assertThat(repository.move("refs/heads/draft/a", null, two)).isFalse();
            assertThat(repository.move("refs/heads/draft/a", two, two)).isFalse();
            assertThat(repository.move("refs/heads/draft/a", one, two)).isTrue();
            assertThat(repository.isWithin(one, two)).isTrue();
            assertThat(repository.isWithin(two, one)).isFalse();
            assertThat(repository.isWithin("0".repeat(40), one)).isFalse();
            assertThat(repository.isWithin("HEAD", one)).isFalse();
            assertThat(repository.base(one, two)).isEqualTo(one);
        }
    }

    @Test
    void whatNoRulesFolderHoldsIsLeftOut() {
        try (RuleRepository repository = open()) {
            Map<String, String> files = Map.of("exclude/a.drl", RULES, "README.md", "x", "evil.sh", "x");
            String commit = repository.write(files, List.of(), ADA, AT, "from elsewhere");
            assertThat(repository.files(commit)).containsOnlyKeys("exclude/a.drl");
        }
    }

    @Test
    void noSettingOfThePersonIsRead() throws IOException {
        try (RuleRepository repository = open()) {
            repository.write(Map.of("RELEASE", "1"), List.of(), ADA, AT, "one");
        }
        assertThat(Files.readString(folder.resolve("rules.git/config"))).contains("bare = true", "fsyncObjectFiles");
        assertThat(org.eclipse.jgit.util.SystemReader.getInstance().getenv("GIT_CONFIG"))
                .isNull();
    }

    @Test
    void changesOfTwoRulesGoTogether() {
        RuleMerge merged = RuleMerge.of(
                Map.of("exclude/a.drl", RULES),
                Map.of("exclude/a.drl", RULES.replace("One.", "First.")),
                Map.of("exclude/a.drl", RULES.replace("Two.", "Second."), "exclude/b.drl", "new"));
        assertThat(merged.clashes()).isEmpty();
        assertThat(merged.files())
                .containsEntry("exclude/a.drl", RULES.replace("One.", "First.").replace("Two.", "Second."))
                .containsEntry("exclude/b.drl", "new");
    }

    @Test
    void aClashIsToldByFileAndRule() {
        RuleMerge merged = RuleMerge.of(
                Map.of("exclude/a.drl", RULES, "catalog/safety.csv", "id,why\nSAF001,a\n", "exclude/gone.drl", "x"),
                Map.of(
                        "exclude/a.drl", RULES.replace("Two.", "Second."),
                        "catalog/safety.csv", "id,why\nSAF001,b\n",
                        "exclude/gone.drl", "y"),
                Map.of("exclude/a.drl", RULES.replace("Two.", "Other."), "catalog/safety.csv", "id,why\nSAF001,c\n"));
        assertThat(merged.clashes())
                .containsExactly(
                        new FileClash("catalog/safety.csv", "SAF001", 2),
                        new FileClash("exclude/a.drl", "SAF-2", 12),
                        new FileClash("exclude/gone.drl", null, 0));
    }

    @Test
    void twoRulesAddedAtTheEndClashAtTheFirst() {
        String mine = RULES + "\nrule \"SAF-3 Mine\"\n    @id(\"SAF-3\")\nend\n";
        String theirs = RULES + "\nrule \"SAF-4 Theirs\"\n    @id(\"SAF-4\")\nend\n";
        RuleMerge merged = RuleMerge.of(
                Map.of("exclude/a.drl", RULES), Map.of("exclude/a.drl", mine), Map.of("exclude/a.drl", theirs));
        assertThat(merged.clashes()).first().extracting(FileClash::part).isEqualTo("SAF-3");
    }

    private RuleRepository open() {
        return RuleRepository.open(folder.resolve("rules.git"));
    }
}
