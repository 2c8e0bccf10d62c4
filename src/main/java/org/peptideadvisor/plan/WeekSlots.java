package org.peptideadvisor.plan;

import java.util.ArrayList;
import java.util.List;
import org.peptideadvisor.model.word.DaySession;

/**
 * Sets of the fourteen sessions of a week, as the bits of a number: bits 0 to 6 are the mornings of days 1 to 7, bits 7 to
 * 13 the evenings.
 */
final class WeekSlots {

    static final int DAYS = 7;
    static final int MORNINGS = 0b1111111;
    static final int EVENINGS = MORNINGS << DAYS;
    static final int ALL = MORNINGS | EVENINGS;

    /** Days as far from each other as can be, by how many they are; the first day of the week among them. */
    private static final int[] SPREAD = {0, 0b1, 0b1001, 0b10101, 0b1010101, 0b1011011, 0b1110111, MORNINGS};

    private WeekSlots() {}

    /** The sessions of a time of day. */
    static int of(DaySession session) {
        return session == DaySession.MORNING ? MORNINGS : EVENINGS;
    }

    /** Days that are spread over the week, the pattern moved on by some days. */
    static int spread(int times, int movedBy) {
        int days = SPREAD[Math.min(times, DAYS)];
        return ((days << movedBy) | (days >>> (DAYS - movedBy))) & MORNINGS;
    }

    /** The days on which any of the sessions falls. */
    static int days(int slots) {
        return (slots | slots >>> DAYS) & MORNINGS;
    }

    /** Both sessions of every day on which any of the sessions falls. */
    static int wholeDays(int slots) {
        int days = days(slots);
        return days | days << DAYS;
    }

    /** The days of one time of day. */
    static int days(int slots, DaySession session) {
        return session == DaySession.MORNING ? slots & MORNINGS : slots >>> DAYS & MORNINGS;
    }

    /** How many sessions there are. */
    static int count(int slots) {
        return Integer.bitCount(slots);
    }

    /** So many of the sessions, in the pattern of {@link #spread} where they allow it, else spread as evenly as can be. */
    static int some(int slots, int times) {
        int all = count(slots);
        if (times >= all) {
            return slots;
        }
        for (int turn = 0; turn < DAYS; turn++) {
            int days = spread(times, turn);
            for (int pattern : new int[] {days << DAYS, days}) {
                if (times < DAYS && (pattern & ~slots) == 0) {
                    return pattern;
                }
            }
        }
        int some = 0;
        int at = 0;
        for (int slot = 0; slot < 2 * DAYS; slot++) {
            if ((slots >>> slot & 1) == 1) {
                if (at * times % all < times) {
                    some |= 1 << slot;
                }
                at++;
            }
        }
        return some;
    }

    /** The days of a set of days, from 1. */
    static List<Integer> numbers(int days) {
        var numbers = new ArrayList<Integer>(DAYS);
        for (int day = 0; day < DAYS; day++) {
            if ((days >>> day & 1) == 1) {
                numbers.add(day + 1);
            }
        }
        return List.copyOf(numbers);
    }
}
