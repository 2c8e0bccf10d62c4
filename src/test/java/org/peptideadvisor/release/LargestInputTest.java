package org.peptideadvisor.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.catalog.CatalogResult;
import org.peptideadvisor.model.AuthorLimit;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.rulebook.CheckDeadline;

/**
 * A rule base that is as large as the limits allow. Work is counted in questions after the time: wherever it runs out, the
 * check asks only a few times more before it ends.
 */
class LargestInputTest {

    /** Some steps ask once more before the next one, and guards are read beside the checks. */
    private static final long FEW = 100;

    static final Map<String, String> FILES = files();

    @Test
    void itIsWithinTheLimits() {
        assertThat(RuleFolder.catalog(FILES)).isInstanceOf(CatalogResult.LoadedCatalog.class);
        assertThat(FILES.get("catalog/vocabulary.csv").length()).isGreaterThan(AuthorLimit.TABLE.most() * 9 / 10);
        assertThat(FILES.get("catalog/citations.csv").lines().count()).isEqualTo(AuthorLimit.ROWS.most() + 1);
        assertThat(FILES.get("catalog/peptides.csv").lines().count()).isEqualTo(AuthorLimit.THINGS.most() + 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1_000, 10_000, 30_000, 60_000, 90_000, 120_000, 200_000})
    void whereverTheTimeRunsOutTheCheckEndsSoon(long questions) {
        var asked = new AtomicLong();
        CheckDeadline deadline = CheckDeadline.in(Duration.ofNanos(questions), asked::getAndIncrement);
        List<Diagnostic> found = new RuleBaseCheck().check(FILES, ShippedRelease.TODAY, deadline);
        assertThat(found).anyMatch(one -> one.code().equals("out-of-time") && one.isError());
        assertThat(asked.get()).isBetween(questions, questions + FEW);
    }

    private static Map<String, String> files() {
        var files = new TreeMap<>(ShippedRelease.files());
        fill(files, "citations.csv", i -> "SRC" + i + ",a source," + "x".repeat(20) + ",page");
        fill(files, "vocabulary.csv", i -> "condition,term-" + i + ",Term " + i + " a".repeat(195) + ",,,");
        fill(
                files,
                "peptides.csv",
                i -> "made-" + i + "-up,PEQ" + i + ",Made " + i + " up,Made " + i + " up,,signal,,,,A,positive,low,no,"
                        + ",8,12,trial,1%,,,REC,recalled,no");
        fill(files, "labels/inci.csv", i -> inci(files.get("catalog/labels/inci.csv"), i));
        fill(
                files,
                "claim_words.csv",
                i -> "CLW" + (200 + i) + ",a* .. a* .. a* .. a* a* a* a* a* b" + i
                        + ",every,error,,claims to test,say nothing,CLM01");
        String phrases = files.getOrDefault("catalog/phrases.csv", "");
        String rows = phrases.substring(phrases.indexOf('\n') + 1);
        for (String language : List.of("de", "fr", "it")) {
            files.merge("catalog/phrases.csv", rows.replace(",en,", "," + language + ","), String::concat);
        }
        for (int file = 0; file < 8; file++) {
            int from = file * 200;
            files.put(
                    "exclude/many-" + file + ".drl",
                    IntStream.range(from, from + 200)
                            .mapToObj(LargestInputTest::rule)
                            .collect(Collectors.joining("\n")));
        }
        return files;
    }

    /** Adds rows until the table is full: of rows, of characters, or of ids. */
    private static void fill(Map<String, String> files, String table, java.util.function.IntFunction<String> row) {
        String path = "catalog/" + table;
        var text = new StringBuilder(files.getOrDefault(path, "").stripTrailing()).append('\n');
        long rows = text.chars().filter(c -> c == '\n').count() - 1;
        long most =
                switch (table) {
                    case "peptides.csv" -> AuthorLimit.THINGS.most();
                    case "claim_words.csv" -> 900;
                    default -> AuthorLimit.ROWS.most();
                };
        for (int i = 0; rows < most; i++, rows++) {
            String next = row.apply(i);
            if (text.length() + next.length() + 1 > AuthorLimit.TABLE.most()) {
                break;
            }
            text.append(next).append('\n');
        }
        files.put(path, text.toString());
    }

    /** The last row of the table with another name. */
    private static String inci(String table, int number) {
        int cells = table.lines().findFirst().orElse("").split(",", -1).length;
        List<String> head = List.of(table.lines().findFirst().orElse("").split(",", -1));
        return IntStream.range(0, cells)
                .mapToObj(i -> switch (head.get(i)) {
                    case "inci", "us_name" -> "Made Up " + number;
                    case "irritancy" -> "none";
                    case "photosensitiser" -> "no";
                    case "source" -> "KB";
                    case "confidence" -> "recalled";
                    default -> "";
                })
                .collect(Collectors.joining(","));
    }

    private static String rule(int number) {
        return """
                rule "EXC-%1$d A long sentence"
                    @id("EXC-%1$d") @owner("dermatology") @reviewed("unreviewed") @reviewBy("2027-11-01")
                    @evidence("REC") @grade("E")
                when
                    Condition( id in ( "term-%2$d", "term-%3$d" ) )
                then
                    caution( "%4$s" );
                end
                """
                .formatted(3_000 + number, number, number + 1, "a ".repeat(499).strip());
    }
}
