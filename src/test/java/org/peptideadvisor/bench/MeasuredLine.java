package org.peptideadvisor.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One measured value.
 *
 * @param name what was measured
 * @param value the median
 * @param unit of the value
 * @param ratio the value by that of the first line of its table
 */
public record MeasuredLine(String name, double value, String unit, double ratio) {

    /** The lines as a table for people, and then as {@code name;value;unit;ratio} for whoever collects them. */
    public static void print(String title, List<MeasuredLine> lines) {
        int width = lines.stream().mapToInt(line -> line.name().length()).max().orElse(0);
        System.out.println("\n" + title);
        for (MeasuredLine line : lines) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-" + width + "s %10.1f %-7s %8.2f%n",
                    line.name,
                    line.value,
                    line.unit,
                    line.ratio);
        }
        System.out.println();
        for (MeasuredLine line : lines) {
            System.out.printf(Locale.ROOT, "%s;%.1f;%s;%.2f%n", line.name, line.value, line.unit, line.ratio);
        }
    }

    /** The middle one; of none there is none. */
    public static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
