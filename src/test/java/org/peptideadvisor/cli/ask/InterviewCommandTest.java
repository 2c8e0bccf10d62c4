package org.peptideadvisor.cli.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.cli.SmallRules.say;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.cli.SmallRules.CommandAnswer;

class InterviewCommandTest {

    private static final Pattern PUT = Pattern.compile("\\[([a-zA-Z-]+); could change");

    @Test
    void itAsksAndAdvises() {
        CommandAnswer said = type(
                "",
                "retinol=evening=sinceWeeks:9=2",
                "42",
                "wrinkles=moderate dryness",
                "1",
                "cannot-become-pregnant",
                "standard",
                "dry",
                "face",
                "");
        assertThat(put(said))
                .containsExactly(
                        "screening",
                        "uses",
                        "age",
                        "concerns",
                        "sensitivity",
                        "hormonal",
                        "stepBudget",
                        "skinType",
                        "areas");
        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains(
                        "Nothing more that could be asked would change the advice.",
                        "Outcome: ",
                        "concern: wrinkles (moderate)")
                .contains("in the plan: retinol");
    }

    @Test
    void whatIsTickedIsAskedInDetail() {
        CommandAnswer said = type("1 conditions", "", "42", "rosacea-history");
        assertThat(put(said)).startsWith("screening", "signs", "age", "conditions");
    }

    @Test
    void anEmergencyIsToldAndEndsTheInterviewWithoutAdvice() {
        CommandAnswer said = type("1 conditions", "airway-swelling", "rosacea", "42");
        assertThat(put(said)).containsExactly("screening", "signs");
        assertThat(said.out())
                .contains("! emergency: ", "call emergency services now", "Do this first", "The interview ends here.")
                .doesNotContain("Outcome: ", "Recommended", "Nothing more that could be asked");
        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
    }

    @Test
    void anUrgentReferralEndsTheInterviewToo() {
        CommandAnswer said = type("1", "rash-blistering", "42");
        assertThat(put(said)).containsExactly("screening", "signs");
        assertThat(said.out()).contains("! urgent: ", "needs a clinician today").doesNotContain("Outcome: ");
        assertThat(said.exit()).isZero();
    }

    @Test
    void whatIsNoAnswerIsAskedAgain() {
        CommandAnswer said = type("99", "", "", "four", "400", "42");
        assertThat(put(said)).containsExactly("screening", "screening", "uses", "age", "age", "age", "concerns");
        assertThat(said.err()).contains("That is none of the answers.", "/client/age");
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void whoWillNotSayIsNotAskedAgain() {
        CommandAnswer said = type("", "", "", "redness", "", "", "", "", "", "");
        assertThat(put(said)).doesNotHaveDuplicates().contains("age", "sensitivity", "skinType");
        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("Not asked", "How old are you?");
    }

    @Test
    void theNextQuestionOfAFile(@TempDir Path folder) throws Exception {
        String example = Path.of("examples", "interview.json").toString();
        assertThat(say("interview", "--next", example).out()).contains("[sensitivity; could change: safety]");
        assertThat(say("interview", "--next", example, "--json").out()).startsWith("{\"release\":{\"id\":\"sha256:");
        Path bad = folder.resolve("bad.json");
        Files.writeString(bad, "{\"client\":{\"age\":400},\"asked\":[\"x\"]}");
        CommandAnswer said = say("interview", "--next", bad.toString());
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("/client/age", "/asked/0");
    }

    private static List<String> put(CommandAnswer said) {
        return PUT.matcher(said.out()).results().map(found -> found.group(1)).toList();
    }

    private static CommandAnswer type(String... lines) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            return say("interview");
        } finally {
            System.setIn(before);
        }
    }
}
