package org.peptideadvisor.arbitration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.rulebook.RuleBook;

class QuestionStakesTest {

    @Test
    void whatIsPrescribedForTheSkinHasItsPlaceInTheWeekThoughNoRuleLooksAtMedicines() {
        var stakes = new QuestionStakes(ShippedRelease.get().catalog(), new RuleBook(List.of()));
        assertThat(stakes.looksAt(Question.MEDICATIONS)).isTrue();
        assertThat(stakes.looksAt(Question.CONDITIONS)).isFalse();
    }
}
