package org.peptideadvisor.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.peptideadvisor.ShippedRelease;

/** What a process begins with is what a start would build, or nothing. */
@Isolated("there is one head start in a process")
class HeadStartTest {

    private static final Map<String, String> FILES = ShippedRelease.get().files();

    @TempDir
    private Path empty;

    @AfterEach
    void end() {
        HeadStart.end();
    }

    @Test
    void theSameFiles_areBuiltOnce_andAnswerLikeThem() {
        HeadStart.begin(ShippedRelease.folder().root());
        BuildResult.BuiltRelease built = HeadStart.of(FILES);
        assertThat(built).isNotNull();
        try (Release release = built.release()) {
            assertThat(release.id()).isEqualTo(ShippedRelease.get().id());
            assertThat(release.ruleBook().size())
                    .isEqualTo(ShippedRelease.get().ruleBook().size());
        }
        assertThat(HeadStart.of(FILES)).as("it is given once").isNull();
    }

    @Test
    void otherFilesGetNothingOfIt() {
        HeadStart.begin(ShippedRelease.folder().root());
        var edited = new HashMap<>(FILES);
        edited.put("RELEASE", "another");
        assertThat(HeadStart.of(edited)).isNull();
        assertThat(HeadStart.of(FILES)).as("it was put away").isNull();
    }

    @Test
    void whatIsUnsoundOrMissingIsLeftForTheStartToTell() throws Exception {
        HeadStart.begin(empty.resolve("missing"));
        assertThat(HeadStart.of(FILES)).isNull();
        Files.createDirectory(empty.resolve("exclude"));
        Files.writeString(empty.resolve("exclude/broken.drl"), "rule \"");
        HeadStart.begin(empty);
        assertThat(HeadStart.of(Map.of("exclude/broken.drl", "rule \""))).isNull();
    }

    @Test
    void withoutABeginningThereIsNone() {
        assertThat(HeadStart.of(FILES)).isNull();
    }
}
