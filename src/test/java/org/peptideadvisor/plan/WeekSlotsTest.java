package org.peptideadvisor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.model.word.DaySession;

class WeekSlotsTest {

    @Test
    void daysAreSpreadOverTheWeek() {
        assertThat(WeekSlots.numbers(WeekSlots.spread(1, 0))).containsExactly(1);
        assertThat(WeekSlots.numbers(WeekSlots.spread(2, 0))).containsExactly(1, 4);
        assertThat(WeekSlots.numbers(WeekSlots.spread(3, 0))).containsExactly(1, 3, 5);
        assertThat(WeekSlots.numbers(WeekSlots.spread(7, 3))).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void aPatternMovesOnRoundTheWeek() {
        assertThat(WeekSlots.numbers(WeekSlots.spread(2, 1))).containsExactly(2, 5);
        assertThat(WeekSlots.numbers(WeekSlots.spread(2, 5))).containsExactly(2, 6);
    }

    @Test
    void sessionsOfADayBelongTogether() {
        int monday = 1;
        int sundayEvening = 1 << 13;
        assertThat(WeekSlots.numbers(WeekSlots.days(monday | sundayEvening))).isEqualTo(List.of(1, 7));
        assertThat(WeekSlots.wholeDays(sundayEvening)).isEqualTo(1 << 6 | 1 << 13);
        assertThat(WeekSlots.days(sundayEvening, DaySession.MORNING)).isZero();
        assertThat(WeekSlots.numbers(WeekSlots.days(sundayEvening, DaySession.EVENING)))
                .containsExactly(7);
    }

    @Test
    void someOfThemLieApartAndAreAmongThem() {
        for (int times = 1; times <= 7; times++) {
            for (int fewer = 1; fewer <= times; fewer++) {
                int all = WeekSlots.spread(times, 2) << 7;
                int some = WeekSlots.some(all, fewer);
                assertThat(some & ~all).isZero();
                assertThat(WeekSlots.count(some)).isEqualTo(fewer);
            }
        }
        assertThat(WeekSlots.numbers(WeekSlots.some(WeekSlots.MORNINGS, 3))).containsExactly(1, 3, 5);
    }
}
