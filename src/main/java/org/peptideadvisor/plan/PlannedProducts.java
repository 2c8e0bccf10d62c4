package org.peptideadvisor.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CoActive;
import org.peptideadvisor.model.ClientProduct;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.model.word.PlanLimit;
import org.peptideadvisor.model.word.SubjectKind;
import org.peptideadvisor.plan.PlaceFinding.CauseKind;
import org.peptideadvisor.plan.PlanProduct.ProductRole;

/** The products of a plan other than its basics, with what the week must know of each. */
final class PlannedProducts {

    /** Uses that give way late come first: what is best proven, then the rest, what wears the skin most at the end. */
    private static final List<String> KEPT_LONGEST = List.of("retinoid", "vitamin-c");

    private static final List<String> GIVES_WAY_FIRST = List.of("exfoliating-acid", "scrub");
    static final String STRONG_ACTIVE = "strong-active";
    private static final int STRONG_LOAD = 2;

    /** Peptides for lashes or the scalp: no step of a plan for the face. */
    static final String ELSEWHERE = "not-for-face";
    /** What is swallowed has no place on the skin. */
    static final String SWALLOWED = "oral-";

    static final String MOISTURISER_FORM = "moisturiser";

    private final Catalog catalog;
    private final PlanRequest request;
    private final PlanBounds bounds;
    private final List<Planned> taken = new ArrayList<>();
    private final List<Planned> leftOut = new ArrayList<>();
    private final Map<Planned, OwnProduct> own = new HashMap<>();

    /** The cream that is the moisturiser; a second one is a step of its own. */
    private final @Nullable ClientProduct cream;

    /** A product of the client with the parts of it that count, the first standing for it. */
    private record OwnProduct(ClientProduct product, List<Planned> parts) {}

    PlannedProducts(Catalog catalog, PlanRequest request, PlanBounds bounds, BasicSteps basics) {
        this.catalog = catalog;
        this.request = request;
        this.bounds = bounds;
        var prescribed = new ArrayList<Planned>();
        var peptides = new ArrayList<Planned>();
        var uses = new ArrayList<Planned>();
        var actives = new ArrayList<Planned>();
        this.cream = request.products().stream()
                .filter(ProductContents::isCream)
                .findFirst()
                .orElse(null);
        for (ClientProduct product : request.products()) {
            List<Planned> parts = ProductContents.parts(product, request, catalog);
            if (!parts.isEmpty()) {
                Planned first = parts.get(0);
                own.put(first, new OwnProduct(product, parts));
                (first.prescription() ? prescribed : uses).add(first);
            }
        }
        for (Planned one : request.planned()) {
            if (isInProduct(one)
                    || !request.allowed().test(one)
                    || BasicSteps.isBasic(one)
                    || one.groups().contains(ELSEWHERE)
                    || one.id().startsWith(SWALLOWED)) {
                continue;
            }
            if (one.prescription()) {
                prescribed.add(one);
            } else if (one.kind().equals("use")) {
                uses.add(one);
            } else if (one.kind().equals("active")) {
                actives.add(one);
            } else if (one.rank() <= request.peptides()) {
                peptides.add(one);
            }
        }
        peptides.removeIf(peptide -> uses.stream().anyMatch(use -> use.id().equals(peptide.id()))
                || request.products().stream().anyMatch(product -> product.holds(peptide.id())));
        uses.sort(Comparator.comparingInt(PlannedProducts::givesWay).thenComparing(Planned::id));
        taken.addAll(prescribed);
        int room = Math.max(1, bounds.products() - ProductContents.basics(basics, request) - prescribed.size());
        int newOnes = bounds.of(PlanLimit.NEW_PRODUCTS);
        room = take(peptides.subList(0, Math.min(peptides.size(), newOnes)), room);
        room = take(uses, room);
        take(actives.subList(0, Math.min(actives.size(), Math.max(0, newOnes - peptides.size()))), room);
    }

    private boolean isInProduct(Planned one) {
        return one.kind().equals("use") && request.products().stream().anyMatch(product -> product.holds(one.id()));
    }

    private int take(List<Planned> some, int room) {
        int fits = Math.min(room, some.size());
        taken.addAll(some.subList(0, fits));
        some.subList(fits, some.size()).stream()
                .filter(one -> one.kind().equals("use"))
                .forEach(leftOut::add);
        return room - fits;
    }

    private static int givesWay(Planned use) {
        for (String group : KEPT_LONGEST) {
            if (use.groups().contains(group)) {
                return KEPT_LONGEST.indexOf(group);
            }
        }
        for (String group : GIVES_WAY_FIRST) {
            if (use.groups().contains(group)) {
                return KEPT_LONGEST.size() + 1 + GIVES_WAY_FIRST.indexOf(group);
            }
        }
        return KEPT_LONGEST.size();
    }

    /** What asks for a place, in the order that settles ties. */
    List<Planned> taken() {
        return List.copyOf(taken);
    }

    /** What the client uses beyond the products that a plan may have. */
    List<Planned> leftOut() {
        return List.copyOf(leftOut);
    }

    /** What the week must know of a product. */
    PlanProduct product(Planned planned) {
        return product(planned, Set.of());
    }

    /** What the week would know of a product if some of what binds it to its time did not hold. */
    PlanProduct product(Planned planned, Set<CauseKind> gone) {
        OwnProduct product = own.get(planned);
        if (product == null) {
            return single(planned, gone);
        }
        List<PlanProduct> parts =
                product.parts().stream().map(part -> single(part, gone)).toList();
        return ProductContents.together(
                parts, product.product(), planned.name(), product.product().equals(cream));
    }

    private PlanProduct single(Planned planned, Set<CauseKind> gone) {
        ProductRole role = role(planned);
        int now = planned.kind().equals("use") ? now(planned) : 0;
        int may = may(planned, role, now, Set.of());
        int free = gone.isEmpty() ? may : may(planned, role, now, gone);
        int load = planned.groups().contains(STRONG_ACTIVE) ? load(planned.id()) : 0;
        return new PlanProduct(
                planned.id(),
                role,
                times(planned, role, now, may),
                gone.contains(CauseKind.USED_THEN) ? WeekSlots.ALL : now,
                free,
                suits(planned, free, gone),
                load,
                load >= STRONG_LOAD,
                planned.rank() == 1 && MOISTURISER_FORM.equals(request.forms().get(planned.id())));
    }

    static ProductRole role(Planned planned) {
        if (planned.prescription()) {
            return ProductRole.PRESCRIBED;
        }
        return switch (planned.kind()) {
            case "use" -> ProductRole.IN_USE;
            case "peptide" -> ProductRole.NEW_PEPTIDE;
            default -> ProductRole.NEW_ACTIVE;
        };
    }

    /**
     * The sessions of something in use; where nobody asked, the one where a rule puts it, or that of its nature, and the evening
     * where either will do.
     */
    private int now(Planned use) {
        int liked = liked(use);
        if (use.session() == null && !use.prescription() && liked != 0 && liked != WeekSlots.ALL) {
            return liked;
        }
        String session = use.session() == null ? nature(use.id()) : use.session();
        if (session == null || (use.session() == null && session.equals("both"))) {
            return WeekSlots.EVENINGS;
        }
        return slots(session);
    }

    /** What is in use stays where it is, unless every rule about it puts it elsewhere, as a retinoid into the evening. */
    private int may(Planned planned, ProductRole role, int now, Set<CauseKind> gone) {
        if (role == ProductRole.PRESCRIBED) {
            return now;
        }
        DaySession only = bounds.only();
        if (only != null) {
            return WeekSlots.of(only);
        }
        int liked = gone.contains(CauseKind.PLACED) ? 0 : liked(planned);
        String nature = gone.contains(CauseKind.NATURE) ? null : nature(planned.id());
        int natural = nature == null ? WeekSlots.ALL : slots(nature);
        if (role == ProductRole.IN_USE && liked != 0) {
            return (liked & now) == 0 ? liked : liked | natural;
        }
        return natural | now;
    }

    /** The sessions that suit it best: where a rule put it, or those of its nature. */
    private int suits(Planned planned, int may, Set<CauseKind> gone) {
        int liked = gone.contains(CauseKind.PLACED) ? 0 : liked(planned) & may;
        String nature = gone.contains(CauseKind.NATURE) ? null : nature(planned.id());
        return liked != 0 || nature == null ? liked : slots(nature) & may;
    }

    private int liked(Planned planned) {
        int liked = 0;
        for (Finding.Placed placed : request.placed()) {
            if (placed.planned() != null && placed.planned().id().equals(planned.id())) {
                liked |= WeekSlots.of(placed.session());
            }
        }
        return liked;
    }

    private int times(Planned planned, ProductRole role, int now, int may) {
        if (role == ProductRole.NEW_PEPTIDE || role == ProductRole.NEW_ACTIVE) {
            return Math.min(WeekSlots.DAYS, most(planned, WeekSlots.DAYS));
        }
        int daily = now == WeekSlots.ALL && (may == WeekSlots.ALL || role == ProductRole.PRESCRIBED)
                ? 2 * WeekSlots.DAYS
                : WeekSlots.DAYS;
        Integer told = planned.perWeek();
        int times = told == null ? daily : Math.min(told, daily);
        return role == ProductRole.IN_USE ? Math.min(times, most(planned, times)) : times;
    }

    /** The most times a week that a rule lets something have, once it is settled in. */
    private int most(Planned planned, int otherwise) {
        return request.ramped().stream()
                .filter(ramped ->
                        ramped.planned() != null && ramped.planned().id().equals(planned.id()))
                .mapToInt(ramped -> request.share(planned.id(), ramped.perWeek()))
                .max()
                .orElse(otherwise);
    }

    /** The points of one use; of a group the most of its members, since nobody knows which it is. */
    private int load(String id) {
        CoActive active = catalog.active(id);
        if (active != null) {
            return active.load();
        }
        return catalog.covered(SubjectKind.GROUP, id).stream()
                .map(catalog::active)
                .mapToInt(member -> member == null ? 0 : member.load())
                .max()
                .orElse(0);
    }

    /** When its nature allows it: {@code morning}, {@code evening}, {@code both}, or null where nothing says. */
    private @Nullable String nature(String id) {
        CoActive active = catalog.active(id);
        if (active != null) {
            return active.when();
        }
        List<String> whens = catalog.covered(SubjectKind.GROUP, id).stream()
                .map(catalog::active)
                .map(member -> member == null || member.when() == null ? "both" : member.when())
                .distinct()
                .toList();
        return whens.size() == 1 ? whens.get(0) : null;
    }

    private static int slots(String session) {
        return switch (session) {
            case "morning" -> WeekSlots.MORNINGS;
            case "evening" -> WeekSlots.EVENINGS;
            default -> WeekSlots.ALL;
        };
    }
}
