package org.peptideadvisor.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.workbench.WorkbenchBed.ADA;
import static org.peptideadvisor.workbench.WorkbenchBed.APP;
import static org.peptideadvisor.workbench.WorkbenchBed.BO;
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
import org.peptideadvisor.release.book.BookPrinter;

/** Who approves what, and what goes live with it, now and at a time. */
class DraftApprovingTest {

    private static final String MILD = SmallRules.RULE.replace("Mind the skin.", "Mind the red skin.");
    private static final FileEdit NEW_RULE = new FileEdit(
            "exclude/b.drl", SmallRules.RULE.replace("CAU-1", "CAU-2").replace("redness", "dryness"));

    /** The caution is lost, and nobody expects it any more. */
    private static final FileEdit[] WEAKER = {
        new FileEdit("exclude/a.drl", SmallRules.RULE.replace("CAU-1", "CAU-8").replace("redness", "dryness")),
        new FileEdit("scenarios/test/a.yaml", null)
    };

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
    void somebodyElseApproves_andThenItGoesLive() {
        DraftView draft = bed.submitted(ADA, NEW_RULE);
        assertThat(refused(bed.publish(ADA, draft)).code()).isEqualTo(RefusalCode.NOT_APPROVED);
        DraftView approved = shown(bed.approve(BO, draft));
        assertThat(approved.state()).isEqualTo("approved");
        assertThat(approved.approvals()).singleElement().satisfies(one -> {
            assertThat(one.meaning()).isEqualTo("It does what it says");
            assertThat(one.commit()).isEqualTo(draft.head());
        });
        assertThat(refused(bed.approve(BO, draft)).code()).isEqualTo(RefusalCode.APPROVED_BEFORE);
        assertThat(shown(bed.publish(ADA, draft)).state()).isEqualTo("published");
        assertThat(bed.entries())
                .contains(
                        "change-step user-ada " + draft.id() + " publish-refused:not-approved",
                        "approval user-bo " + draft.id() + " null",
                        "change-step user-bo " + draft.id() + " approve-refused:approved-before",
                        "release-published user-ada " + draft.id() + " commit:" + draft.head() + ",approved:user-bo");
        String live = bed.repository.head(org.peptideadvisor.release.git.RuleRepository.LIVE);
        assertThat(bed.repository.commits(live, null).get(0).reason())
                .contains("Draft: " + draft.id(), "Approved-by: Bo <user-bo>: It does what it says")
                .contains("Gate: build ", "  Rules: 1 new (CAU-2)", " clients. The advice changes for ");
    }

    @Test
    void whoWroteAnyPartDoesNotApprove() {
        DraftView draft = bed.saved(ADA, NEW_RULE);
        bed.save(BO, draft, new FileEdit("exclude/a.drl", MILD));
        DraftView submitted = shown(bed.services.approving().submit(ADA, draft.id(), step -> {}));
        assertThat(refused(bed.approve(BO, submitted)).code()).isEqualTo(RefusalCode.OWN_WORK);
        assertThat(shown(bed.approve(CY, submitted)).state()).isEqualTo("approved");
    }

    @Test
    void aLaterCommitVoidsTheApproval() {
        DraftView draft = bed.submitted(ADA, NEW_RULE);
        shown(bed.approve(BO, draft));
        DraftView later = bed.save(ADA, draft, new FileEdit("exclude/a.drl", MILD));
        assertThat(later.state()).isEqualTo("open");
        assertThat(later.approvals()).isEmpty();
        assertThat(refused(bed.publish(ADA, later)).code()).isEqualTo(RefusalCode.NOT_CHECKED);
        assertThat(refused(bed.approve(CY, draft)).code()).isEqualTo(RefusalCode.NOT_CHECKED);
    }

    @Test
    void aWeakeningNeedsTwo_andEachNamesTheWitness() {
        DraftView draft = bed.submitted(ADA, WEAKER);
        assertThat(draft.state()).isEqualTo("submitted");
        assertThat(draft.report().weakens()).isTrue();
        assertThat(draft.report().approvals()).isEqualTo(2);
        String[] witnesses = draft.report().witnesses().stream()
                .map(DraftReport.DraftWitness::id)
                .toArray(String[]::new);
        assertThat(witnesses).isNotEmpty();
        assertThat(draft.report().witnesses().get(0).lost()).anyMatch(lost -> lost.contains("Mind the skin."));
        WorkbenchAnswer.RefusedChange unnamed = refused(bed.approve(BO, draft));
        assertThat(unnamed.code()).isEqualTo(RefusalCode.WITNESS_NOT_NAMED);
        assertThat(unnamed.why()).contains(witnesses);
        assertThat(shown(bed.approve(BO, draft, witnesses)).state()).isEqualTo("submitted");
        assertThat(refused(bed.publish(ADA, draft)).code()).isEqualTo(RefusalCode.NOT_APPROVED);
        assertThat(shown(bed.approve(CY, draft, witnesses)).state()).isEqualTo("approved");
        shown(bed.publish(ADA, draft));
        assertThat(bed.file("WEAKENED"))
                .contains("witness | " + witnesses[0] + " | Bo |")
                .contains("| Cy | ");
    }

    @Test
    void atThisMachineAWeakeningNeedsItsWitnessTyped() {
        DraftView draft = bed.submitted(Caller.LOCAL, WEAKER);
        String id = draft.report().witnesses().get(0).id();
        WorkbenchAnswer.RefusedChange no = refused(bed.publish(Caller.LOCAL, draft));
        assertThat(no.code()).isEqualTo(RefusalCode.WITNESS_NOT_NAMED);
        assertThat(no.why()).contains(id);
        assertThat(refused(bed.publish(Caller.LOCAL, draft, "W-00000000")).code())
                .isEqualTo(RefusalCode.WITNESS_NOT_NAMED);
        String[] all = draft.report().witnesses().stream()
                .map(DraftReport.DraftWitness::id)
                .toArray(String[]::new);
        assertThat(shown(bed.publish(Caller.LOCAL, draft, all)).state()).isEqualTo("published");
        assertThat(bed.file("WEAKENED")).contains("witness | " + id + " | the person at this machine |");
    }

    @Test
    void anAppDecidesNothing() {
        DraftView draft = bed.submitted(ADA, NEW_RULE);
        assertThat(refused(bed.approve(APP, draft)).code()).isEqualTo(RefusalCode.NO_PERSON);
        shown(bed.approve(BO, draft));
        assertThat(refused(bed.publish(APP, draft)).code()).isEqualTo(RefusalCode.NO_PERSON);
    }

    @Test
    void aDraftGoesLiveAtItsTime_alsoAfterARestart() {
        DraftView draft = bed.submitted(ADA, NEW_RULE);
        shown(bed.approve(BO, draft));
        var past = new PublishWish(bed.now().minusSeconds(1), List.of(), "");
        assertThat(refused(bed.services.publishing().publish(ADA, draft.id(), past, step -> {}))
                        .code())
                .isEqualTo(RefusalCode.BAD_TIME);
        var wish = new PublishWish(bed.now().plus(Duration.ofHours(2)), List.of(), "");
        assertThat(shown(bed.services.publishing().publish(ADA, draft.id(), wish, step -> {}))
                        .state())
                .isEqualTo("scheduled");
        bed = bed.again(folder);
        bed.services.doDue();
        assertThat(bed.read(draft).state()).isEqualTo("scheduled");
        bed.later(Duration.ofHours(3));
        bed.services.doDue();
        assertThat(bed.read(draft).state()).isEqualTo("published");
        assertThat(bed.file("exclude/b.drl")).isEqualTo(NEW_RULE.text());
    }

    @Test
    void whatWasScheduledAtThisMachineNeedsApproval_onceOthersHaveAccounts() {
        DraftView draft = bed.submitted(Caller.LOCAL, NEW_RULE);
        var wish = new PublishWish(bed.now().plus(Duration.ofHours(2)), List.of(), "");
        assertThat(shown(bed.services.publishing().publish(Caller.LOCAL, draft.id(), wish, step -> {}))
                        .state())
                .isEqualTo("scheduled");
        bed.makeAccounts();
        bed.later(Duration.ofHours(3));
        bed.services.doDue();
        DraftView now = bed.read(draft);
        assertThat(now.state()).isEqualTo("submitted");
        assertThat(now.schedule()).isNull();
        assertThat(bed.entries()).anyMatch(entry -> entry.endsWith(draft.id() + " publish-refused:not-approved"));
        shown(bed.approve(BO, now));
        assertThat(shown(bed.publish(ADA, now)).state()).isEqualTo("published");
    }

    @Test
    void recordedDecisionsAreComparedToo_andNobodyIsShownWhatTheyAsked() {
        bed.record("{'client': {'concerns': [{'id': 'redness'}], 'age': 37}}");
        bed.record("{'client': {'concerns': [{'id': 'dryness'}], 'age': 38}}");
        bed.record("{'client': {'concerns': [{'id': 'redness'}], 'age': 39, 'subject': 'somebody'}}");
        bed.erase("somebody");
        DraftView draft = bed.submitted(ADA, WEAKER);
        DraftReport report = draft.report();
        assertThat(report.origins()).containsEntry("recorded", 2).containsEntry("generated", 1200);
        assertThat(report.skipped()).isEqualTo(1);
        assertThat(report.steps()).extracting(DraftReport.StepTime::step).contains("wider-impact");
        assertThat(report.toString()).doesNotContain("\"age\":37").doesNotContain("\"age\":38");
        // redness loses its caution: the scenario that is gone, made-up clients, and one of the two recorded
        assertThat(report.witnesses()).isNotEmpty();
        assertThat(bed.services.drafts().impact(ADA, draft.id(), new BookPrinter()))
                .hasValueSatisfying(page -> assertThat(page)
                        .contains(
                                "2 recorded clients",
                                "1 recorded decisions were left out",
                                report.witnesses().get(0).id())
                        .doesNotContain("\"age\""));
    }

    @Test
    void aRealPersonIsCounted_andIsNoExample() {
        bed.record("{'client': {'age': 37, 'concerns': [{'id': 'redness'}, {'id': 'dryness'}, {'id': 'puffiness'}],"
                + " 'conditions': ['wilson-disease']}}");
        String rare = "Client( age == 37 ) Concern( id == \"redness\" ) Concern( id == \"dryness\" )"
                + " Concern( id == \"puffiness\" ) Condition( id == \"wilson-disease\" )";
        DraftReport report = bed.submitted(
                        ADA,
                        new FileEdit(
                                "exclude/b.drl",
                                SmallRules.RULE
                                        .replace("CAU-1", "CAU-2")
                                        .replace("Concern( id == \"redness\" )", rare)
                                        .replace("Mind the skin.", "Mind all of it.")))
                .report();
        assertThat(report.changes()).singleElement().satisfies(one -> assertThat(one.clients())
                .isEqualTo(1));
        assertThat(report.examples()).isEmpty();
    }

    @Test
    void aSaveTakesAScheduledDraftOffTheClock() {
        DraftView draft = bed.submitted(ADA, NEW_RULE);
        shown(bed.approve(BO, draft));
        var wish = new PublishWish(bed.now().plus(Duration.ofHours(2)), List.of(), "");
        shown(bed.services.publishing().publish(ADA, draft.id(), wish, step -> {}));
        assertThat(bed.save(ADA, draft, new FileEdit("exclude/a.drl", MILD)).state())
                .isEqualTo("open");
        bed.later(Duration.ofHours(3));
        bed.services.doDue();
        DraftView now = bed.read(draft);
        assertThat(now.state()).isEqualTo("open");
        assertThat(now.schedule()).isNull();
        assertThat(bed.entries()).contains("change-step user-ada " + draft.id() + " publish-refused:not-checked");
    }
}
