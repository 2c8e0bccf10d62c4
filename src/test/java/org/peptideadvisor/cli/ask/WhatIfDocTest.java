package org.peptideadvisor.cli.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.cli.SmallRules.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.peptideadvisor.cli.SmallRules.CommandAnswer;

/** Runs every example of docs/what-if.md. */
class WhatIfDocTest {

    private static final Path DOCUMENT = Path.of("docs", "what-if.md");
    private static final Pattern COMMAND =
            Pattern.compile("```console\n\\$ bin/advisor ([^\n]*)\n```\n\n```text\n(.*?)```", Pattern.DOTALL);

    @TestFactory
    List<DynamicTest> everyCommandPrintsWhatStandsBelowIt() throws IOException {
        List<MatchResult> examples =
                COMMAND.matcher(Files.readString(DOCUMENT)).results().toList();
        assertThat(examples).hasSize(4);
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(example.group(1), () -> assertThat(run(example.group(1)))
                        .isEqualTo(example.group(2))))
                .toList();
    }

    @Test
    void noExampleIsLeftOut() throws IOException {
        String document = Files.readString(DOCUMENT);
        long blocks = document.lines()
                .filter(line -> line.startsWith("```") && line.length() > 3)
                .count();
        assertThat(blocks).isEqualTo(2 * COMMAND.matcher(document).results().count());
    }

    @Test
    void aFaultOfTheRequestIsSaid() {
        CommandAnswer said = say("what-if", "examples/after-a-peel.json", "--ingredient", "retinoll");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("/ingredient").contains("retinol");
    }

    @Test
    void jsonIsThatOfTheContract() {
        assertThat(run("what-if examples/after-a-peel.json --ingredient retinol --json"))
                .contains("\"outcome\":\"possible\"")
                .endsWith("\"complete\":true}" + System.lineSeparator());
        assertThat(run("unsafe-if examples/few-questions.json --json")).contains("\"hazards\":[{\"fact\":");
    }

    private static String run(String arguments) {
        CommandAnswer said = say(arguments.split(" "));
        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        return said.out();
    }
}
