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
import org.peptideadvisor.model.Budget;
import org.peptideadvisor.record.DecisionRecord;
import org.peptideadvisor.record.ReleaseText;
import org.peptideadvisor.release.Digest;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.ReleaseShelf;
import org.peptideadvisor.review.Replay.Different;
import org.peptideadvisor.review.Replay.Identical;
import org.peptideadvisor.review.Replay.Unreplayable;
import org.peptideadvisor.review.Replay.Why;

class ReplayTest {

    private static final String REQUEST = "{\"client\":{\"sensitivity\":\"high\",\"concerns\":[{\"id\":\"redness\"}]}}";

    @TempDir
    private Path folder;

    private LedgerStore store;
    private Ledger ledger;
    private ReleaseShelf shelf;
    private Decisions decisions;

    @BeforeEach
    void open() {
        store = Places.sqlite(folder).open();
        ledger = Drafts.open(store);
        decisions = new Decisions(ledger);
        shelf = new ReleaseShelf(4, new Releases(ledger)::files);
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
        var replays = new ArrayList<Replay>();
        decisions.each(null, null, found -> replays.add(replay(found)));
        assertThat(replays).hasSize(300).containsOnly(new Identical());
        assertThat(shelf.built()).as("each release is built once").isEqualTo(3);
    }

    @Test
    void aShelfThatIsTooSmallBuildsAgainAndStaysRight() {
        try (Release shortened = ShippedRelease.build(Recordings.shortened());
                var small = new ReleaseShelf(1, new Releases(ledger)::files)) {
            List<Release> releases = List.of(ShippedRelease.get(), shortened);
            releases.forEach(release -> Recordings.publish(release, ledger));
            List<String> ids = Recordings.decide(4, releases, ledger);
            var replayer = new Replayer(small);
            for (String id : ids) {
                assertThat(replayer.replay(decisions.find(id), new Budget(1, Duration.ofHours(1))))
                        .isEqualTo(new Identical());
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
        assertThat(replay(sound, answer)).isEqualTo(new Identical());
        assertThat(replay(sound, answer.replace("\"outcome\":\"caution\"", "\"outcome\":\"proceed\"")))
                .isEqualTo(new Different("/outcome", "\"proceed\"", "\"caution\""));
        assertThat(replay(sound, answer.replaceFirst("\"rank\":1", "\"rank\":2")))
                .isEqualTo(new Different("/recommendations/0/rank", "2", "1"));
        assertThat(replay(sound, answer.replace("\"missing\":[", "\"missing\":[7,")))
                .satisfies(replay -> assertThat(((Different) replay).pointer()).isEqualTo("/missing/0"))
                .satisfies(replay -> assertThat(((Different) replay).recorded()).isEqualTo("7"));
        assertThat(replay(sound, answer.replaceFirst("\\{", "{\"a/b\":1,"))).isEqualTo(new Different("/a~1b", "1", ""));
        assertThat(replay(sound, answer.replaceFirst("\\{", "{ "))).isEqualTo(new Different("", "", ""));
        assertThat(replay(sound, answer.replace(ShippedRelease.get().name(), "2026.11.0")))
                .isEqualTo(new Different("/release/name", "\"2026.11.0\"", "\"2026.11.1\""));
    }

    @Test
    void whatCannotBeRunAgainSaysWhy() {
        Release release = ShippedRelease.get();
        EntryDraft gone =
                Recordings.decision(REQUEST.replace("{\"sens", "{\"subject\":\"c-1\",\"sens"), release, FIRST);
        ledger.append(gone);
        assertThat(why(gone.id())).isEqualTo(Why.RELEASE_MISSING);
        Recordings.publish(release, ledger);
        ledger.eraseSubject("c-1", FIRST, "asked-for");
        assertThat(why(gone.id())).isEqualTo(Why.ERASED);
        assertThat(why("no-such-id")).isEqualTo(Why.UNKNOWN);
        EntryDraft nonsense = Drafts.decision(null, "not a record");
        ledger.append(nonsense);
        assertThat(why(nonsense.id())).isEqualTo(Why.DAMAGED);
    }

    @Test
    void theTextOfAReleaseMustHaveItsDigestAndBeSound() {
        Recordings.publish("sha256:r1", ReleaseText.bytes(Map.of("RELEASE", "another")), ledger);
        assertThat(why(on("sha256:r1"))).isEqualTo(Why.RELEASE_ALTERED);
        Recordings.publish("sha256:r2", "nothing".getBytes(UTF_8), ledger);
        assertThat(why(on("sha256:r2"))).isEqualTo(Why.RELEASE_ALTERED);
        var unsound = ShippedRelease.catalogWith("exclude/a.drl", "rule \"SAF-1 Nothing\" when then end");
        String id = "sha256:" + Digest.of(unsound);
        Recordings.publish(id, ReleaseText.bytes(unsound), ledger);
        assertThat(why(on(id))).isEqualTo(Why.RELEASE_REJECTED);
        assertThat(((Unreplayable) replay(decisions.find(on(id)))).detail()).contains("exclude/a.drl:1");
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
        assertThat(why("other")).isEqualTo(Why.REQUEST_REFUSED);
        Replay cut = new Replayer(shelf).replay(decisions.find(sound.id()), new Budget(0, Duration.ofHours(1)));
        assertThat(((Unreplayable) cut).why()).isEqualTo(Why.OUT_OF_TIME);
        assertThat(replay(decisions.find(sound.id()))).isEqualTo(new Identical());
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
    private Replay replay(EntryDraft sound, String answer) {
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

    private Why why(String id) {
        return ((Unreplayable) replay(decisions.find(id))).why();
    }

    private Replay replay(Found found) {
        return new Replayer(shelf).replay(found, new Budget(1, Duration.ofHours(1)));
    }
}
