package org.peptideadvisor.cli.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.cli.SmallRules.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.cli.SmallRules.CommandAnswer;
import org.peptideadvisor.impact.Weakening;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.setup.OpenedLedgers;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.LedgerReleaseLog;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.release.gate.ReleaseGate;
import org.peptideadvisor.release.gate.RuleHistory;
import org.peptideadvisor.release.gate.RuleWatch;

/**
 * What weakens a shipped rule is refused at the terminal and in a followed folder, with the client who would be less protected, or with the guard that fails.
 * DraftsResourceTest tries the same over HTTP.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeakeningDoorsTest {

    private Path rules;
    private OpenLedger ledger;
    private final LiveRelease live = new LiveRelease();
    private RuleWatch watch;

    static List<Weakening> weakenings() {
        return Weakening.some();
    }

    @BeforeAll
    void goLive(@TempDir Path folder) throws IOException {
        rules = folder.resolve("rules");
        var files = new TreeMap<>(ShippedRelease.files());
        files.putAll(ShippedRelease.folder().scenarios());
        for (var file : files.entrySet()) {
            write(file.getKey(), file.getValue());
        }
        String data = folder.resolve("data").toString();
        System.setProperty("advisor.data", data);
        ledger = OpenedLedgers.opened(Map.of("ADVISOR_DATA", data), OpeningPurpose.SERVE);
        var log = new LedgerReleaseLog(ledger.ledger(), InstantSource.system(), "0.1.0");
        watch = new RuleWatch(new RuleFolder(rules), live, log, new ReleaseGate(), RuleHistory.NONE);
        look();
        assertThat(live.current()).isNotNull();
    }

    @AfterAll
    void close() {
        System.clearProperty("advisor.data");
        watch.close();
        live.close();
        ledger.close();
    }

    private void write(String path, String text) throws IOException {
        Path file = rules.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void look() {
        watch.start(Duration.ZERO, true);
        watch.start(Duration.ZERO, true); // the second look sees that the folder has settled
    }

    @ParameterizedTest
    @MethodSource("weakenings")
    void isRefusedAtTheTerminalAndInTheFolder(Weakening weakening) throws IOException {
        String before = Objects.requireNonNull(live.current()).id();
        write(weakening.file(), weakening.edited());
        try {
            CommandAnswer answer = say("publish", "--rules", rules.toString());
            assertThat(answer.exit()).as(answer.out()).isEqualTo(1);
            assertThat(answer.out()).containsPattern("W-[0-9a-f]{8} less careful|\\[guard-failed]");
            look();
            assertThat(live.refused())
                    .anySatisfy(one -> assertThat(one.code()).isIn("weakening-held", "guard-failed"))
                    .anySatisfy(one -> assertThat(one.severity()).isEqualTo(Diagnostic.Severity.ERROR));
            assertThat(Objects.requireNonNull(live.current()).id()).isEqualTo(before);
        } finally {
            write(
                    weakening.file(),
                    Objects.requireNonNull(ShippedRelease.files().get(weakening.file())));
            look();
        }
    }
}
