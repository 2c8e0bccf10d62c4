package org.peptideadvisor.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdvisorConfigTest {

    @Test
    void defaults() {
        AdvisorConfig config = config(Map.of());

        assertThat(config.rules()).isEqualTo(Path.of("rules"));
        assertThat(config.data()).isEqualTo(Path.of("data"));
        assertThat(config.reload()).isEqualTo(Duration.ofMillis(100));
        assertThat(config.sideQuestions().threads()).isEqualTo(1);
        assertThat(config.sideQuestions().waiting()).isEqualTo(16);
        assertThat(config.sideQuestions().time()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.sideQuestions().evaluations()).isEqualTo(2000);
    }

    @Test
    void environment() {
        AdvisorConfig config =
                config(Map.of("ADVISOR_RULES", "/srv/rules", "ADVISOR_DATA", "/srv/data", "ADVISOR_RELOAD", "0"));

        assertThat(config.rules()).isEqualTo(Path.of("/srv/rules"));
        assertThat(config.data()).isEqualTo(Path.of("/srv/data"));
        assertThat(config.reload()).isZero();
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
