package org.peptideadvisor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class QuestionBudgetTest {

    @Test
    void spendsSoManyEvaluationsAndThenIsCut() {
        var budget = new QuestionBudget(2, Duration.ofHours(1));
        assertThat(budget.spend()).isTrue();
        assertThat(budget.spend()).isTrue();
        assertThat(budget.wasCut()).isFalse();
        assertThat(budget.spend()).isFalse();
        assertThat(budget.wasCut()).isTrue();
        assertThat(budget.spent()).isEqualTo(2);
    }

    @Test
    void spendsNothingOnceTheTimeIsUp() {
        var now = new AtomicLong(Long.MAX_VALUE - 5); // the clock may run over
        var budget = new QuestionBudget(9, Duration.ofNanos(10), now::get);
        assertThat(budget.spend()).isTrue();
        now.addAndGet(9);
        assertThat(budget.isOver()).isFalse();
        assertThat(budget.spend()).isTrue();
        now.addAndGet(1);
        assertThat(budget.isOver()).isTrue();
        assertThat(budget.spend()).isFalse();
        assertThat(budget.wasCut()).isTrue();
        assertThat(budget.spent()).isEqualTo(2);
    }

    @Test
    void isNotCutByBeingUsedUp() {
        var budget = new QuestionBudget(1, Duration.ofHours(1));
        budget.spend();
        assertThat(budget.wasCut()).isFalse();
        budget.cut();
        assertThat(budget.wasCut()).isTrue();
        assertThat(budget.spend()).isFalse();
    }
}
