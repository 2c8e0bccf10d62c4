package org.peptideadvisor.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {

    @Test
    void isReadBackFromItsText() {
        MasterKey key = MasterKey.random();
        assertThat(MasterKey.parse(key.text() + "\n").text()).isEqualTo(key.text());
        assertThat(MasterKey.parse(key.text()).id()).isEqualTo(key.id());
        assertThat(MasterKey.random().id()).isNotEqualTo(key.id());
        assertThat(key.toString()).doesNotContain(key.text()).contains(key.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret!", "c2hvcnQ=", "AAAA"})
    void whatIsNoKeyIsRefusedWithoutQuotingIt(String text) {
        assertThatThrownBy(() -> MasterKey.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 random bytes in base64")
                .hasNoCause()
                .satisfies(e -> assertThat(text.isEmpty() || !e.getMessage().contains(text))
                        .isTrue());
    }
}
