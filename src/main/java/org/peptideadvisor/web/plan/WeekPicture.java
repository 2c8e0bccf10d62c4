package org.peptideadvisor.web.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.advice.WeekPlan.PlanPhase;
import org.peptideadvisor.model.advice.WeekPlan.PlanStep;
import org.peptideadvisor.web.plan.PlanView.StatementView;

/**
 * The week of one phase as a picture: the steps of the mornings and of the evenings, each with a bar over the days on which it is taken.
 *
 * @param weeks such as "Weeks 1 and 2"
 * @param change what is other than before, in a sentence; empty for the first phase
 */
public record WeekPicture(String weeks, String change, List<SessionPicture> sessions) {

    /** The steps that are told of here for the first time, with why they are there. */
    List<StatementView> reasoned() {
        return sessions.stream()
                .flatMap(session -> session.steps().stream()
                        .filter(step -> !step.reasons().isEmpty())
                        .map(step -> new StatementView(
                                step.name(), session.name() + ", " + step.days() + ".", "", step.reasons())))
                .toList();
    }

    private static final int DAYS = 7;
    private static final double DAY = 100.0 / DAYS;

    /** Between bars of neighbouring days, as a share of the width. */
    private static final double GAP = 1.6;

    private static final List<String> NAMES =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    /**
     * The steps of a time of day.
     *
     * @param name what people call it
     * @param style {@code am} or {@code pm}
     */
    record SessionPicture(String name, String style, List<StepPicture> steps) {}

    /**
     * A step.
     *
     * @param product what the client calls it, or null
     * @param note how to use it, or null
     * @param news {@code new}, {@code more}, {@code less} or empty, compared with the phase before
     * @param bars where in the week, as shares of the width
     * @param reasons why, where it is told of for the first time; else empty
     * @param days on which days, in words
     * @param taken for each day of the week, whether it is taken
     */
    record StepPicture(
            int order,
            String name,
            @Nullable String product,
            @Nullable String note,
            String news,
            List<DayBar> bars,
            String days,
            List<Boolean> taken,
            List<ReasonView> reasons) {

        int timesAWeek() {
            return (int) taken.stream().filter(one -> one).count();
        }
    }

    /** A bar: where it begins and how wide it is, in percent. */
    record DayBar(String x, String width) {}

    /** The pictures of all phases in which anything is taken. */
    static List<WeekPicture> of(List<PlanPhase> phases, ReasonFinder reasons) {
        var pictures = new ArrayList<WeekPicture>();
        Map<String, Integer> before = null;
        Set<String> told = new HashSet<>();
        for (int i = 0; i < phases.size(); i++) {
            PlanPhase phase = phases.get(i);
            if (phase.morning().isEmpty() && phase.evening().isEmpty()) {
                continue;
            }
            boolean last = i == phases.size() - 1;
            String at = "/plan/phases/" + i;
            List<SessionPicture> sessions = List.of(
                    session("Morning", "am", phase.morning(), before, at + "/morning/", reasons, told),
                    session("Evening", "pm", phase.evening(), before, at + "/evening/", reasons, told));
            pictures.add(new WeekPicture(
                    weeks(phase, last),
                    change(sessions),
                    sessions.stream().filter(one -> !one.steps().isEmpty()).toList()));
            before = new HashMap<>();
            for (SessionPicture session : sessions) {
                for (StepPicture step : session.steps()) {
                    before.put(session.style() + step.name(), step.timesAWeek());
                }
            }
        }
        return List.copyOf(pictures);
    }

    private static String weeks(PlanPhase phase, boolean last) {
        if (last) {
            return "From week " + phase.fromWeek();
        }
        return switch (phase.toWeek() - phase.fromWeek()) {
            case 0 -> "Week " + phase.fromWeek();
            case 1 -> "Weeks " + phase.fromWeek() + " and " + phase.toWeek();
            default -> "Weeks " + phase.fromWeek() + " to " + phase.toWeek();
        };
    }

    private static String change(List<SessionPicture> sessions) {
        var said = new ArrayList<String>();
        for (SessionPicture session : sessions) {
            for (StepPicture step : session.steps()) {
                String text =
                        switch (step.news()) {
                            case "new" -> step.name() + " begins";
                            case "more" -> step.name() + " on more days";
                            case "less" -> step.name() + " on fewer days";
                            default -> "";
                        };
                if (!text.isEmpty() && !said.contains(text)) {
                    said.add(text);
                }
            }
        }
        return String.join("; ", said);
    }

    private static SessionPicture session(
            String name,
            String style,
            List<PlanStep> steps,
            @Nullable Map<String, Integer> before,
            String at,
            ReasonFinder reasons,
            Set<String> told) {
        var pictures = new ArrayList<StepPicture>();
        for (int i = 0; i < steps.size(); i++) {
            PlanStep step = steps.get(i);
            pictures.add(new StepPicture(
                    step.order(),
                    step.name(),
                    step.product(),
                    step.note(),
                    news(
                            before,
                            style + step.name(),
                            step.days().isEmpty() ? DAYS : step.days().size()),
                    bars(step.days()),
                    days(step.days()),
                    IntStream.rangeClosed(1, DAYS)
                            .mapToObj(
                                    day -> step.days().isEmpty() || step.days().contains(day))
                            .toList(),
                    told.add(style + step.name()) ? reasons.of(at + i) : List.of()));
        }
        return new SessionPicture(name, style, pictures);
    }

    private static String news(@Nullable Map<String, Integer> before, String key, int now) {
        if (before == null) {
            return "";
        }
        Integer had = before.get(key);
        if (had == null) {
            return "new";
        }
        return now == had ? "" : now > had ? "more" : "less";
    }

    /** One long bar for every day, else one for each. */
    private static List<DayBar> bars(List<Integer> days) {
        if (days.isEmpty() || days.size() == DAYS) {
            return List.of(bar(0, DAYS));
        }
        return days.stream().map(day -> bar(day - 1, 1)).toList();
    }

    private static DayBar bar(int from, int days) {
        return new DayBar(percent(from * DAY + GAP / 2), percent(days * DAY - GAP));
    }

    static String percent(double share) {
        return String.format(java.util.Locale.ROOT, "%.2f%%", share);
    }

    private static String days(List<Integer> days) {
        return days.isEmpty() || days.size() == DAYS
                ? "every day"
                : String.join(", ", days.stream().map(day -> NAMES.get(day - 1)).toList());
    }
}
