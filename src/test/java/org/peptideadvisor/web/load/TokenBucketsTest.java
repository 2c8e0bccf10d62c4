package org.peptideadvisor.web.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptideadvisor.web.load.TokenBuckets.QuotaAnswer;

class TokenBucketsTest {

    private long now = Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(10); // a clock that overflows on the way
    private final TokenBuckets buckets = new TokenBuckets(() -> now);

    @Test
    void aQuotaIsSpentAndComesBackEvenly() {
        assertThat(buckets.take("a", 4)).isEqualTo(new QuotaAnswer(true, 4, 3, 15));
        assertThat(buckets.take("a", 4)).isEqualTo(new QuotaAnswer(true, 4, 2, 15));
        assertThat(buckets.take("a", 4)).isEqualTo(new QuotaAnswer(true, 4, 1, 15));
        assertThat(buckets.take("a", 4)).isEqualTo(new QuotaAnswer(true, 4, 0, 15));
        assertThat(buckets.take("a", 4)).isEqualTo(new QuotaAnswer(false, 4, 0, 15));
        wait(14);
        assertThat(buckets.take("a", 4)).isEqualTo(new QuotaAnswer(false, 4, 0, 1));
        assertThat(buckets.take("b", 4).taken()).as("somebody else").isTrue();
        wait(1);
        assertThat(buckets.take("a", 4)).isEqualTo(new QuotaAnswer(true, 4, 0, 15));
        wait(3_600);
        assertThat(buckets.take("a", 4).left())
                .as("no more than the quota is saved up")
                .isEqualTo(3);
    }

    @Test
    void manyAreRemembered_andNotForEver() {
        for (int i = 0; i < 10_000; i++) {
            buckets.take("old " + i, 1);
        }
        wait(30);
        assertThat(buckets.take("old 0", 1).taken()).isFalse();
        wait(40);
        assertThat(buckets.take("new", 1).taken()).isTrue();
        assertThat(buckets.take("new", 1).taken()).isFalse();
    }

    @Test
    void aKeyCanHaveAQuotaOfItsOwn() {
        CallQuotas quotas = CallQuotas.of(100, List.of("key-a=6000", " user-b=0"));
        assertThat(quotas.of("key-a")).isEqualTo(6000);
        assertThat(quotas.of("user-b")).isZero();
        assertThat(quotas.of("key-c")).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "key-a", "key-a=", "=5", "key-a=many", "key-a=-1", "key a=5"})
    void aQuotaThatIsNone_isRefused(String own) {
        assertThatThrownBy(() -> CallQuotas.of(100, List.of(own)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("ADVISOR_RATE_OWN");
        assertThatThrownBy(() -> CallQuotas.of(-1, List.of())).hasMessageContaining("ADVISOR_RATE_CALLS");
    }

    private void wait(int seconds) {
        now += TimeUnit.SECONDS.toNanos(seconds);
    }
}
