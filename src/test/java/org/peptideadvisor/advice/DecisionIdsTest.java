package org.peptideadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionIdsTest {

    private final DecisionIds ids = new DecisionIds();

    @Test
    void next_isVersion7() {
        UUID id = UUID.fromString(ids.next(Instant.parse("2026-11-22T10:00:00.123Z")));

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16)).isEqualTo("2026-11-22T10:00:00.123Z");
    }

    @Test
    void next_sortsByTime() {
        Instant now = Instant.parse("2026-11-22T10:00:00Z");
        assertThat(ids.next(now)).isLessThan(ids.next(now.plusMillis(1)));
    }

    @Test
    void next_neverRepeats() {
        var seen = new HashSet<String>();
        Instant now = Instant.now();
        for (int i = 0; i < 10_000; i++) {
            assertThat(seen.add(ids.next(now))).isTrue();
        }
    }
}
