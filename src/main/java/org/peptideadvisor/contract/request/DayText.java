package org.peptideadvisor.contract.request;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Reads days written as {@code 2026-11-22}, and only so. */
final class DayText {

    private static final int LENGTH = "2026-11-22".length();

    private DayText() {}

    /** The day, or null when there is no such day or it is written in another way. */
    static @Nullable LocalDate read(String text) {
        if (text.length() != LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, LENGTH);
        if (year < 1 || month < 1 || month > 12 || day < 1) {
            return null;
        }
        YearMonth of = YearMonth.of(year, month);
        return day > of.lengthOfMonth() ? null : of.atDay(day);
    }

    /** The number that these characters make, or -1 when one of them is no digit. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
