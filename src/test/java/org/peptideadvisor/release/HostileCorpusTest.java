package org.peptideadvisor.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptideadvisor.HostileCanary;
import org.peptideadvisor.HostileCorpus;
import org.peptideadvisor.HostileCorpus.Entry;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.AuthorLimit;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.rulebook.text.RuleBookReader;

/** Rule texts that mean harm: each is refused by name, at its line, before the engine is reached, and nothing of it runs. */
class HostileCorpusTest {

    private static final Duration GENEROUS = Duration.ofMinutes(20);
    private static final Map<String, String> TABLES = tables();

    @ParameterizedTest
    @MethodSource("entries")
    void isRefusedByNameAtItsLine(Entry entry) {
        assertThat(found(entry))
                .anySatisfy(finding -> {
                    assertThat(finding.code()).isEqualTo(entry.code());
                    assertThat(finding.line()).isEqualTo(entry.line());
                    assertThat(finding.isError()).isTrue();
                })
                .allSatisfy(HostileCorpusTest::isWellFormed);
    }

    /** What reading finds; for the few that only a look into the tables gives away, what the whole check finds. */
    private static List<Diagnostic> found(Entry entry) {
        List<Diagnostic> found =
                new RuleBookReader().read(Map.of(entry.at(), entry.text())).diagnostics();
        if (!found.isEmpty()) {
            return found;
        }
        var files = new TreeMap<>(TABLES);
        files.put(entry.at(), entry.text());
        return new RuleBaseCheck()
                .check(files, ShippedRelease.TODAY).stream()
                        .filter(Diagnostic::isError)
                        .toList();
    }

    @Test
    void everyFileIsListed() {
        List<Entry> corpus = HostileCorpus.all();
        assertThat(corpus).hasSizeGreaterThanOrEqualTo(150).hasSize((int) HostileCorpus.files());
        assertThat(corpus.stream().map(Entry::code)).doesNotContain("");
    }

    /** All are read above; of so many one goes the whole way to a release, and of each in {@code make trials}. */
    @Test
    void noneEscapes_andNothingRuns() {
        int every = Integer.getInteger("hostile.every", 5);
        List<Entry> corpus = HostileCorpus.all();
        assertNoneEscapes(IntStream.range(0, corpus.size())
                .filter(i -> i % every == 0)
                .mapToObj(corpus::get)
                .toList());
    }

    private static void assertNoneEscapes(List<Entry> corpus) {
        int touched = HostileCanary.touched();
        Set<Thread> before = threads();
        var escapes = assertTimeoutPreemptively(GENEROUS, () -> escapes(corpus));
        assertThat(escapes).isEmpty();
        assertThat(HostileCanary.touched()).isEqualTo(touched);
        assertThat(Files.exists(Path.of("hostile-canary"))).isFalse();
        assertThat(threads().stream().filter(thread -> !before.contains(thread)).map(Thread::getName))
                .allMatch(name -> name.startsWith("junit"));
    }

    /** Too big to lie in the folder; in time and memory that a small heap and a minute have room for. */
    @Test
    void giantsAreRefused() {
        var giants = new LinkedHashMap<String, String>();
        giants.put("brackets", "(".repeat(256 * 1024));
        giants.put("brackets in a rule", rule("Client" + "(".repeat(200_000)));
        giants.put("curly brackets", rule("Client( " + "{[".repeat(100_000)));
        giants.put("quotes", "\"".repeat(256 * 1024 - 1));
        giants.put("backslashes", "\"" + "\\".repeat(250_000));
        giants.put("comments", "/*".repeat(120_000));
        giants.put("stars", "/" + "*".repeat(250_000));
        giants.put("slashes", "/ ".repeat(100_000));
        giants.put("one word", "a".repeat(256 * 1024));
        giants.put("dotted word", "a.".repeat(128 * 1024));
        giants.put("digits", "9".repeat(256 * 1024));
        giants.put("rules without a name", "rule ".repeat(50_000));
        giants.put("rules on lines", "rule\n".repeat(50_000));
        giants.put("empty rules", "rule \"a\" ".repeat(25_000));
        giants.put("nots", rule("not ".repeat(60_000) + "Client()"));
        giants.put("ors", rule("Client() or ".repeat(20_000) + "Client()"));
        giants.put("annotations", "rule \"a\" " + "@a(\"b\") ".repeat(30_000) + "when Client() then end");
        giants.put("signs", "@#$%^&*[]{}|~`".repeat(18_000));
        giants.put("invisible characters", "\u200B".repeat(250_000));
        giants.put("lines", "\n".repeat(256 * 1024) + "x");
        giants.put("conclusions", rule("Client()").replace("x;", "caution( \"x\" );".repeat(15_000)));
        giants.put("megabytes", "x".repeat(8 * 1024 * 1024));
        assertTimeoutPreemptively(
                GENEROUS,
                () -> giants.forEach((name, text) -> {
                    List<Diagnostic> found = new RuleBookReader()
                            .read(Map.of("exclude/a.drl", text))
                            .diagnostics();
                    assertThat(found).as(name).isNotEmpty().hasSizeLessThanOrEqualTo(101);
                    assertThat(found).as(name).allSatisfy(HostileCorpusTest::isWellFormed);
                }));
    }

    @Test
    void tooManyFilesAreRefusedUnread() {
        var files = new TreeMap<>(TABLES);
        for (int i = 0; i <= AuthorLimit.FILES.most(); i++) {
            files.put("exclude/a" + i + ".drl", "(");
        }
        assertThat(new RuleBaseCheck().check(files, ShippedRelease.TODAY))
                .extracting(Diagnostic::code)
                .contains("base-too-large")
                .doesNotContain("outside-rule");
    }

    private static Map<String, String> escapes(List<Entry> corpus) {
        var escapes = new TreeMap<String, String>();
        for (Entry entry : corpus) {
            var files = new TreeMap<>(TABLES);
            files.put(entry.at(), entry.text());
            if (entry.at().startsWith("scenarios/") && !entry.at().endsWith(".drl")) {
                if (new RuleBaseCheck()
                        .check(files, ShippedRelease.TODAY).stream().noneMatch(Diagnostic::isError)) {
                    escapes.put(entry.file(), "passed the check");
                }
            } else if (!(new ReleaseBuilder().build(files) instanceof BuildResult.RejectedRuleBase)) {
                escapes.put(entry.file(), "was built");
            }
        }
        return escapes;
    }

    private static void isWellFormed(Diagnostic found) {
        assertThat(found.message()).isNotBlank().hasSizeLessThan(300).doesNotContain("\n");
        assertThat(found.message().chars().allMatch(c -> c >= ' ')).isTrue();
        assertThat(found.endLine()).isGreaterThanOrEqualTo(found.line());
        if (found.endLine() == found.line()) {
            assertThat(found.endColumn()).isGreaterThanOrEqualTo(found.column());
        }
    }

    private static String rule(String when) {
        return "rule \"ZZZ-1 x\"\nwhen\n " + when + "\nthen\n x;\nend\n";
    }

    private static Map<String, String> tables() {
        return ShippedRelease.tables();
    }

    private static Set<Thread> threads() {
        return new HashSet<>(Arrays.asList(Thread.getAllStackTraces().keySet().toArray(Thread[]::new)));
    }

    static List<Entry> entries() {
        return HostileCorpus.all();
    }
}
