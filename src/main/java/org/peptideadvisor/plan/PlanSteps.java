package org.peptideadvisor.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.model.ClientProduct;
import org.peptideadvisor.model.advice.WeekPlan.PlanStep;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.plan.PlanProduct.ProductRole;
import org.peptideadvisor.plan.SessionSteps.UnnumberedStep;

/** Writes the steps of a session in one week, thin before thick. A step is named after the product that is bought. */
final class PlanSteps {

    private static final int PRESCRIBED_LAYER = 20;
    private static final int EYE_LAYER = 65;
    private static final int SERUM_LAYER = 40;
    private static final int OIL_LAYER = 80;

    /** Layer of a peptide by the form in which it comes. */
    private static final Map<String, Integer> LAYER_OF_FORM = Map.of(
            "toner",
            25,
            "serum",
            SERUM_LAYER,
            "gel",
            45,
            "mask",
            48,
            "eye-cream",
            EYE_LAYER,
            "moisturiser",
            SessionSteps.MOISTURISER_LAYER,
            "oil",
            OIL_LAYER);

    private final Catalog catalog;

    PlanSteps(Catalog catalog) {
        this.catalog = catalog;
    }

    List<PlanStep> of(
            DaySession session,
            int week,
            List<ProductCourse> courses,
            BasicSteps basics,
            PlanExtras extras,
            PlanRequest request,
            int most) {
        var steps = new SessionSteps();
        basics.of(session).forEach(basic -> steps.add(basic(basic, session, request)));
        prescribed(session, week, courses, request, steps);
        for (ProductCourse course : courses) {
            int days = WeekSlots.days(course.in(week), session);
            if (days != 0 && course.product().role() != ProductRole.PRESCRIBED) {
                steps.add(step(session, course, days, request, courses));
            }
        }
        steps.fit(most);
        extras.of(session, week)
                .forEach(extra -> steps.addExtra(extra(extra), extra.step().equals(PlanExtras.MASK), most));
        return steps.numbered();
    }

    private UnnumberedStep basic(BasicSteps.BasicStep basic, DaySession session, PlanRequest request) {
        ClientProduct own = ProductContents.own(basic, session, request);
        String product = own == null ? null : own.name();
        return new UnnumberedStep(
                basic.layer(),
                basic.step(),
                product == null ? basicName(basic) : product,
                product,
                own == null ? basic.holds().stream().map(Planned::id).toList() : own.ids(),
                WeekSlots.MORNINGS,
                null);
    }

    /** A basic step is named after what it holds: the first thing, or, where sunscreen is joined to it, the sunscreen. */
    private String basicName(BasicSteps.BasicStep basic) {
        List<Planned> holds = basic.holds();
        if (holds.isEmpty()) {
            return label(basic.name());
        }
        return basic.name().equals(BasicSteps.WITH_SUNSCREEN)
                ? label(basic.name() + "-" + holds.get(holds.size() - 1).id(), label(basic.name()))
                : label(basic.step() + "-" + holds.get(0).id(), holds.get(0).name());
    }

    /**
     * All that is prescribed for one session of a day is one step, since its order is the prescriber's. Days with unlike
     * products have a step each.
     */
    private void prescribed(
            DaySession session, int week, List<ProductCourse> courses, PlanRequest request, SessionSteps steps) {
        var daysOf = new LinkedHashMap<List<Planned>, Integer>();
        for (int day = 0; day < WeekSlots.DAYS; day++) {
            var together = new ArrayList<Planned>();
            for (ProductCourse course : courses) {
                int own = WeekSlots.days(course.in(week), session);
                if (course.product().role() == ProductRole.PRESCRIBED && (own >>> day & 1) == 1) {
                    together.add(course.planned());
                }
            }
            if (!together.isEmpty()) {
                daysOf.merge(together, 1 << day, (before, more) -> before | more);
            }
        }
        daysOf.forEach((together, days) -> steps.add(new UnnumberedStep(
                PRESCRIBED_LAYER,
                "prescribed",
                together.stream().map(Planned::name).collect(Collectors.joining(", "))
                        + (isDoubted(together, request) ? " (" + label("ask-first") + ")" : ""),
                own(together, courses),
                ids(together, courses),
                days,
                label(isDoubted(together, request) ? "ask-prescriber" : "as-prescribed"))));
    }

    private static boolean isDoubted(List<Planned> together, PlanRequest request) {
        return together.stream().map(Planned::id).anyMatch(request.doubted()::containsKey);
    }

    /** The client's own product, when what is prescribed is one product. */
    private static @Nullable String own(List<Planned> together, List<ProductCourse> courses) {
        return together.size() > 1
                ? null
                : of(together, courses)
                        .map(PlanProduct::product)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static List<String> ids(List<Planned> together, List<ProductCourse> courses) {
        return of(together, courses)
                .flatMap(product -> product.ids().stream())
                .distinct()
                .toList();
    }

    private static Stream<PlanProduct> of(List<Planned> together, List<ProductCourse> courses) {
        return together.stream()
                .flatMap(planned ->
                        courses.stream().filter(course -> course.planned().equals(planned)))
                .map(ProductCourse::product);
    }

    private UnnumberedStep step(
            DaySession session, ProductCourse course, int days, PlanRequest request, List<ProductCourse> courses) {
        Planned planned = course.planned();
        Finding.Placed placed = placed(planned, session, request);
        String form = form(planned, request);
        boolean peptide = course.product().role() == ProductRole.NEW_PEPTIDE;
        boolean cream = course.product().product() != null && course.product().moisturiser();
        int layer = peptide && form != null
                ? LAYER_OF_FORM.getOrDefault(form, SERUM_LAYER)
                : cream ? SessionSteps.MOISTURISER_LAYER : placed == null ? SERUM_LAYER : placed.layer();
        String step = peptide && form != null ? form : cream ? BasicSteps.MOISTURISER : kind(planned, placed);
        return new UnnumberedStep(
                layer,
                step,
                name(planned, step, courses, request),
                course.product().product(),
                course.product().ids(),
                days,
                placed != null && placed.session() == session ? placed.because() : null);
    }

    private UnnumberedStep extra(Finding.Placed extra) {
        return new UnnumberedStep(
                extra.layer(),
                BasicSteps.kind(extra),
                label(extra.step()),
                null,
                List.of(),
                WeekSlots.MORNINGS,
                extra.because());
    }

    private static Finding.@Nullable Placed placed(Planned planned, DaySession session, PlanRequest request) {
        Finding.Placed best = null;
        for (Finding.Placed one : request.placed()) {
            if (one.planned() != null && one.planned().id().equals(planned.id())) {
                boolean better = best == null
                        || (one.session() == session && best.session() != session)
                        || (one.session() == best.session() && Finding.BY_RULE.compare(one, best) < 0);
                best = better ? one : best;
            }
        }
        return best;
    }

    private static String kind(Planned planned, Finding.@Nullable Placed placed) {
        if (placed == null || planned.peptideClass() != null) {
            return planned.groups().contains("eye") ? "eye-cream" : "serum";
        }
        return switch (placed.layer()) {
            case PRESCRIBED_LAYER -> "treatment";
            case EYE_LAYER -> "eye-cream";
            case OIL_LAYER -> "oil";
            default -> "serum";
        };
    }

    /** The form in which a peptide is bought. One is the moisturiser; a second one goes under it. */
    private static @Nullable String form(Planned planned, PlanRequest request) {
        String form = request.forms().get(planned.id());
        return planned.rank() > 1 && PlannedProducts.MOISTURISER_FORM.equals(form) ? "serum" : form;
    }

    /** What is bought; of two peptides in one form also which it is. */
    private String name(Planned planned, String step, List<ProductCourse> courses, PlanRequest request) {
        if (!planned.kind().equals("peptide")) {
            return planned.name();
        }
        String name = label("peptide-" + step, planned.name());
        boolean twice = courses.stream()
                .map(ProductCourse::planned)
                .anyMatch(other -> other.kind().equals("peptide")
                        && !other.id().equals(planned.id())
                        && step.equals(form(other, request)));
        return twice ? name + ": " + planned.name() : name;
    }

    private String label(String step, String otherwise) {
        VocabularyTerm term = catalog.vocabulary().term("step", step);
        return term == null ? otherwise : term.label();
    }

    private String label(String step) {
        return label(step.replace(' ', '-'), step);
    }
}
