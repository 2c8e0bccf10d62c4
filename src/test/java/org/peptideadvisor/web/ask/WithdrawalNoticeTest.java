package org.peptideadvisor.web.ask;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.catalog.Vocabulary.WithdrawnId;

class WithdrawalNoticeTest {

    @Test
    void theIdThatIsRefusedFirstIsTold() {
        Response told = WithdrawalNotice.on(
                Response.ok(),
                Set.of(
                        new WithdrawnId("sign", "b", "c", LocalDate.of(2026, 11, 1), LocalDate.of(2027, 9, 1)),
                        new WithdrawnId("concern", "a", "c", LocalDate.of(2026, 12, 1), LocalDate.of(2027, 6, 1))));
        assertThat(told.getHeaderString("Deprecation")).isEqualTo("@1796083200");
        assertThat(told.getHeaderString("Sunset")).isEqualTo("Tue, 1 Jun 2027 00:00:00 GMT");
    }

    @Test
    void whereNoneIsUsedNothingIsSaid() {
        Response plain = WithdrawalNotice.on(Response.ok(), Set.of());
        assertThat(plain.getHeaders()).isEmpty();
    }
}
