package org.peptideadvisor.scenario;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.AuthorLimit;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.rulebook.CheckDeadline;

/** How much a scenario may hold, and that nothing hidden gets through YAML. */
class ScenarioBoundsTest {

    private static final String SCENARIO =
            """
            title: A scenario
            given:
              client: { age: 30, concerns: [ { id: redness } ] }
            expect:
              outcome: advise
            """;

    @Test
    void aSoundScenarioIsRead() {
        assertThat(found(SCENARIO)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"65536, false", "65537, true"})
    void aScenarioHasSoManyCharacters(int characters, boolean refused) {
        String padded = SCENARIO + "#".repeat(characters - SCENARIO.length());
        assertThat(found(padded).stream()
                        .anyMatch(one -> one.contains("the file has over 65,536 characters in a scenario")))
                .isEqualTo(refused);
    }

    @Test
    void aScenarioHasSoManyLevels() {
        String deep = "[".repeat(20_000);
        assertThat(found("title: x\nnever: " + deep))
                .singleElement()
                .asString()
                .contains("[too-large]", "over 16 levels in a scenario", "a.yaml:2:");
        assertThat(found("- ".repeat(20_000) + "x")).singleElement().asString().contains("over 16 levels");
        assertThat(found("{a: ".repeat(AuthorLimit.SCENARIO_DEPTH.most() + 1)))
                .singleElement()
                .asString()
                .contains("over 16 levels");
    }

    @Test
    void aScenarioHasSoManyParts() {
        String many = IntStream.range(0, 5_000).mapToObj(i -> "a").collect(Collectors.joining(", ", "[", "]"));
        assertThat(found(SCENARIO + "about: " + many))
                .singleElement()
                .asString()
                .contains("over 4,000 fields, entries and values in a scenario");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title: ", "about: ", "? "})
    void aTextHasSoManyCharacters(String before) {
        assertThat(found(before + "x".repeat(AuthorLimit.SCENARIO_TEXT.most() + 1)))
                .singleElement()
                .asString()
                .contains("over 2,000 characters in a text of a scenario")
                .hasSizeLessThan(300);
    }

    /** Each name stands for twice as many as the one before: a few lines make a billion values. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
                "title: *t",
                "title: !!binary aGVsbG8=",
                "title: !!javax.script.ScriptEngineManager [x]",
                "given: !<tag:yaml.org,2002:java.io.File> x",
                "given: { client: &c { age: 3 } }"
            })
    void aliasesAnchorsAndTagsAreNotRead(String text) {
        assertThat(found(text)).singleElement().asString().contains("[bad-yaml]", "an alias, an anchor or a tag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\e[2J", "\\u202e", "\\0", "\\x9b31m", "\\u2028", "\\U000e0041", "\\uFEFF", "\\ud800"})
    void aCharacterThatNobodySeesIsRefused_alsoWhenItIsWrittenAsANumber(String hidden) {
        for (String text : List.of(
                "title: \"before" + hidden + "after\"",
                "\"ti" + hidden + "tle\": x",
                "expect: { outcome: \"" + hidden + "\" }")) {
            assertThat(found(text)).singleElement().satisfies(one -> {
                assertThat(one).contains("a.yaml:1:").containsAnyOf("[hidden-character]", "[bad-yaml]");
                assertThat(one.codePoints().allMatch(point -> point >= ' ' && point < 0x7f || point == '—'))
                        .isTrue();
            });
        }
    }

    @Test
    void whatAFindingRepeatsIsShort() {
        assertThat(found(SCENARIO + "x".repeat(1_000) + ": 1"))
                .singleElement()
                .asString()
                .contains("has no field '" + "x".repeat(100) + "…'")
                .hasSizeLessThan(300);
    }

    @Test
    void readingAsksForTheTimeAtEachFile() {
        Map<String, String> files = new TreeMap<>();
        IntStream.range(0, 500).forEach(i -> files.put("scenarios/test/a" + i + ".yaml", SCENARIO));
        var asked = new AtomicLong();
        CheckDeadline deadline = CheckDeadline.in(Duration.ofNanos(100), asked::getAndIncrement);
        var read = new ScenarioReader(ShippedRelease.get().intake()).read(files, deadline);
        assertThat(read.scenarios()).hasSizeBetween(90, 100);
        assertThat(asked.get()).isGreaterThanOrEqualTo(files.size());
    }

    private static List<String> found(String text) {
        return new ScenarioReader(ShippedRelease.get().intake())
                .read(Map.of("scenarios/test/a.yaml", text)).diagnostics().stream()
                        .map(Diagnostic::toString)
                        .toList();
    }
}
