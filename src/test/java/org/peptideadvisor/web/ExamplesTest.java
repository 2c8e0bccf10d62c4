package org.peptideadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    @Test
    void sensitiveSkin_isTheFileAtTheTop() {
        assertThat(Examples.SENSITIVE_SKIN).isEqualTo(Requests.sensitiveSkin());
    }

    @Test
    void ruleCheck_isTheFileAtTheTop() throws IOException {
        assertThat(Examples.RULE_CHECK).isEqualTo(Files.readString(Path.of("examples", "check.json")));
    }

    @Test
    void unsafeIf_isTheFileAtTheTop() throws IOException {
        assertThat(Examples.UNSAFE_IF).isEqualTo(Files.readString(Path.of("examples", "few-questions.json")));
    }

    @Test
    void whatIf_isTheFileAtTheTopWithWhatIsWanted() throws IOException {
        assertThat(Examples.WHAT_IF.replace(",\n  \"ingredient\": \"retinol\"", ""))
                .isEqualTo(Files.readString(Path.of("examples", "after-a-peel.json")));
    }

    @Test
    void interview_isTheFileAtTheTop() throws IOException {
        assertThat(Examples.INTERVIEW).isEqualTo(Files.readString(Path.of("examples", "interview.json")));
    }
}
