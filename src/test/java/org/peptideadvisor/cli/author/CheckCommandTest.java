package org.peptideadvisor.cli.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.cli.SmallRules.say;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptideadvisor.cli.SmallRules;
import org.peptideadvisor.cli.SmallRules.CommandAnswer;
import org.peptideadvisor.release.ReleaseBuilder;
import org.peptideadvisor.release.RuleFolder;

/** What {@code bin/advisor check} says and how it ends. */
class CheckCommandTest {

    @TempDir
    Path temp;

    private SmallRules rules;
    private String folder;

    @BeforeEach
    void write() throws IOException {
        rules = new SmallRules(temp);
        folder = temp.toString();
    }

    @Test
    void sound_namesTheReleaseThatTheServiceWouldName() {
        CommandAnswer said = say("check", folder);

        assertThat(said.exit()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .startsWith("Nothing found in ")
                .endsWith("; release " + ReleaseBuilder.idOf(new RuleFolder(temp).read()) + System.lineSeparator());
    }

    @Test
    void text_showsTheSourceAndTheFix() throws IOException {
        rules.write("exclude/a.drl", SmallRules.RULE.replace("Concern(", "Concren("));

        CommandAnswer said = say("check", folder);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out().lines())
                .containsSubsequence(
                        "    3 |     Concren( id == \"redness\" )",
                        "      |     ^~~~~~~",
                        "      = fix: did you mean Concern?")
                .first()
                .asString()
                .startsWith(folder + "/exclude/a.drl:3:5: error [unknown-fact] ");
        assertThat(said.out().lines()).last().isEqualTo("1 error in 1 file");
    }

    @Test
    void text_hasNoColourWhereThereIsNoTerminal() throws IOException {
        rules.write("exclude/a.drl", SmallRules.RULE.replace("Concern(", "Concren("));
        assertThat(say("check", folder).out()).doesNotContain("\u001b");
    }

    @Test
    void text_neutralisesWhatAFileWouldDoToTheTerminal() throws IOException {
        rules.write("exclude/a.drl", SmallRules.RULE.replace("Concern(", "/*\u001b[2J\u202e*/Concren("));
        assertThat(say("check", folder).out())
                .contains("/*\\u001b[2J\\u202e*/Concren")
                .doesNotContain("\u001b", "\u202e");
    }

    @Test
    void json_isTheAnswerOfTheService() throws IOException {
        rules.write("exclude/a.drl", SmallRules.RULE.replace("redness", "rednes"));

        JsonNode answer = new ObjectMapper()
                .readTree(say("check", folder, "--format=json").out());

        assertThat(answer.get("ok").booleanValue()).isFalse();
        assertThat(answer.get("diagnostics")).hasSize(1);
        JsonNode one = answer.get("diagnostics").get(0);
        assertThat(one.fieldNames())
                .toIterable()
                .containsExactly(
                        "code", "severity", "file", "line", "column", "endLine", "endColumn", "message", "fix");
        assertThat(one.get("code").textValue()).isEqualTo("unknown-id");
        assertThat(one.get("severity").textValue()).isEqualTo("error");
        assertThat(one.get("file").textValue()).isEqualTo("exclude/a.drl");
        assertThat(one.get("fix").textValue()).contains("redness");
    }

    @Test
    void scenariosAreChecked() throws IOException {
        rules.write("scenarios/test/a.yaml", SmallRules.SCENARIO.replace("redness", "rednes"));
        CommandAnswer said = say("check", "--rules", folder);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("scenarios/test/a.yaml:").contains("[bad-given]");
    }

    @ParameterizedTest
    @CsvSource({"error, 1", "warning, 1", "info, 1", "never, 0"})
    void exitCode_followsFailOn(String severity, int exit) throws IOException {
        rules.write("exclude/a.drl", SmallRules.RULE.replace("redness", "rednes"));
        assertThat(say("check", folder, "--fail-on", severity).exit()).isEqualTo(exit);
    }

    @Test
    void noRules_areFoundAsTheServiceFindsThem() throws IOException {
        for (String file :
                List.of("assess/z.drl", "exclude/a.drl", "recommend/z.drl", "plan/z.drl", "scenarios/test/a.yaml")) {
            Files.delete(rules.folder.resolve(file));
        }
        CommandAnswer said = say("check", folder);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains(": error [no-rules] ", "is this the rules folder?");
    }

    @Test
    void wrongUse() throws IOException {
        assertThat(say("check", folder + "/none"))
                .isEqualTo(new CommandAnswer(
                        2,
                        "",
                        "There is no folder " + folder + "/none; name the rules folder." + System.lineSeparator()));
        assertThat(say("check", folder + "/exclude/a.drl").err()).contains("a.drl is no folder");
        assertThat(say("check", folder, "--rules", folder).exit()).isEqualTo(2);
        assertThat(say("check", folder, "--format", "xml").exit()).isEqualTo(2);
        assertThat(say("check", folder, "--fail-on", "fatal").exit()).isEqualTo(2);
    }

    @Test
    void bytesThatAreNoText() throws IOException {
        Files.write(rules.folder.resolve("exclude/a.drl"), new byte[] {(byte) 0xff});
        CommandAnswer said = say("check", folder);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("exclude/a.drl:1:1: error [not-text]").contains("save the file as UTF-8");
    }

    private static final String GUARD =
            """
            title: A client with redness is told something
            guards: SAF036
            given:
              client: { concerns: [ { id: redness } ] }
            leastOutcome: caution
            """;

    @Test
    void aGuardThatFailsIsAnError() throws IOException {
        rules.write("scenarios/guards/redness.yaml", GUARD);

        CommandAnswer said = say("check", folder);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out())
                .contains("redness.yaml:2:9: error [guard-failed]", "no rule that stands on SAF036 speaks");
    }

    @Test
    void test_showsWhereAGuardFails_thoughSuchABaseDoesNotGoLive() throws IOException {
        rules.write("scenarios/guards/redness.yaml", GUARD);

        CommandAnswer said = say("test", "--rules", folder, "guards");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out())
                .contains("FAILED scenarios/guards/redness.yaml", "at /guards", "no rule that stands on SAF036 speaks");
    }

    @Test
    void against_namesTheGuardsThatAreWeaker(@TempDir Path before) throws IOException {
        String rule = SmallRules.RULE.replace("@grade", "@basis(\"SAF036\") @grade");
        rules.write("exclude/a.drl", rule).write("scenarios/guards/redness.yaml", GUARD);
        new SmallRules(before)
                .write("exclude/a.drl", rule)
                .write("scenarios/guards/redness.yaml", GUARD.replace("caution", "hold"));

        assertThat(say("check", folder).exit()).isZero();
        CommandAnswer said = say("check", folder, "--against", before.toString());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("[guard-weakened]", "the least outcome is lower", "WEAKENED");
        assertThat(say("check", folder, "--against", folder).exit()).isZero();
    }
}
