package org.peptideadvisor.cli.ask;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.peptideadvisor.Interviewed;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.cli.SmallRules;
import org.peptideadvisor.contract.answer.InterviewJson;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.release.Release;

/** Runs every example of docs/interview.md. */
class InterviewDocTest {

    private static final Path DOCUMENT = Path.of("docs", "interview.md");
    private static final Pattern COMMAND =
            Pattern.compile("```console\n\\$ bin/advisor ([^\n]*)\n```\n\n```text\n(.*?)```", Pattern.DOTALL);
    private static final Pattern STEP =
            Pattern.compile("```json request\n(.*?)```\n\n```json answer\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLIENT =
            Pattern.compile("```json client\n(.*?)```\n\n```text asked\n(.*?)```", Pattern.DOTALL);
    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void everyCommandPrintsWhatStandsBelowIt() throws IOException {
        for (MatchResult example : examples(COMMAND, 1)) {
            var said = SmallRules.say(example.group(1).split(" "));
            assertThat(said.err()).isEmpty();
            assertThat(said.out()).isEqualTo(example.group(2));
        }
    }

    @Test
    void everyStepIsAnsweredAsBelowIt() throws IOException {
        Release release = ShippedRelease.get();
        for (MatchResult example : examples(STEP, 2)) {
            var known = release.intake()
                    .readInterview(example.group(1).getBytes(StandardCharsets.UTF_8))
                    .orElseThrow(faults -> new IllegalStateException(faults.toString()));
            var budget = new QuestionBudget(100, Duration.ofMinutes(5));
            var next = release.questions().inquire(known.consultation(), known.open(), known.screened(), budget);
            var step = new InterviewJson(release.catalog())
                    .document(new ReleaseName("…", "…"), next, known.asked(), !budget.wasCut());
            var json = (ObjectNode) MAPPER.readTree(InterviewJson.write(step));
            shorten(json);
            assertThat(json).isEqualTo(MAPPER.readTree(example.group(2)));
        }
    }

    @Test
    void everyInterviewAsksWhatStandsBelowIt() throws IOException {
        for (MatchResult example : examples(CLIENT, 2)) {
            var truth = (ObjectNode) MAPPER.readTree(example.group(1));
            assertThat(String.join(", ", Interviewed.of(truth).put()))
                    .isEqualTo(example.group(2).strip());
        }
    }

    @Test
    void noExampleIsLeftOut() throws IOException {
        long blocks = Files.readString(DOCUMENT)
                .lines()
                .filter(line -> line.startsWith("```") && line.length() > 3)
                .count();
        assertThat(blocks).isEqualTo(2 * (1 + 2 + 2));
    }

    /** The page shows of topics the first with one of what it lists. */
    private static void shorten(ObjectNode step) {
        for (var topics : step.at("/question").findValues("topics")) {
            for (int i = topics.size() - 1; i > 0; i--) {
                ((com.fasterxml.jackson.databind.node.ArrayNode) topics).remove(i);
            }
            topics.findValues("lists").forEach(lists -> {
                while (lists.size() > 1) {
                    ((com.fasterxml.jackson.databind.node.ArrayNode) lists).remove(lists.size() - 1);
                }
            });
        }
    }

    private static List<MatchResult> examples(Pattern pattern, int count) throws IOException {
        List<MatchResult> examples =
                pattern.matcher(Files.readString(DOCUMENT)).results().toList();
        assertThat(examples).hasSize(count);
        return examples;
    }
}
