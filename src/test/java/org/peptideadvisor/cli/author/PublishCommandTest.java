package org.peptideadvisor.cli.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.cli.SmallRules.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.cli.SmallRules;
import org.peptideadvisor.cli.SmallRules.CommandAnswer;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.setup.OpenedLedgers;
import org.peptideadvisor.release.LedgerReleaseLog;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.release.gate.ReleaseGate;
import org.peptideadvisor.release.gate.RuleHistory;
import org.peptideadvisor.release.gate.RuleWatch;

/** {@code bin/advisor publish}: the gate at the terminal, against the release that the ledger names, and witnesses that are accepted. */
class PublishCommandTest {

    private static final Pattern WITNESS = Pattern.compile("W-[0-9a-f]{8}");

    @TempDir
    Path folder;

    private SmallRules rules;

    @BeforeEach
    void goLive() throws IOException {
        rules = new SmallRules(folder.resolve("rules"));
        System.setProperty("advisor.data", folder.resolve("data").toString());
        look();
    }

    /** As a service does that looks at the folder. */
    private String look() {
        var settings = Map.of("ADVISOR_DATA", folder.resolve("data").toString());
        try (OpenLedger ledger = OpenedLedgers.opened(settings, OpeningPurpose.SERVE);
                LiveRelease live = new LiveRelease()) {
            var log = new LedgerReleaseLog(ledger.ledger(), InstantSource.system(), "0.1.0");
            try (RuleWatch watch =
                    new RuleWatch(new RuleFolder(rules.folder), live, log, new ReleaseGate(), RuleHistory.NONE)) {
                watch.start(Duration.ZERO, true);
                watch.start(Duration.ZERO, true);
            }
            return live.current().id() + (live.refused().isEmpty() ? "" : " refused");
        }
    }

    @AfterEach
    void forget() {
        System.clearProperty("advisor.data");
    }

    private CommandAnswer publish(String... more) {
        var words = new java.util.ArrayList<>(java.util.List.of("publish", "--rules", rules.folder.toString()));
        words.addAll(java.util.List.of(more));
        return say(words.toArray(String[]::new));
    }

    @Test
    void aSoundEditMayGoLive() throws IOException {
        rules.write("exclude/a.drl", SmallRules.RULE.replace("Mind the skin.", "Mind the red skin."));
        CommandAnswer answer = publish();
        assertThat(answer.exit()).as(answer.out() + answer.err()).isZero();
        assertThat(answer.out()).contains("build: ", "impact: ", "It goes live when the service looks");
    }

    @Test
    void aWeakeningIsHeld_untilItsWitnessIsAccepted() throws IOException {
        rules.write("exclude/a.drl", SmallRules.RULE.replace("CAU-1", "CAU-8").replace("redness", "dryness"));
        Files.delete(rules.folder.resolve("scenarios/test/a.yaml"));
        CommandAnswer held = publish();
        assertThat(held.exit()).isEqualTo(1);
        Matcher witness = WITNESS.matcher(held.out());
        assertThat(witness.find()).as(held.out()).isTrue();
        assertThat(held.out()).contains("Mind the skin.", "weakening-held", "It does not go live");
        assertThat(look()).endsWith(" refused");
        CommandAnswer other = publish("--accept", "W-00000000", "--by", "Ada Example", "--because", "It is meant so");
        assertThat(other.exit()).isEqualTo(1);
        assertThat(rules.folder.resolve("WEAKENED")).doesNotExist();
        assertThat(publish("--accept", witness.group(), "--by", "Ada Example", "--because", "no")
                        .exit())
                .isEqualTo(2);
        var words = new java.util.ArrayList<String>();
        WITNESS.matcher(held.out())
                .results()
                .map(java.util.regex.MatchResult::group)
                .distinct()
                .forEach(id -> {
                    words.add("--accept");
                    words.add(id);
                });
        words.addAll(java.util.List.of("--by", "Ada Example", "--because", "It is meant so"));
        CommandAnswer done = publish(words.toArray(String[]::new));
        assertThat(done.exit()).as(done.out() + done.err()).isZero();
        assertThat(Files.readString(rules.folder.resolve("WEAKENED")))
                .contains("witness | " + witness.group() + " | Ada Example |");
        assertThat(look()).doesNotContain("refused");
    }

    @Test
    void aFaultyFolderIsToldWithItsFaults() throws IOException {
        rules.write("exclude/a.drl", "rule");
        CommandAnswer answer = publish();
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out()).contains("exclude/a.drl", "It does not go live; release");
    }
}
