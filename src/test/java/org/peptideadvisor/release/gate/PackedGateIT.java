package org.peptideadvisor.release.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.release.ReleaseBuilder;
import org.peptideadvisor.release.RuleFolder;

/** The program that was built holds the report of the gate on the rules that are shipped with it. */
class PackedGateIT {

    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void theReportIsThatOfTheShippedRules() throws Exception {
        List<String> report = Files.readAllLines(CLASSES.resolve(PackedGate.FILE));
        assertThat(report.get(0)).isEqualTo("release " + ReleaseBuilder.idOf(ShippedRelease.files()));
        assertThat(report.get(1)).startsWith("steps build ").contains("fullest-requests");
        assertThat(report.get(2))
                .isEqualTo("scenarios "
                        + new RuleFolder(Path.of("rules")).scenarios().size());
        assertThat(PackedGate.release()).isEqualTo(ReleaseBuilder.idOf(ShippedRelease.files()));
    }
}
