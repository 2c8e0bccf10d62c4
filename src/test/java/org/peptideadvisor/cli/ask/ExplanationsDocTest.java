package org.peptideadvisor.cli.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.cli.SmallRules.say;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.cli.SmallRules.CommandAnswer;
import org.peptideadvisor.contract.answer.WhyNotJson;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.release.Release;

/** Runs every example of docs/explanations.md. */
class ExplanationsDocTest {

    private static final Path DOCUMENT = Path.of("docs", "explanations.md");
    private static final Pattern COMMAND =
            Pattern.compile("```console\n\\$ bin/advisor ([^\n]*)\n```\n\n```text\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REQUEST =
            Pattern.compile("```json request\n(.*?)```\n\n```json answer\n(.*?)```", Pattern.DOTALL);

    @TestFactory
    List<DynamicTest> everyCommandPrintsWhatStandsBelowIt() throws IOException {
        List<MatchResult> examples =
                COMMAND.matcher(Files.readString(DOCUMENT)).results().toList();
        assertThat(examples).hasSize(8);
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(example.group(1), () -> assertThat(run(example.group(1)))
                        .isEqualTo(example.group(2))))
                .toList();
    }

    @Test
    void everyRequestIsAnsweredAsBelowIt() throws IOException {
        var mapper = new JsonMapper();
        List<MatchResult> examples =
                REQUEST.matcher(Files.readString(DOCUMENT)).results().toList();
        assertThat(examples).hasSize(1);
        Release release = ShippedRelease.get();
        for (MatchResult example : examples) {
            var read = release.intake()
                    .readWanting(example.group(1).getBytes(StandardCharsets.UTF_8))
                    .orElseThrow(faults -> new IllegalStateException(faults.toString()));
            var budget = new QuestionBudget(10, Duration.ofMinutes(5));
            var answer = release.questions().whyNot(read.consultation(), read.wanted(), budget);
            var json = (ObjectNode)
                    mapper.readTree(new WhyNotJson().write(new ReleaseName("…", "…"), answer, !budget.wasCut()));
            assertThat(json).isEqualTo(mapper.readTree(example.group(2)));
        }
    }

    @Test
    void noExampleIsLeftOut() throws IOException {
        String document = Files.readString(DOCUMENT);
        long blocks = document.lines()
                .filter(line -> line.startsWith("```") && line.length() > 3)
                .count();
        assertThat(blocks)
                .isEqualTo(2
                        * (COMMAND.matcher(document).results().count()
                                + REQUEST.matcher(document).results().count()));
    }

    private static String run(String arguments) {
        CommandAnswer said = say(arguments.split(" "));
        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        return said.out();
    }
}
