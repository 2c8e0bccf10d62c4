package org.peptideadvisor.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IncidentReportTest {

    @Test
    void trace_hasPlacesButNoMessages() {
        var failure = new IllegalStateException("SECRET", new IllegalArgumentException("SECRET"));

        assertThat(IncidentReport.trace(failure))
                .startsWith(
                        "java.lang.IllegalStateException\n\tat org.peptideadvisor.web.http.IncidentReportTest.trace_")
                .contains("caused by java.lang.IllegalArgumentException\n\tat ")
                .doesNotContain("SECRET");
    }

    @Test
    void trace_ofCausesInACircleEnds() {
        var one = new IllegalStateException();
        var other = new IllegalStateException(one);
        one.initCause(other);

        assertThat(IncidentReport.trace(one)).contains("caused by");
    }
}
