package org.peptideadvisor.model.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ContractWordTest {

    @Test
    void theWordsStandInTheirOrder() {
        assertThat(ContractWord.ids(Urgency.class)).containsExactly("routine", "soon", "urgent", "emergency");
        assertThat(ContractWord.ids(AdviceOutcome.class)).containsExactly("proceed", "caution", "hold", "refer");
        assertThat(ContractWord.ids(SafetySeverity.class)).containsExactly("low", "medium", "high", "critical");
        assertThat(ContractWord.ids(DaySession.class)).containsExactly("morning", "evening");
    }

    @Test
    void aWordThatNobodyKnows() {
        assertThat(ContractWord.of(Urgency.class, "Soon")).isNull();
        assertThatThrownBy(() -> ContractWord.require(Urgency.class, "now")).hasMessageContaining("now");
    }
}
