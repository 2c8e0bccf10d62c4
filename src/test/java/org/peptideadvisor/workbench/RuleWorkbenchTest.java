package org.peptideadvisor.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.workbench.WorkbenchBed.ADA;
import static org.peptideadvisor.workbench.WorkbenchBed.BO;
import static org.peptideadvisor.workbench.WorkbenchBed.CY;
import static org.peptideadvisor.workbench.WorkbenchBed.refused;
import static org.peptideadvisor.workbench.WorkbenchBed.shown;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.cli.SmallRules;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.model.FileEdit;
import org.peptideadvisor.release.git.RuleRepository;

/** Drafts that are begun, saved, compared, submitted and published at this machine. */
class RuleWorkbenchTest {

    private static final String MILD = SmallRules.RULE.replace("Mind the skin.", "Mind the red skin.");

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

    @Test
    void whatIsLiveIsABranch() {
        String live = bed.repository.head(RuleRepository.LIVE);
        assertThat(live).isNotNull();
        assertThat(bed.repository.files(live))
                .containsEntry("exclude/a.drl", SmallRules.RULE)
                .containsKey("scenarios/test/a.yaml");
        assertThat(bed.repository.commits(live, null).get(0).author().pseudonym())
                .isEqualTo("folder");
    }

    @Test
    void aDraftGoesLive_andIsWrittenToTheFolder() {
        DraftView draft = bed.submitted(Caller.LOCAL, new FileEdit("exclude/a.drl", MILD));
        assertThat(draft.state()).isEqualTo("submitted");
        assertThat(draft.changed()).containsExactly("exclude/a.drl");
        assertThat(draft.report().passes()).isTrue();
        String before = bed.live.current().id();
        DraftView published = shown(bed.publish(Caller.LOCAL, draft));
        assertThat(published.state()).isEqualTo("published");
        assertThat(bed.live.current().id())
                .isNotEqualTo(before)
                .isEqualTo(published.end().release());
        assertThat(bed.file("exclude/a.drl")).isEqualTo(MILD);
        assertThat(bed.live.refused()).isEmpty();
        assertThat(bed.entries())
                .contains("release-published local " + draft.id() + " commit:" + draft.head() + ",unapproved,local");
        int entries = bed.entries().size();
        bed = bed.again(folder);
        assertThat(bed.live.current().id()).isEqualTo(published.end().release());
        assertThat(bed.entries()).as("nothing was taken for an edit").hasSize(entries);
        assertThat(bed.read(draft).state()).isEqualTo("published");
    }

    @Test
    void twoSavesOfOneDraftGoTogether() {
        DraftView draft = shown(bed.services.drafts().begin(ADA, "Two at once"));
        DraftView first = bed.save(ADA, draft, new FileEdit("exclude/a.drl", MILD));
        DraftView second =
                bed.save(BO, draft, new FileEdit("exclude/b.drl", SmallRules.RULE.replace("CAU-1", "CAU-2")));
        assertThat(second.commits()).hasSize(2);
        assertThat(second.commits().get(0).name()).isEqualTo("Bo");
        assertThat(bed.repository.files(second.head()))
                .containsEntry("exclude/a.drl", MILD)
                .containsKey("exclude/b.drl");
        assertThat(first.head()).isNotEqualTo(second.head());
    }

    @Test
    void twoSavesOfOneRuleClash_andNothingIsLost() {
        DraftView draft = shown(bed.services.drafts().begin(ADA, "Two at once"));
        DraftView first = bed.save(ADA, draft, new FileEdit("exclude/a.drl", MILD));
        WorkbenchAnswer second = bed.trySave(
                BO,
                draft,
                new FileEdit("exclude/a.drl", SmallRules.RULE.replace("Mind the skin.", "Mind the sore skin.")));
        assertThat(second).isInstanceOfSatisfying(WorkbenchAnswer.ClashingFiles.class, clash -> {
            assertThat(clash.head()).isEqualTo(first.head());
            assertThat(clash.clashes()).singleElement().satisfies(place -> {
                assertThat(place.path()).isEqualTo("exclude/a.drl");
                assertThat(place.part()).isEqualTo("CAU-1");
            });
        });
        assertThat(bed.read(draft).head()).isEqualTo(first.head());
    }

    @Test
    void whatWentLiveMeanwhileIsTakenOver_orClashesUntilSomebodySettlesIt() {
        DraftView mine = bed.saved(ADA, new FileEdit("exclude/a.drl", MILD));
        DraftView other = bed.submitted(
                Caller.LOCAL,
                new FileEdit(
                        "plan/y.drl", SmallRules.RULE.replace("CAU-1", "CAU-9").replace("Mind", "Watch")));
        shown(bed.publish(Caller.LOCAL, other));
        DraftView taken = shown(bed.services.approving().submit(ADA, mine.id(), step -> {}));
        assertThat(taken.base()).isEqualTo(taken.live());
        assertThat(taken.changed()).containsExactly("exclude/a.drl");
        assertThat(taken.state()).isEqualTo("submitted");
        String sore = SmallRules.RULE.replace("Mind the skin.", "Mind the sore skin.");
        DraftView third = bed.submitted(Caller.LOCAL, new FileEdit("exclude/a.drl", sore));
        shown(bed.publish(Caller.LOCAL, third));
        assertThat(refused(bed.publish(Caller.LOCAL, taken)).code()).isEqualTo(RefusalCode.LIVE_MOVED_ON);
        WorkbenchAnswer clash = bed.services.approving().submit(ADA, mine.id(), step -> {});
        assertThat(clash).isInstanceOf(WorkbenchAnswer.ClashingFiles.class);
        String live = ((WorkbenchAnswer.ClashingFiles) clash).live();
        String both = SmallRules.RULE.replace("Mind the skin.", "Mind the red and sore skin.");
        DraftView settled = shown(bed.services
                .drafts()
                .save(
                        ADA,
                        mine.id(),
                        new DraftSave(
                                taken.head(), live, List.of(new FileEdit("exclude/a.drl", both)), "Both of them")));
        assertThat(settled.base()).isEqualTo(live);
        assertThat(bed.repository.files(settled.head()))
                .containsEntry("exclude/a.drl", both)
                .containsKey("plan/y.drl");
        assertThat(shown(bed.services.approving().submit(ADA, mine.id(), step -> {}))
                        .state())
                .isEqualTo("submitted");
    }

    @Test
    void aFileThatNoRulesFolderMayHoldIsNotSaved() {
        DraftView draft = shown(bed.services.drafts().begin(ADA, "Odd files"));
        for (String path : List.of("../a.drl", "exclude/.git/config", "catalog/none.csv", "a/../b.drl", ".git/x.drl")) {
            WorkbenchAnswer answer = bed.trySave(ADA, draft, new FileEdit(path, "x"));
            assertThat(refused(answer).code()).as(path).isEqualTo(RefusalCode.BAD_FILE);
        }
        assertThat(refused(bed.trySave(ADA, draft, new FileEdit("exclude/a.drl", SmallRules.RULE)))
                        .code())
                .isEqualTo(RefusalCode.NOTHING_CHANGED);
        assertThat(bed.entries()).contains("change-step user-ada " + draft.id() + " save-refused:bad-file");
    }

    @Test
    void theDifferenceIsToldByFileAndByRule() {
        DraftView draft = bed.saved(
                ADA,
                new FileEdit("exclude/a.drl", MILD),
                new FileEdit("exclude/b.drl", SmallRules.RULE.replace("CAU-1", "CAU-2")));
        DraftDifference difference =
                bed.services.drafts().difference(CY, draft.id()).orElseThrow();
        assertThat(difference.readable()).isTrue();
        assertThat(difference.files())
                .extracting(one -> one.path() + " " + one.change())
                .containsExactly("exclude/a.drl changed", "exclude/b.drl added");
        assertThat(difference.files().get(0).patch()).contains("-    caution( \"Mind the skin.\" );");
        assertThat(difference.rules())
                .extracting(one -> one.id() + " " + one.change())
                .containsExactly("CAU-2 added", "CAU-1 changed");
        assertThat(difference.rules().get(1).before()).contains("Mind the skin.");
        assertThat(difference.rules().get(1).after()).contains("Mind the red skin.");
    }

    @Test
    void anUnsoundDraftStaysOpenWithItsReport() {
        DraftView draft = bed.submitted(ADA, new FileEdit("exclude/a.drl", "rule"));
        assertThat(draft.state()).isEqualTo("open");
        assertThat(draft.report().passes()).isFalse();
        assertThat(draft.report().findings()).isNotEmpty();
        assertThat(refused(bed.publish(Caller.LOCAL, draft)).code()).isEqualTo(RefusalCode.NOT_CHECKED);
    }

    @Test
    void aDraftIsWithdrawnByItsOwnerOrAnApprover() {
        DraftView draft = bed.saved(BO, new FileEdit("exclude/a.drl", MILD));
        assertThat(refused(bed.services.drafts().withdraw(ADA, draft.id(), "Not needed"))
                        .code())
                .isEqualTo(RefusalCode.NOT_THE_OWNER);
        assertThat(shown(bed.services.drafts().withdraw(CY, draft.id(), "Not needed"))
                        .state())
                .isEqualTo("withdrawn");
        assertThat(refused(bed.trySave(BO, draft, new FileEdit("exclude/b.drl", null)))
                        .code())
                .isEqualTo(RefusalCode.ENDED);
        assertThat(bed.services.drafts().drafts(ADA, true))
                .extracting(DraftSummary::id)
                .containsExactly(draft.id());
        assertThat(bed.services.drafts().drafts(ADA, false)).isEmpty();
    }

    @Test
    void aPublishIsRefusedWhileTheFolderDiffers() throws IOException {
        DraftView draft = bed.submitted(Caller.LOCAL, new FileEdit("exclude/a.drl", MILD));
        bed.rules.write("plan/z.drl", "rule");
        WorkbenchAnswer.RefusedChange no = refused(bed.publish(Caller.LOCAL, draft));
        assertThat(no.code()).isEqualTo(RefusalCode.FOLDER_EDITED);
        assertThat(no.why()).contains("plan/z.drl");
        assertThat(bed.file("plan/z.drl")).isEqualTo("rule");
    }
}
