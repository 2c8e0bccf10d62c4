package org.peptideadvisor.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.workbench.DraftReport;
import org.peptideadvisor.workbench.DraftReport.DraftChange;

/** What a release changed for whom, in a line. */
class ImpactLineTest {

    private static DraftReport report(int compared, DraftChange... changes) {
        return new DraftReport(
                "c1",
                "sha256:r1",
                Instant.EPOCH,
                true,
                false,
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                compared,
                Map.of(),
                0,
                List.of(changes),
                List.of());
    }

    @Test
    void whoeverIsLessProtectedStandsFirst_andAClientIsNotCountedTwice() {
        DraftReport report = report(
                12_000,
                new DraftChange("softer", "exclusion", 3),
                new DraftChange("harder", "caution", 41),
                new DraftChange("harder", "hold", 7),
                new DraftChange("other", "plan", 1_200));
        assertThat(ImpactLine.of(report))
                .isEqualTo("12,000 clients compared: at least 3 less protected, at least 41 more protected,"
                        + " at least 1,200 with other advice");
    }

    @Test
    void nobodyIsSaid_andAReportThatWasNotKeptSaysNothing() {
        assertThat(ImpactLine.of(report(12_000))).isEqualTo("12,000 clients compared: nobody's advice changed");
        assertThat(ImpactLine.of(report(0))).isEmpty();
        assertThat(ImpactLine.of(null)).isEmpty();
    }
}
