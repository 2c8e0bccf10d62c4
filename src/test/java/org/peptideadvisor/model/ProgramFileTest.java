package org.peptideadvisor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class ProgramFileTest {

    @Test
    void aFileIsReadWhole_andOneThatIsMissingIsNamed() {
        assertThat(ProgramFile.text(ProgramFile.class, "/META-INF/openapi.yaml"))
                .contains("openapi: '3.1.0'");
        assertThatIllegalStateException()
                .isThrownBy(() -> ProgramFile.bytes(ProgramFile.class, "no-such-file"))
                .withMessageContaining("no-such-file");
    }
}
