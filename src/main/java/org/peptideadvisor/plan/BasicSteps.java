package org.peptideadvisor.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.DaySession;

/** The steps that every day has: cleansing, moisturiser, sunscreen, as rules place them. They begin together in week 1. */
final class BasicSteps {

    static final String CLEANSER = "cleanser";
    static final String MOISTURISER = "moisturiser";
    static final String SUNSCREEN = "sunscreen";

    /** Cleanser, moisturiser and sunscreen. */
    static final int PRODUCTS = 3;

    /** The step that is a moisturiser and a sunscreen in one. */
    static final String WITH_SUNSCREEN = "moisturiser-with-sunscreen";

    private static final Set<String> PRESCRIBED_BY_RULE = Set.of("prescribed product");
    /** An oil is a step of its own. */
    private static final String OIL = "squalane";

    /** A basic step: its layer, kind and name, what it holds, and how to do it. */
    record BasicStep(int layer, String step, String name, List<Planned> holds, String note) {

        BasicStep {
            holds = List.copyOf(holds);
        }
    }

    private final List<BasicStep> mornings;
    private final List<BasicStep> evenings;

    private BasicSteps(List<BasicStep> mornings, List<BasicStep> evenings) {
        this.mornings = mornings;
        this.evenings = evenings;
    }

    BasicSteps(PlanRequest request, boolean onlySunscreenInTheMorning) {
        List<BasicStep> all = of(request, DaySession.MORNING);
        mornings = onlySunscreenInTheMorning
                ? all.stream().filter(basic -> basic.step().equals(SUNSCREEN)).toList()
                : all;
        evenings = of(request, DaySession.EVENING);
    }

    List<BasicStep> of(DaySession session) {
        return session == DaySession.MORNING ? mornings : evenings;
    }

    /** Whether something of the plan is one of the basics. */
    static boolean isBasic(Planned planned) {
        return !planned.prescription() && isBasic(planned.id(), planned.groups());
    }

    /** Whether something of these groups only makes a product a moisturiser or a sunscreen. */
    static boolean isBasic(String id, List<String> groups) {
        return ProductContents.isBasic(groups) && !id.equals(OIL);
    }

    /** Whether one moisturiser with sunscreen can take the place of two steps. */
    boolean canJoin() {
        return moisturises(DaySession.MORNING)
                && mornings.stream().anyMatch(basic -> basic.step().equals(SUNSCREEN));
    }

    /** Whether a session has a moisturiser of its own. */
    boolean moisturises(DaySession session) {
        return of(session).stream().anyMatch(basic -> basic.step().equals(MOISTURISER));
    }

    /** The same with one product in the morning that is moisturiser and sunscreen. */
    BasicSteps joined() {
        var joined = new ArrayList<BasicStep>();
        List<Planned> held = mornings.stream()
                .filter(basic -> basic.step().equals(MOISTURISER))
                .flatMap(basic -> basic.holds().stream())
                .toList();
        for (BasicStep basic : mornings) {
            if (basic.step().equals(SUNSCREEN)) {
                var holds = new ArrayList<>(held);
                holds.addAll(basic.holds());
                joined.add(new BasicStep(basic.layer(), SUNSCREEN, WITH_SUNSCREEN, holds, basic.note()));
            } else if (!basic.step().equals(MOISTURISER)) {
                joined.add(basic);
            }
        }
        return new BasicSteps(List.copyOf(joined), evenings);
    }

    private static List<BasicStep> of(PlanRequest request, DaySession session) {
        var basics = new ArrayList<BasicStep>();
        request.placed().stream()
                .filter(placed -> placed.session() == session && isBasic(placed, request))
                .sorted(Comparator.comparingInt(Finding.Placed::layer)
                        .thenComparing(Finding.Placed::step)
                        .thenComparing(placed ->
                                placed.planned() == null ? "" : placed.planned().id())
                        .thenComparing(Finding.BY_RULE))
                .forEach(placed -> {
                    String step = kind(placed);
                    if (basics.stream().noneMatch(before -> before.step().equals(step))) {
                        Planned holds = placed.planned();
                        List<Planned> held = holds == null ? List.of() : List.of(holds);
                        basics.add(new BasicStep(placed.layer(), step, placed.step(), held, placed.because()));
                    }
                });
        return List.copyOf(basics);
    }

    private static boolean isBasic(Finding.Placed placed, PlanRequest request) {
        Planned planned = placed.planned();
        if (planned != null) {
            return isBasic(planned) && request.allowed().test(planned);
        }
        return !PRESCRIBED_BY_RULE.contains(placed.step()) && !PlanExtras.isExtra(placed);
    }

    /** The kind of a step that a rule names in words. */
    static String kind(Finding.Placed placed) {
        return switch (placed.step()) {
            case "rinse", "clinic care" -> CLEANSER;
            case "bland moisturiser", "ceramide cream" -> MOISTURISER;
            case PlanExtras.TONER -> "toner";
            case PlanExtras.OIL -> "oil";
            default -> placed.step().replace(' ', '-');
        };
    }
}
