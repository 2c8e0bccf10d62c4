package org.peptideadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.cli.SmallRules.say;

import org.junit.jupiter.api.Test;
import org.peptideadvisor.cli.SmallRules.CommandAnswer;

class MainTest {

    @Test
    void version_namesTheBuildAndWhatItRunsOn() {
        CommandAnswer said = say("--version");
        assertThat(said.exit()).isZero();
        assertThat(said.out().lines())
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).matches("Peptide Advisor \\d+\\.\\d+\\.\\d+.*"),
                        line -> assertThat(line).startsWith("Java " + System.getProperty("java.version")),
                        line -> assertThat(line).matches("Drools \\d+\\.\\d+\\.\\d+.*"));
    }

    @Test
    void help() {
        assertThat(say("help").out()).contains("advise", "check", "new-rule", "test");
        assertThat(say("help", "check"))
                .isEqualTo(new CommandAnswer(0, say("check", "--help").out(), ""));
    }

    @Test
    void anUnknownCommand_isToldTheNearest() {
        CommandAnswer said = say("chek");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("'chek'", "advisor check");
    }

    @Test
    void anUnknownOption_isToldTheNearest() {
        CommandAnswer said = say("check", "--fromat", "json");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("--fromat", "--format");
    }

    @Test
    void noCommand() {
        CommandAnswer said = say();
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("Usage: advisor");
    }
}
