package org.peptideadvisor.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.model.word.PlanLimit;

/**
 * The steps that nobody needs and some clients wish for: a toner, an oil, a mask. They come one by one after all that is new, where
 * a session has room for them; a mask on one evening a week.
 */
final class PlanExtras {

    static final String TONER = "toner or mist";
    static final String OIL = "facial oil";
    static final String MASK = "mask";

    /** What rules call them, in the order in which they come. */
    private static final List<String> IN_ORDER = List.of(TONER, OIL, MASK);

    private static final Set<String> NAMES = Set.copyOf(IN_ORDER);

    /** An extra of a session: what a rule said, and the week in which it begins. */
    record PlanExtra(Finding.Placed placed, int from) {}

    private final List<PlanExtra> extras = new ArrayList<>();

    /**
     * @param earliest the first week in which something new may begin
     * @param products how many products the plan has without them
     */
    PlanExtras(PlanRequest request, PlanBounds bounds, int earliest, int products) {
        Map<String, Integer> starts = new HashMap<>();
        int next = earliest;
        for (String name : IN_ORDER) {
            boolean placed = request.placed().stream()
                    .anyMatch(one -> isExtra(one) && one.step().equals(name));
            if (placed && products + starts.size() < PlanBounds.MOST_PRODUCTS) {
                starts.put(name, next);
                next += bounds.of(PlanLimit.WEEKS_APART);
            }
        }
        request.placed().stream()
                .filter(one -> isExtra(one) && starts.containsKey(one.step()))
                .sorted(Comparator.comparingInt(Finding.Placed::layer).thenComparing(Finding.BY_RULE))
                .forEach(one -> extras.add(new PlanExtra(one, starts.getOrDefault(one.step(), earliest))));
    }

    /** Whether a rule placed something that is an extra and holds nothing that it named. */
    static boolean isExtra(Finding.Placed placed) {
        return placed.planned() == null && NAMES.contains(placed.step());
    }

    /** Those of a session that have begun by a week. */
    List<Finding.Placed> of(DaySession session, int week) {
        return extras.stream()
                .filter(one -> one.placed().session() == session && one.from() <= week)
                .map(PlanExtra::placed)
                .toList();
    }

    /** Adds the weeks in which one begins. */
    void addTurns(Set<Integer> turns) {
        extras.forEach(one -> turns.add(one.from()));
    }
}
