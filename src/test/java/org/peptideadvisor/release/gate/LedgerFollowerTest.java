package org.peptideadvisor.release.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.cli.SmallRules;
import org.peptideadvisor.ledger.note.SignerKey;
import org.peptideadvisor.ledger.seal.MasterKey;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.setup.OpenedLedgers;
import org.peptideadvisor.ledger.store.Places;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.record.ReleaseText;
import org.peptideadvisor.release.GateFindings;
import org.peptideadvisor.release.LedgerReleaseLog;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.RuleFolder;

/** Two nodes on one real PostgreSQL: one keeps the rules, the other follows. */
class LedgerFollowerTest {

    /** Far more than a node needs, so that a slow machine does not fail; a node that does not follow never gets there. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String ENGINE = "0.1.0";
    private static final String ORIGIN = "advisor.example/two-nodes";

    @TempDir
    Path folder;

    private final String master = MasterKey.random().text();
    private final String signing = SignerKey.generate(ORIGIN).secretText();

    private SmallRules rules;
    private OpenLedger first;
    private OpenLedger second;
    private final LiveRelease publishing = new LiveRelease();
    private final LiveRelease following = new LiveRelease();
    private RuleWatch watch;
    private LedgerFollower follower;

    @BeforeEach
    void begin() throws IOException {
        Places place = Places.postgresql();
        rules = new SmallRules(folder.resolve("rules"));
        open(place, "one", OpeningPurpose.BEGIN).close();
        first = open(place, "one", OpeningPurpose.SERVE);
        second = open(place, "other", OpeningPurpose.SERVE);
        watch = new RuleWatch(new RuleFolder(rules.folder), publishing, log(first), new ReleaseGate());
        follower = new LedgerFollower(following, log(second));
        look();
        follower.start();
    }

    private OpenLedger open(Places place, String node, OpeningPurpose purpose) {
        return OpenedLedgers.opened(
                Map.of(
                        "ADVISOR_DATA",
                        folder.resolve(node).toString(),
                        "ADVISOR_LEDGER_URL",
                        place.url(),
                        "ADVISOR_LEDGER_ORIGIN",
                        ORIGIN,
                        "ADVISOR_MASTER_KEY",
                        master,
                        "ADVISOR_SIGNING_KEY",
                        signing),
                purpose);
    }

    private static LedgerReleaseLog log(OpenLedger ledger) {
        return new LedgerReleaseLog(ledger.ledger(), InstantSource.system(), ENGINE);
    }

    /** A folder that is looked at twice has settled. */
    private void look() {
        watch.start(Duration.ZERO, true);
        watch.start(Duration.ZERO, true);
    }

    @AfterEach
    void end() {
        follower.close();
        watch.close();
        publishing.close();
        following.close();
        second.close();
        first.close();
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private String live() {
        return following.current() == null ? "" : following.current().id();
    }

    @Test
    void theOtherNodeFollowsWhatGoesLive() throws Exception {
        assertThat(live()).as("at its start").isEqualTo(publishing.current().id());
        rules.write("exclude/b.drl", SmallRules.RULE.replace("CAU-1", "CAU-2").replace("Mind", "Watch"));
        look();
        assertThat(publishing.refused()).isEmpty();
        await(() -> live().equals(publishing.current().id()));
        assertThat(following.current().ruleBook().rule("CAU-2")).isNotNull();
        assertThat(following.behind()).isNull();
    }

    @Test
    void whatCannotBeBuiltIsTold_andTheFormerStaysUntilSomethingElseGoesLive() throws Exception {
        String former = live();
        Map<String, String> files = new TreeMap<>(publishing.current().files());
        files.put("exclude/a.drl", "rule \"of a later program\"");
        String later = GateFindings.releaseId(files);
        assertThat(first.ledger().publish(later, Instant.now(), "9.9.9", ReleaseText.bytes(files)))
                .isTrue();
        await(() -> later.equals(following.behind()));
        assertThat(live()).isEqualTo(former);
        assertThat(following.refused()).anyMatch(Diagnostic::isError);
        assertThat(log(first).record(publishing.current())).isTrue();
        await(() -> following.behind() == null);
        assertThat(live()).isEqualTo(former);
        assertThat(following.refused()).isEmpty();
    }

    @Test
    void aTextThatIsNotThatOfTheReleaseIsToldAndNotBuilt() throws Exception {
        String former = live();
        String named = "sha256:" + "7".repeat(64);
        byte[] text = ReleaseText.bytes(publishing.current().files());
        assertThat(first.ledger().publish(named, Instant.now(), ENGINE, text)).isTrue();
        await(() -> named.equals(following.behind()));
        assertThat(live()).isEqualTo(former);
    }
}
