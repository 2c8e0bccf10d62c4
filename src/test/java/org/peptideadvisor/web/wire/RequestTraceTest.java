package org.peptideadvisor.web.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTraceTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @Test
    void aTrace() {
        assertThat(RequestTrace.traceId(PARENT)).isEqualTo(TRACE);
        assertThat(RequestTrace.traceId("cc" + PARENT.substring(2) + "-what-the-future-adds"))
                .isEqualTo(TRACE);
        assertThat(RequestTrace.traceId(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jane-doe",
                "00-" + TRACE + "-00f067aa0ba902b7",
                "00-" + TRACE + "-00f067aa0ba902b7-01-more",
                "ff-" + TRACE + "-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-" + TRACE + "-0000000000000000-01",
                " " + PARENT
            })
    void whatIsNoTrace_isLeftOut(String parent) {
        assertThat(RequestTrace.traceId(parent)).isNull();
    }
}
