package org.peptideadvisor.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.advice.WeekPlan.PlanStep;

/** The steps of one session as they come together, before they have their numbers. Belongs to one session. */
final class SessionSteps {

    static final int MOISTURISER_LAYER = 69;

    private final List<UnnumberedStep> steps = new ArrayList<>();

    /** A step before it has its number; {@code days} are bits, the first day of the week being the lowest. */
    record UnnumberedStep(
            int layer,
            String step,
            String name,
            @Nullable String product,
            List<String> ingredients,
            int days,
            @Nullable String note) {

        UnnumberedStep {
            ingredients = List.copyOf(ingredients);
        }

        private UnnumberedStep on(int otherDays) {
            return new UnnumberedStep(layer, step, name, product, ingredients, otherDays, note);
        }
    }

    void add(UnnumberedStep step) {
        steps.add(step);
    }

    /** Lets a session keep its budget: a peptide cream takes the place of the moisturiser on its days, and so does the client's own cream. */
    void fit(int most) {
        boolean own = steps.stream().anyMatch(step -> step.layer() == MOISTURISER_LAYER && step.product() != null);
        if (own || fullest() > most) {
            replaceMoisturiser();
        }
    }

    /**
     * Adds an extra where there is room for it on each day, or, once a week, on the day with the fewest steps.
     *
     * @param weekly whether it is used on one day a week
     */
    void addExtra(UnnumberedStep extra, boolean weekly, int most) {
        int quietest = 0;
        for (int day = 1; day < WeekSlots.DAYS; day++) {
            quietest = on(day) < on(quietest) ? day : quietest;
        }
        if ((weekly ? on(quietest) : fullest()) < most) {
            steps.add(weekly ? extra.on(1 << quietest) : extra);
        }
    }

    private int on(int day) {
        return (int)
                steps.stream().filter(step -> (step.days() >>> day & 1) == 1).count();
    }

    private int fullest() {
        int fullest = 0;
        for (int day = 0; day < WeekSlots.DAYS; day++) {
            fullest = Math.max(fullest, on(day));
        }
        return fullest;
    }

    private void replaceMoisturiser() {
        int taken = steps.stream()
                .filter(step -> step.layer() == MOISTURISER_LAYER)
                .mapToInt(UnnumberedStep::days)
                .reduce(0, (one, other) -> one | other);
        UnnumberedStep plain = steps.stream()
                .filter(step -> step.step().equals(BasicSteps.MOISTURISER) && step.layer() != MOISTURISER_LAYER)
                .findFirst()
                .orElse(null);
        if (plain == null || taken == 0) {
            return;
        }
        int left = plain.days() & ~taken;
        int at = steps.indexOf(plain);
        if (left == 0) {
            steps.remove(at);
        } else {
            steps.set(at, plain.on(left));
        }
    }

    /** The steps, thin before thick, with their numbers. */
    List<PlanStep> numbered() {
        steps.sort(Comparator.comparingInt(UnnumberedStep::layer));
        var numbered = new ArrayList<PlanStep>(steps.size());
        for (UnnumberedStep step : steps) {
            numbered.add(new PlanStep(
                    numbered.size() + 1,
                    step.step(),
                    step.name(),
                    step.product(),
                    step.ingredients(),
                    step.days() == WeekSlots.MORNINGS ? List.of() : WeekSlots.numbers(step.days()),
                    step.note()));
        }
        return List.copyOf(numbered);
    }
}
