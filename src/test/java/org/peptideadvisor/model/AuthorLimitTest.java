package org.peptideadvisor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The guide lists every limit as it is, and what is shown of a text is short and plain. */
class AuthorLimitTest {

    @Test
    void theGuideListsEachLimit_andNoOther() throws IOException {
        List<String> listed = Files.readString(Path.of("docs/authoring.md"))
                .split("## Limits\n")[1]
                .split("\n## ")[0]
                .lines()
                .filter(line -> line.matches("\\| .* \\| [0-9,]+ \\|"))
                .toList();
        assertThat(listed)
                .containsExactlyElementsOf(Arrays.stream(AuthorLimit.values())
                        .map(limit -> String.format(
                                Locale.ROOT,
                                "| %s | %,d |",
                                limit.toString().substring(limit.toString().indexOf(' ') + 1),
                                limit.most()))
                        .toList());
    }

    @Test
    void aQuotedTextIsCutBetweenCharacters_andShowsNoneThatIsHidden() {
        assertThat(QuotedText.of("plain")).isEqualTo("plain");
        assertThat(QuotedText.of("x".repeat(100))).isEqualTo("x".repeat(100));
        assertThat(QuotedText.of("x".repeat(101))).isEqualTo("x".repeat(100) + "…");
        assertThat(QuotedText.of("\ud83d\ude00".repeat(101))).isEqualTo("\ud83d\ude00".repeat(50) + "…");
        assertThat(QuotedText.of("a\u001b[31mb\u202ec\nd\ud800")).isEqualTo("a\\u001b[31mb\\u202ec\\u000ad\\ud800");
    }

    @Test
    void aFindingShowsNothingThatIsHidden_andIsNeverLong() {
        Diagnostic found = Diagnostic.error("code", "a.drl", 1, 1, "\u001b[2J" + "x".repeat(5_000), "\u202e");
        assertThat(found.message()).startsWith("\\u001b[2Jxx").hasSizeLessThan(1_010);
        assertThat(found.fix()).isEqualTo("\\u202e");
    }
}
