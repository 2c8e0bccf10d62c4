package org.peptideadvisor.release.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.RuleBaseDigest;
import org.peptideadvisor.release.RuleFolder;

/** Guards at a start, and taken away or softened in a folder that is live. */
class GuardedReloadTest {

    private static final String RULES = "exclude/allergy.drl";
    private static final String GUARD = "scenarios/guards/saf012-copper-on-the-skin.yaml";
    private static final String SISTER = "scenarios/guards/saf012-other-peptides.yaml";

    @TempDir
    Path rules;

    private final LiveRelease live = new LiveRelease();
    private final List<Map<String, String>> recorded = new ArrayList<>();
    private RuleWatch watch;

    @BeforeEach
    void write() throws IOException {
        for (var file : ShippedRelease.files().entrySet()) {
            write(file.getKey(), file.getValue());
        }
        watch = new RuleWatch(new RuleFolder(rules), live, release -> recorded.add(release.files()), new ReleaseGate());
    }

    @AfterEach
    void stop() {
        watch.close();
        live.close();
    }

    @Test
    void atAStartASofterAnswerKeepsEverythingFromGoingLive() throws IOException {
        write(
                RULES,
                shipped(RULES).replace("Condition( id == \"wilson-disease\" )", "Condition( id == \"diabetes\" )"));
        look();
        assertThat(live.current()).isNull();
        assertThat(codes()).containsOnly("guard-failed");
    }

    @Test
    void atAReloadASofterAnswerLeavesTheLiveReleaseAsItIs() throws IOException {
        look();
        assertThat(live.refused()).isEmpty();
        Files.delete(rules.resolve("exclude/pregnancy.drl"));
        look();
        assertThat(stillLive()).isEqualTo(ShippedRelease.get().id());
        assertThat(codes()).contains("guard-failed");
    }

    @Test
    void aGuardThatIsGoneIsRefused_thoughItsRowHasAnother() throws IOException {
        look();
        Files.delete(rules.resolve(GUARD));
        look();
        assertThat(stillLive()).isEqualTo(ShippedRelease.get().id());
        assertThat(live.refused()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("guard-weakened");
            assertThat(found.message()).contains(GUARD, "SAF012", "the guard is gone");
            assertThat(found.fix()).contains("WEAKENED", line());
        });
    }

    @Test
    void aSofterGuardIsRefused_andSaysWhatItLost() throws IOException {
        look();
        write(GUARD, shipped(GUARD).replace("leastUrgency: soon", "leastUrgency: routine"));
        look();
        assertThat(live.refused()).singleElement().satisfies(found -> {
            assertThat(found.file()).isEqualTo(GUARD);
            assertThat(found.message()).contains("the least urgency is lower");
        });
    }

    @Test
    void aGuardThatAsksForMoreOrHasAnotherNameGoesLive() throws IOException {
        look();
        Files.move(rules.resolve(GUARD), rules.resolve("scenarios/guards/saf012-renamed.yaml"));
        write(SISTER, shipped(SISTER) + "  - { kind: active, id: oral-isotretinoin }\n");
        write(SISTER, shipped(SISTER).replace("title:", "# the same\ntitle:"));
        look();
        assertThat(live.refused()).isEmpty();
        assertThat(stillLive()).isNotEqualTo(ShippedRelease.get().id());
    }

    @Test
    void whoWeakensAGuardKnowinglySaysSo_andThatIsRecorded() throws IOException {
        look();
        Files.delete(rules.resolve(GUARD));
        write("WEAKENED", line() + "Dr Ada Example | 2026-11-24 | The other two guards of the row cover it\n");
        look();
        assertThat(live.refused()).isEmpty();
        assertThat(stillLive()).isNotEqualTo(ShippedRelease.get().id());
        assertThat(recorded).last().satisfies(files -> assertThat(files.get("WEAKENED"))
                .contains("Dr Ada Example"));
    }

    @Test
    void whatWasAllowedOnceAllowsNothingElse() throws IOException {
        write("WEAKENED", line() + "Dr Ada Example | 2026-11-24 | The other two guards of the row cover it\n");
        look();
        write(GUARD, shipped(GUARD).replace("leastUrgency: soon", "leastUrgency: routine"));
        look();
        assertThat(live.refused()).isEmpty();
        Files.delete(rules.resolve(GUARD));
        look();
        assertThat(codes()).containsOnly("guard-weakened");
    }

    @Test
    void aLineWithoutNameDayAndReasonAllowsNothing() throws IOException {
        look();
        Files.delete(rules.resolve(GUARD));
        write("WEAKENED", line() + "  | 2026-11-24 | The other two guards of the row cover it\n");
        look();
        assertThat(codes()).contains("bad-weakening");
        write("WEAKENED", line() + "Dr Ada Example | soon | The other two guards of the row cover it\n");
        look();
        assertThat(codes()).contains("bad-weakening");
        write("WEAKENED", line() + "Dr Ada Example | 2026-11-24 | because\n");
        look();
        assertThat(codes()).contains("bad-weakening");
        assertThat(stillLive()).isEqualTo(ShippedRelease.get().id());
    }

    /** The beginning of the line that allows the guard to be weaker than it is shipped. */
    private static String line() {
        return GUARD + " | " + RuleBaseDigest.of(Map.of(GUARD, shipped(GUARD))).substring(0, 12) + " | ";
    }

    private static String shipped(String path) {
        return Objects.requireNonNull(ShippedRelease.files().get(path));
    }

    /** Looks at the folder until it has settled. */
    private void look() {
        watch.start(Duration.ZERO, true);
        watch.start(Duration.ZERO, true);
    }

    private String stillLive() {
        return Objects.requireNonNull(live.current()).id();
    }

    private List<String> codes() {
        return live.refused().stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::code)
                .toList();
    }

    private void write(String path, String text) throws IOException {
        Path file = rules.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
