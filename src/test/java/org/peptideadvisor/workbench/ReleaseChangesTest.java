package org.peptideadvisor.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.workbench.WorkbenchBed.CY;
import static org.peptideadvisor.workbench.WorkbenchBed.refused;
import static org.peptideadvisor.workbench.WorkbenchBed.shown;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.cli.SmallRules;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.model.FileEdit;
import org.peptideadvisor.release.git.RuleRepository;

/** Going back to an older release, and taking a rule out for some hours. */
class ReleaseChangesTest {

    private static final String BREACHED = "The caution was found to be wrong";

    @TempDir
    Path folder;

    private WorkbenchBed bed;

    @BeforeEach
    void begin() throws IOException {
        bed = WorkbenchBed.begin(folder);
    }

    @AfterEach
    void end() {
        bed.close();
    }

    private String publishedRule(String id) {
        String text = SmallRules.RULE
                .replace("CAU-1", id)
                .replace("redness", "dryness")
                .replace("Mind", "Watch");
        DraftView draft = bed.submitted(
                Caller.LOCAL,
                new FileEdit("exclude/b.drl", text),
                new FileEdit(
                        "scenarios/test/b.yaml",
                        SmallRules.SCENARIO.replace("CAU-1", id).replace("redness", "dryness")));
        return shown(bed.publish(Caller.LOCAL, draft)).end().release();
    }

    private WorkbenchAnswer rollBack(String release, String... accept) {
        return bed.services.rollback().rollBack(CY, release, "The new rule is wrong", List.of(accept), step -> {});
    }

    private WorkbenchAnswer withdraw(String rule, Duration life, String... accept) {
        return bed.services.withdrawal().withdraw(CY, rule, life, BREACHED, List.of(accept), step -> {});
    }

    @Test
    void anOlderReleaseGoesLiveAgainThroughTheGate() {
        String first = bed.live.current().id();
        String second = publishedRule("CAU-2");
        WorkbenchAnswer.RefusedChange held = refused(rollBack(first));
        assertThat(held.code()).isEqualTo(RefusalCode.GATE);
        String[] witnesses =
                held.witnesses().stream().map(DraftReport.DraftWitness::id).toArray(String[]::new);
        assertThat(witnesses).as("the caution of CAU-2 would be lost").isNotEmpty();
        assertThat(bed.live.current().id()).isEqualTo(second);
        WorkbenchAnswer done = rollBack(first, witnesses);
        assertThat(done).isInstanceOf(WorkbenchAnswer.ShownRelease.class);
        assertThat(bed.live.current().ruleBook().rule("CAU-2")).isNull();
        assertThat(bed.file("exclude/a.drl")).isEqualTo(SmallRules.RULE);
        assertThat(bed.rules.folder.resolve("exclude/b.drl")).doesNotExist();
        assertThat(bed.rules.folder.resolve("scenarios/test/b.yaml"))
                .as("its scenarios go with it")
                .doesNotExist();
        assertThat(bed.entries())
                .contains(
                        "change-step user-cy " + first + " rollback-refused:gate",
                        "release-published user-cy " + first + " rollback");
    }

    @Test
    void goingForwardAgainNeedsNoAcceptance_andIsTheSameRelease() {
        String first = bed.live.current().id();
        String second = publishedRule("CAU-2");
        String[] witnesses = refused(rollBack(first)).witnesses().stream()
                .map(DraftReport.DraftWitness::id)
                .toArray(String[]::new);
        rollBack(first, witnesses);
        assertThat(rollBack(second)).isInstanceOf(WorkbenchAnswer.ShownRelease.class);
        assertThat(bed.live.current().id()).isEqualTo(second);
        assertThat(bed.entries()).contains("release-rolled-back user-cy " + second + " rollback");
        assertThat(refused(rollBack(second)).code()).isEqualTo(RefusalCode.NOTHING_CHANGED);
        assertThat(refused(rollBack("sha256:" + "0".repeat(64))).code()).isEqualTo(RefusalCode.UNKNOWN_RELEASE);
        assertThat(refused(rollBack("no such name")).code()).isEqualTo(RefusalCode.UNKNOWN_RELEASE);
    }

    @Test
    void aRuleIsOutForSomeHours_thenItIsBack() {
        String whole = publishedRule("CAU-2");
        WorkbenchAnswer.RefusedChange held = refused(withdraw("CAU-2", Duration.ofHours(5)));
        assertThat(held.code()).isEqualTo(RefusalCode.GATE);
        String[] witnesses =
                held.witnesses().stream().map(DraftReport.DraftWitness::id).toArray(String[]::new);
        WorkbenchAnswer done = withdraw("CAU-2", Duration.ofHours(5), witnesses);
        assertThat(done).isInstanceOfSatisfying(WorkbenchAnswer.ShownRelease.class, shown -> assertThat(
                        shown.change().expires())
                .isEqualTo(bed.now()
                        .truncatedTo(java.time.temporal.ChronoUnit.MILLIS)
                        .plus(Duration.ofHours(5))));
        assertThat(bed.live.current().ruleBook().rule("CAU-2")).isNull();
        DraftView meanwhile = bed.submitted(
                Caller.LOCAL,
                new FileEdit(
                        "exclude/c.drl",
                        SmallRules.RULE.replace("CAU-1", "CAU-3").replace("Mind", "Keep")));
        assertThat(meanwhile.report().passes())
                .as("the scenario of the rule that is out holds nobody back")
                .isTrue();
        shown(bed.publish(Caller.LOCAL, meanwhile));
        bed.later(Duration.ofHours(4));
        bed.services.doDue();
        assertThat(bed.live.current().ruleBook().rule("CAU-2")).isNull();
        bed = bed.again(folder);
        bed.later(Duration.ofHours(10));
        bed.services.doDue();
        assertThat(bed.live.current().ruleBook().rule("CAU-2")).isNotNull();
        assertThat(bed.live.current().ruleBook().rule("CAU-3")).isNotNull();
        assertThat(bed.live.current().id()).isNotEqualTo(whole);
        assertThat(bed.file("WEAKENED")).as("who took it out stays on record").contains("Cy");
        int entries = bed.entries().size();
        bed.services.doDue();
        assertThat(bed.entries()).hasSize(entries);
    }

    @Test
    void aRuleIsOutForAWeekAtMost() {
        assertThat(refused(withdraw("CAU-1", Duration.ofDays(8))).code()).isEqualTo(RefusalCode.BAD_TIME);
        assertThat(refused(withdraw("CAU-77", Duration.ofHours(1))).code()).isEqualTo(RefusalCode.UNKNOWN_RULE);
        assertThat(refused(withdraw("no such\nrule", Duration.ofHours(1))).code())
                .isEqualTo(RefusalCode.UNKNOWN_RULE);
    }

    @Test
    void anEditOfTheFolderIsACommit() throws IOException {
        bed.rules.write(
                "exclude/b.drl", SmallRules.RULE.replace("CAU-1", "CAU-2").replace("Mind", "Watch"));
        bed = bed.again(folder);
        String live = bed.repository.head(RuleRepository.LIVE);
        assertThat(bed.repository.files(live)).containsKey("exclude/b.drl");
        assertThat(bed.repository.commits(live, null).get(0).author().pseudonym())
                .isEqualTo("folder");
        assertThat(bed.live.current().ruleBook().rule("CAU-2")).isNotNull();
    }

    /** The ledger recorded a release, and the process ended before anything else was done. */
    @Test
    void aStartAfterACrashDoesTheRest() {
        String before = bed.repository.head(RuleRepository.LIVE);
        publishedRule("CAU-2");
        String after = bed.repository.head(RuleRepository.LIVE);
        assertThat(bed.repository.move(RuleRepository.LIVE, after, before)).isTrue();
        String held = "refs/advisor/folder";
        assertThat(bed.repository.move(held, bed.repository.head(held), before)).isTrue();
        try {
            java.nio.file.Files.delete(bed.rules.folder.resolve("exclude/b.drl"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        bed = bed.again(folder);
        assertThat(bed.repository.head(RuleRepository.LIVE)).isEqualTo(after);
        assertThat(bed.live.current().ruleBook().rule("CAU-2")).isNotNull();
        assertThat(bed.rules.folder.resolve("exclude/b.drl")).exists();
        assertThat(bed.live.refused()).isEmpty();
    }

    /** What somebody published elsewhere and this repository never had is no reason to write to the folder. */
    @Test
    void aRepositoryThatIsLostBeginsAnew_andNothingIsWrittenToTheFolder() throws IOException {
        publishedRule("CAU-2");
        DraftView open = bed.saved(Caller.LOCAL, new FileEdit("exclude/a.drl", null));
        String live = bed.live.current().id();
        bed.close();
        try (var files = java.nio.file.Files.walk(folder.resolve("data/rules.git"))) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                java.nio.file.Files.delete(file);
            }
        }
        bed = bed.again(folder);
        assertThat(bed.live.current().id()).isEqualTo(live);
        assertThat(bed.repository.files(bed.repository.head(RuleRepository.LIVE)))
                .containsKey("exclude/b.drl");
        assertThat(bed.services.drafts().drafts(CY, false)).isEmpty();
        assertThat(bed.services.drafts().read(CY, open.id())).isInstanceOf(WorkbenchAnswer.UnknownDraft.class);
        assertThat(bed.file("exclude/a.drl")).isEqualTo(SmallRules.RULE);
    }

    @Test
    void aFolderThatIsNotFollowedIsOnlyTheBeginning() throws IOException {
        Path other = java.nio.file.Files.createDirectories(folder.resolve("apart"));
        try (WorkbenchBed apart = WorkbenchBed.apart(other)) {
            DraftView draft = apart.submitted(
                    Caller.LOCAL,
                    new FileEdit(
                            "exclude/b.drl",
                            SmallRules.RULE.replace("CAU-1", "CAU-2").replace("Mind", "Watch")));
            assertThat(shown(apart.publish(Caller.LOCAL, draft)).state()).isEqualTo("published");
            assertThat(apart.rules.folder.resolve("exclude/b.drl")).doesNotExist();
            assertThat(apart.live.current().ruleBook().rule("CAU-2")).isNotNull();
        }
    }
}
