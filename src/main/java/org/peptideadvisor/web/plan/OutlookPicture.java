package org.peptideadvisor.web.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.peptideadvisor.contract.answer.FullAnswer;

/**
 * When to expect what, on a line of weeks: for each peptide of the plan when it begins and when an effect may show, and when to look again.
 *
 * @param weeks how many weeks the line has
 * @param marks weeks that are named below it
 * @param review where the week stands in which to look again; empty if no rule says
 */
public record OutlookPicture(int weeks, List<WeekMark> marks, List<EffectBar> bars, String review) {

    private static final int LEAST = 8;
    private static final int STEP = 4;
    /** Of more weeks, fewer are named. */
    private static final int MANY = 24;

    /** A week that is named, and where it stands in percent. */
    record WeekMark(int week, String x) {}

    /**
     * A peptide.
     *
     * @param begins where its use begins, in percent
     * @param usedFor how long it is used within the line
     * @param shows where an effect may begin to show
     * @param showsFor until when it may
     * @param text the same in a sentence
     */
    record EffectBar(String name, String begins, String usedFor, String shows, String showsFor, String text) {}

    static OutlookPicture of(FullAnswer answer) {
        var planned = answer.choices().stream()
                .filter(one -> one.inPlan() && one.fromWeek() != null)
                .toList();
        int last = LEAST;
        for (var one : planned) {
            last = Math.max(last, begins(one.fromWeek()) + one.weeks().to());
        }
        if (answer.followUp() != null) {
            last = Math.max(last, answer.followUp().week());
        }
        int weeks = (last + STEP - 1) / STEP * STEP;
        var bars = new ArrayList<EffectBar>();
        for (var one : planned) {
            int begin = begins(one.fromWeek());
            int from = begin + one.weeks().from();
            int to = begin + one.weeks().to();
            bars.add(new EffectBar(
                    one.ingredient().name(),
                    at(begin, weeks),
                    at(weeks - begin, weeks),
                    at(from - 1, weeks),
                    at(to - from + 1, weeks),
                    "Begins in week " + (begin + 1) + "; an effect may show from week " + from + " to week " + to
                            + "."));
        }
        int step = weeks > MANY ? 2 * STEP : STEP;
        List<WeekMark> marks = IntStream.iterate(step, week -> week <= weeks, week -> week + step)
                .mapToObj(week -> new WeekMark(week, at(week, weeks)))
                .toList();
        return new OutlookPicture(
                weeks,
                marks,
                bars,
                answer.followUp() == null ? "" : at(answer.followUp().week(), weeks));
    }

    /** The weeks that go before. */
    private static int begins(@org.jspecify.annotations.Nullable Integer fromWeek) {
        return fromWeek == null ? 0 : fromWeek - 1;
    }

    private static String at(int week, int weeks) {
        return WeekPicture.percent(100.0 * week / weeks);
    }
}
