package org.peptideadvisor.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdvisorConfigTest {

    @Test
    void defaults() {
        AdvisorConfig config = config(Map.of());

        assertThat(config.rules()).isEqualTo(Path.of("rules"));
        assertThat(config.data()).isEqualTo(Path.of("data"));
        assertThat(config.reload()).isEqualTo(Duration.ofMillis(100));
        assertThat(config.lanes().interview().workers()).isEmpty();
        assertThat(config.lanes().questions().waiting()).isEqualTo(64);
        assertThat(config.lanes().audits().patience()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.rate().calls()).isEqualTo(1200);
        assertThat(config.rate().own()).isEmpty();
        assertThat(config.rate().signIns()).isEqualTo(30);
        assertThat(config.otlp().endpoint()).isEmpty();
        assertThat(config.sideQuestions().time()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.sideQuestions().evaluations()).isEqualTo(2000);
    }

    @Test
    void environment() {
        AdvisorConfig config = config(Map.of(
                "ADVISOR_RULES", "/srv/rules",
                "ADVISOR_DATA", "/srv/data",
                "ADVISOR_RELOAD", "0",
                "ADVISOR_LANES_AUDITS_PATIENCE", "30s",
                "ADVISOR_LANES_AUDITS_WORKERS", "3",
                "ADVISOR_RATE_SIGN_INS", "5",
                "ADVISOR_RATE_OWN", "key-a=7,key-b=0"));

        assertThat(config.rules()).isEqualTo(Path.of("/srv/rules"));
        assertThat(config.data()).isEqualTo(Path.of("/srv/data"));
        assertThat(config.reload()).isZero();
        assertThat(config.lanes().audits().patience()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.lanes().audits().workers()).hasValue(3);
        assertThat(config.rate().signIns()).isEqualTo(5);
        assertThat(config.rate().own()).hasValue(List.of("key-a=7", "key-b=0"));
    }

    private static AdvisorConfig config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withMapping(AdvisorConfig.class)
                .withSources(new EnvConfigSource(environment, 300))
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(AdvisorConfig.class);
    }
}
