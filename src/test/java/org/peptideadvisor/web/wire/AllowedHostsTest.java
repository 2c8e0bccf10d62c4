package org.peptideadvisor.web.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8080",
                "LocalHost:1",
                "127.0.0.1",
                "127.0.0.1:8080",
                "[::1]",
                "[::1]:8080"
            })
    void theLoopbackNames_areAlwaysAllowed(String host) {
        assertThat(AllowedHosts.of(List.of(), "127.0.0.1").allow(host)).isTrue();
        assertThat(AllowedHosts.of(List.of("advisor.example"), "0.0.0.0").allow(host))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "advisor.example",
                "localhost.example",
                "localhost.",
                "127.0.0.1.example",
                "127.0.0.2",
                "127.1",
                "[::2]",
                "::1",
                "localhost:",
                "localhost:80:80",
                "localhost@evil.example",
                "localhost evil.example",
                "localhost,evil.example",
                ""
            })
    void onLoopback_noOtherNameIs(String host) {
        for (String listening : List.of("127.0.0.1", "localhost", "::1")) {
            assertThat(AllowedHosts.of(List.of(), listening).allow(host)).isFalse();
        }
    }

    @Test
    void elsewhere_everyNameIsUntilSomeAreListed() {
        assertThat(AllowedHosts.of(List.of(), "0.0.0.0").allow("advisor.example"))
                .isTrue();
        AllowedHosts listed =
                AllowedHosts.of(List.of(" Advisor.example", "api.example:8443", "[2001:db8::1]"), "0.0.0.0");
        assertThat(List.of("advisor.example", "ADVISOR.EXAMPLE:9", "api.example:8443", "[2001:DB8::1]:1"))
                .allMatch(listed::allow);
        assertThat(List.of("evil.example", "api.example", "api.example:8444", "x.advisor.example"))
                .noneMatch(listed::allow);
    }

    @Test
    void whatIsNoHost_isSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllowedHosts.of(List.of("https://advisor.example"), "0.0.0.0"))
                .withMessageContaining("ADVISOR_HOSTS: \"https://advisor.example\" is no host.");
    }
}
