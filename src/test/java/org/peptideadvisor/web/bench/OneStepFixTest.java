package org.peptideadvisor.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptideadvisor.model.WordSwap;
import org.peptideadvisor.model.WordSwap.TextEdit;

/** A fix as a button says and sends it. */
class OneStepFixTest {

    private static final String TEXT = "rule\nwhen\n    Concern( id == \"rednes\" )\n";

    private static OneStepFix fix(String written, String meant) {
        OneStepFix fix = OneStepFix.of(new TextEdit(TEXT.indexOf(written) + 7, new WordSwap(written, meant)), 7);
        assertThat(fix).isNotNull();
        return fix;
    }

    @Test
    void whatAButtonSendsIsTheFix() {
        OneStepFix fix = fix("\"rednes\"", "\"redness\"");
        assertThat(fix.words()).isEqualTo("Write \"redness\"");
        assertThat(OneStepFix.in(TEXT, fix.action())).isEqualTo(TEXT.replace("rednes\"", "redness\""));
        assertThat(OneStepFix.in(" " + TEXT, fix.action()))
                .as("other words stand there")
                .isEqualTo(" " + TEXT);
    }

    @Test
    void whatGoes_andWhatIsAddedInSeveralLines_isSaid() {
        assertThat(fix("when", "").words()).isEqualTo("Take out “when”");
        OneStepFix added = fix("rule", "rule\n    @id(\"A-1\")");
        assertThat(added.words()).isEqualTo("Add @id(\"A-1\")");
        String sent = added.action().replace("\n", "\r\n"); // as a browser sends it
        assertThat(OneStepFix.in(TEXT, sent)).startsWith("rule\n    @id(\"A-1\")\nwhen");
    }

    @Test
    void whatLiesBeforeTheTextIsNoFixOfIt() {
        assertThat(OneStepFix.of(new TextEdit(3, new WordSwap("a", "b")), 7)).isNull();
        assertThat(OneStepFix.of(null, 0)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "save",
                "fix:",
                "fix:0:4",
                "fix:-1:4:rulex",
                "fix:0:99999:rule",
                "fix:9999999:4:rulex",
                "fix:99999999999999999999:4:rulex",
                "fix:0:0:x",
                "fix:a:4:rulex"
            })
    void anythingElseChangesNothing(String action) {
        assertThat(OneStepFix.in(TEXT, action)).isEqualTo(TEXT);
    }
}
