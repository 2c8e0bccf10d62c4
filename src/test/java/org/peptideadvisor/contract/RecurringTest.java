package org.peptideadvisor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.Reason;

/** What is written once is what would have been written each time. */
class RecurringTest {

    private static final int CLIENTS = 600;

    /** The contract's one name that differs. */
    private interface NamedAsJson {
        @JsonProperty("class")
        String ingredientClass();
    }

    @Test
    void anAnswerIsWhatAPlainMapperWrites() throws Exception {
        var plain = JsonMapper.builder()
                .addMixIn(Advice.Named.class, NamedAsJson.class)
                .build();
        var json = new AdviceJson();
        var clients = new Clients();
        for (int seed = 0; seed < CLIENTS; seed++) {
            Advice advice = ShippedRelease.get().advisor().advise(Clients.consultation(clients.full(seed)));
            assertThat(json.write(advice)).isEqualTo(plain.writeValueAsBytes(advice));
        }
    }

    @Test
    void moreThanAreKeptAreWrittenAsWell() throws Exception {
        var plain = new JsonMapper();
        for (int i = 0; i < 40_000; i++) {
            var reason = new Reason(
                    "R-" + i % 20_000,
                    "Häutchen \"" + i % 20_000 + "\"",
                    "so\n\u0001",
                    List.of("age: " + i),
                    List.of());
            if (i % 1_000 == 0) {
                assertThat(AdviceJson.MAPPER.writeValueAsString(reason)).isEqualTo(plain.writeValueAsString(reason));
            } else {
                AdviceJson.MAPPER.writeValueAsBytes(reason);
            }
        }
    }
}
