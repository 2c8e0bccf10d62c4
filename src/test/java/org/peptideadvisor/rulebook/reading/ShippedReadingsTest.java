package org.peptideadvisor.rulebook.reading;

import java.nio.file.*;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.rulebook.Rule;

class ShippedReadingsTest {
    @Test
    void dump() throws Exception {
        var sb = new StringBuilder();
        var readings = new Readings(ShippedRelease.get().catalog(), "en");
        for (Rule rule : ShippedRelease.get().ruleBook().rules()) {
            sb.append(readings.of(rule).sentence()).append("\n");
        }
        Files.writeString(Path.of("/tmp/out/readings.txt"), sb);
    }
}
