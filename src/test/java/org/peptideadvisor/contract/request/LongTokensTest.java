package org.peptideadvisor.contract.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;

/** Numbers and names beyond what the parser itself takes are faults like any other. */
class LongTokensTest {

    @Test
    void aNumberOfThousandsOfDigits() {
        assertRefused("{\"client\":{\"age\":" + "9".repeat(3000) + "}}");
    }

    @Test
    void aNameOfThousandsOfLetters() {
        assertRefused("{\"client\":{\"" + "n".repeat(60_000) + "\":1}}");
    }

    private static void assertRefused(String request) {
        ReadResult<AdviceRequest> read = ShippedRelease.get().intake().read(request.getBytes(StandardCharsets.UTF_8));
        assertThat(read).isInstanceOf(ReadResult.Rejected.class);
        assertThat(((ReadResult.Rejected<AdviceRequest>) read).faults()).isNotEmpty();
    }
}
