package org.peptideadvisor.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.review.Recordings.FIRST;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.EntryDraft;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.Places;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.record.DecisionRecord;
import org.peptideadvisor.record.ReleaseText;
import org.peptideadvisor.release.RebuiltReleases;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.RuleBaseDigest;
import org.peptideadvisor.review.ReplayResult.DifferentReplay;
import org.peptideadvisor.review.ReplayResult.FailedReplay;
import org.peptideadvisor.review.ReplayResult.FailureReason;
import org.peptideadvisor.review.ReplayResult.IdenticalReplay;

class ReplayResultTest {

    private static final String REQUEST = "{\"client\":{\"sensitivity\":\"high\",\"concerns\":[{\"id\":\"redness\"}]}}";

    @TempDir
    private Path folder;

    private LedgerStore store;
    private Ledger ledger;
    private RebuiltReleases shelf;
    private DecisionArchive decisions;

    @BeforeEach
    void open() {
        store = Places.sqlite(folder).open();
        ledger = Drafts.open(store);
        decisions = new DecisionArchive(ledger);
        shelf = new RebuiltReleases(4, new ReleaseArchive(ledger.store())::files);
    }

    @AfterEach
    void close() {
        shelf.close();
        ledger.close();
        store.close();
    }

    @Test
    void decisionsOfMixedReleasesAreAllIdentical() {
        try (Release reworded = ShippedRelease.build(Recordings.reworded());
                Release shortened = ShippedRelease.build(Recordings.shortened())) {
            List<Release> releases = List.of(ShippedRelease.get(), reworded, shortened);
            releases.forEach(release -> Recordings.publish(release, ledger));
            Recordings.decide(300, releases, ledger);
        }
        var replays = new ArrayList<ReplayResult>();
        decisions.each(null, null, found -> replays.add(replay(found)));
        assertThat(replays).hasSize(300).containsOnly(new IdenticalReplay());
        assertThat(shelf.built()).as("each release is built once").isEqualTo(3);
    }

    @Test
    void aShelfThatIsTooSmallBuildsAgainAndStaysRight() {
        try (Release shortened = ShippedRelease.build(Recordings.shortened());
                var small = new RebuiltReleases(1, new ReleaseArchive(ledger.store())::files)) {
            List<Release> releases = List.of(ShippedRelease.get(), shortened);
            releases.forEach(release -> Recordings.publish(release, ledger));
            List<String> ids = Recordings.decide(4, releases, ledger);
            var replayer = new DecisionReplayer(small);
            for (String id : ids) {
                assertThat(replayer.replay(decisions.find(id), new QuestionBudget(1, Duration.ofHours(1))))
                        .isEqualTo(new IdenticalReplay());
            }
            assertThat(small.built()).isEqualTo(4);
        }
    }

    @Test
    void anAnswerThatTheRulesDidNotGiveIsDifferentAndSaysWhere() {
        Recordings.publish(ShippedRelease.get(), ledger);
        EntryDraft sound = Recordings.decision(REQUEST, ShippedRelease.get(), FIRST);
        var record = DecisionRecord.parse(sound.contents().payload());
        String answer = new String(record.answer(), UTF_8);
        assertThat(replay(sound, answer)).isEqualTo(new IdenticalReplay());
        assertThat(replay(sound, answer.replace("\"outcome\":\"caution\"", "\"outcome\":\"proceed\"")))
                .isEqualTo(new DifferentReplay("/outcome", "\"proceed\"", "\"caution\""));
        assertThat(replay(sound, answer.replaceFirst("\"rank\":1", "\"rank\":2")))
                .isEqualTo(new DifferentReplay("/recommendations/0/rank", "2", "1"));
        assertThat(replay(sound, answer.replace("\"missing\":[", "\"missing\":[7,")))
                .satisfies(replay ->
                        assertThat(((DifferentReplay) replay).pointer()).isEqualTo("/missing/0"))
                .satisfies(replay ->
                        assertThat(((DifferentReplay) replay).recorded()).isEqualTo("7"));
        assertThat(replay(sound, answer.replaceFirst("\\{", "{\"a/b\":1,")))
                .isEqualTo(new DifferentReplay("/a~1b", "1", ""));
        assertThat(replay(sound, answer.replaceFirst("\\{", "{ "))).isEqualTo(new DifferentReplay("", "", ""));
        assertThat(replay(sound, answer.replace(ShippedRelease.get().name(), "2026.11.0")))
                .isEqualTo(new DifferentReplay("/release/name", "\"2026.11.0\"", "\"2026.11.1\""));
    }

    @Test
    void onAnotherReleaseItIsComparedBesidesTheNameOfTheRelease() {
        Recordings.publish(ShippedRelease.get(), ledger);
        EntryDraft sound = Recordings.decision(REQUEST, ShippedRelease.get(), FIRST);
        ledger.append(sound);
        FoundDecision found = decisions.find(sound.id());
        assertThat(replayOn(ShippedRelease.get(), found)).isEqualTo(new IdenticalReplay());
        try (Release reworded = ShippedRelease.build(Recordings.reworded())) {
            assertThat(replayOn(reworded, found)).isInstanceOfSatisfying(DifferentReplay.class, other -> {
                assertThat(other.pointer()).isNotEmpty().doesNotStartWith("/release");
                assertThat(other.recorded()).isNotEqualTo(other.replayed());
            });
            assertThat(replayOn(reworded, new FoundDecision.UnknownDecision())).isInstanceOf(FailedReplay.class);
        }
    }

    private ReplayResult replayOn(Release release, FoundDecision found) {
        return new DecisionReplayer(shelf).replayOn(release, found, new QuestionBudget(1, Duration.ofHours(1)));
    }

    @Test
    void whatCannotBeRunAgainSaysWhy() {
        Release release = ShippedRelease.get();
        EntryDraft gone =
                Recordings.decision(REQUEST.replace("{\"sens", "{\"subject\":\"c-1\",\"sens"), release, FIRST);
        ledger.append(gone);
        assertThat(why(gone.id())).isEqualTo(FailureReason.RELEASE_MISSING);
        Recordings.publish(release, ledger);
        ledger.eraseSubject("c-1", FIRST, "asked-for", "terminal");
        assertThat(why(gone.id())).isEqualTo(FailureReason.ERASED);
        assertThat(why("no-such-id")).isEqualTo(FailureReason.UNKNOWN);
        EntryDraft nonsense = Drafts.decision(null, "not a record");
        ledger.append(nonsense);
        assertThat(why(nonsense.id())).isEqualTo(FailureReason.DAMAGED);
    }

    @Test
    void theTextOfAReleaseMustHaveItsDigestAndBeSound() {
        Recordings.publish("sha256:r1", ReleaseText.bytes(Map.of("RELEASE", "another")), ledger);
        assertThat(why(on("sha256:r1"))).isEqualTo(FailureReason.RELEASE_ALTERED);
        Recordings.publish("sha256:r2", "nothing".getBytes(UTF_8), ledger);
        assertThat(why(on("sha256:r2"))).isEqualTo(FailureReason.RELEASE_ALTERED);
        var unsound = ShippedRelease.catalogWith("exclude/a.drl", "rule \"SAF-1 Nothing\" when then end");
        String id = "sha256:" + RuleBaseDigest.of(unsound);
        Recordings.publish(id, ReleaseText.bytes(unsound), ledger);
        assertThat(why(on(id))).isEqualTo(FailureReason.RELEASE_REJECTED);
        assertThat(((FailedReplay) replay(decisions.find(on(id)))).detail()).contains("exclude/a.drl:1");
    }

    @Test
    void aRequestThatIsRefusedNowOrTimeThatIsUp() {
        Recordings.publish(ShippedRelease.get(), ledger);
        EntryDraft sound = Recordings.decision(REQUEST, ShippedRelease.get(), FIRST);
        ledger.append(sound);
        var refused = new DecisionRecord("{\"klient\":{}}".getBytes(UTF_8), new byte[0], List.of());
        EntryDraft other =
                Recordings.decision("other", refused, null, ShippedRelease.get().id(), FIRST, "proceed", Set.of());
        ledger.append(other);
        assertThat(why("other")).isEqualTo(FailureReason.REQUEST_REFUSED);
        ReplayResult cut = new DecisionReplayer(shelf)
                .replay(decisions.find(sound.id()), new QuestionBudget(0, Duration.ofHours(1)));
        assertThat(((FailedReplay) cut).why()).isEqualTo(FailureReason.OUT_OF_TIME);
        assertThat(replay(decisions.find(sound.id()))).isEqualTo(new IdenticalReplay());
    }

    /** Records a decision on a release, whatever there is of it. */
    private String on(String release) {
        EntryDraft draft = Recordings.decision(
                java.util.UUID.randomUUID().toString(),
                new DecisionRecord(REQUEST.getBytes(UTF_8), new byte[0], List.of()),
                null,
                release,
                FIRST,
                "proceed",
                Set.of());
        ledger.append(draft);
        return draft.id();
    }

    /** Records the decision with another answer and runs it again. */
    private ReplayResult replay(EntryDraft sound, String answer) {
        String id = java.util.UUID.randomUUID().toString();
        var record = DecisionRecord.parse(sound.contents().payload());
        byte[] bytes = answer.replace(sound.id(), id).getBytes(UTF_8);
        ledger.append(Recordings.decision(
                id,
                new DecisionRecord(record.input(), bytes, List.of()),
                null,
                ShippedRelease.get().id(),
                FIRST,
                "caution",
                Set.of()));
        return replay(decisions.find(id));
    }

    private FailureReason why(String id) {
        return ((FailedReplay) replay(decisions.find(id))).why();
    }

    private ReplayResult replay(FoundDecision found) {
        return new DecisionReplayer(shelf).replay(found, new QuestionBudget(1, Duration.ofHours(1)));
    }
}
