package org.peptideadvisor.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.model.word.PlanLimit;

/** The limits of one week: what rules say, and a careful value where none speaks. */
final class PlanBounds {

    /** Products of one plan, the basics among them; what is prescribed may exceed it. */
    static final int MOST_PRODUCTS = 8;

    private static final Map<PlanLimit, Integer> CAREFUL = Map.of(
            PlanLimit.STEPS, 4,
            PlanLimit.NEW_PRODUCTS, 2,
            PlanLimit.WEEKLY_LOAD, 14,
            PlanLimit.WEEKS_APART, 4);

    /** More than any plan could use. */
    private static final int NO_LIMIT = 1_000;

    private final Map<PlanLimit, Integer> values = new EnumMap<>(CAREFUL);
    private int products = MOST_PRODUCTS;
    private final Map<PlanLimit, Finding.PlanLimited> said = new EnumMap<>(PlanLimit.class);
    private final Finding.@Nullable SessionKept kept;

    PlanBounds(List<Finding.PlanLimited> limits, List<Finding.SessionKept> kept) {
        for (Finding.PlanLimited limited : limits) {
            Finding.PlanLimited before = said.get(limited.limit());
            if (before == null || stricter(limited, before)) {
                said.put(limited.limit(), limited);
                values.put(limited.limit(), limited.value());
            }
        }
        this.kept = kept.isEmpty() ? null : kept.get(0);
    }

    private static boolean stricter(Finding.PlanLimited one, Finding.PlanLimited other) {
        return one.value() != other.value()
                ? one.limit().stricter(one.value(), other.value()) == one.value()
                : Finding.BY_RULE.compare(one, other) < 0;
    }

    int of(PlanLimit limit) {
        return values.getOrDefault(limit, 0);
    }

    /** The most products of the plan, the basics among them. */
    int products() {
        return products;
    }

    /** The bounds of a request without the limit of new products, or without that of all products. */
    static PlanBounds lifted(PlanRequest request, boolean newProducts, boolean allProducts) {
        var bounds = new PlanBounds(request.limits(), request.kept());
        if (newProducts) {
            bounds.values.put(PlanLimit.NEW_PRODUCTS, NO_LIMIT);
        }
        if (allProducts) {
            bounds.products = NO_LIMIT;
        }
        return bounds;
    }

    /** What sets a limit, or null where no rule speaks. */
    Finding.@Nullable PlanLimited saidOf(PlanLimit limit) {
        return said.get(limit);
    }

    /** The session that new products are kept to, or null. */
    @Nullable
    DaySession only() {
        return kept == null ? null : kept.session();
    }

    /** What keeps new products to one session, or null. */
    Finding.@Nullable SessionKept kept() {
        return kept;
    }
}
