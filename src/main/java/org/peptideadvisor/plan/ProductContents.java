package org.peptideadvisor.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CoActive;
import org.peptideadvisor.model.ClientProduct;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.model.word.ProductStep;

/** What counts in the week of what a client's own product holds. */
public final class ProductContents {

    private static final Set<String> BASIC = Set.of("sunscreen", "barrier");
    private static final Set<String> CARING = Set.of("sunscreen", "barrier", "humectant", "soothing");
    private static final String BOTH = "both";

    private ProductContents() {}

    /** Whether something of these groups makes a product a moisturiser or a sunscreen, which every plan has. */
    public static boolean isBasic(List<String> groups) {
        return groups.stream().anyMatch(BASIC::contains);
    }

    /** Whether something cares for the skin and is no active, such as a humectant or a filter against the sun. */
    public static boolean cares(Use use) {
        return use.groups().stream().anyMatch(CARING::contains);
    }

    /** The actives of a product; of a serum without any, all that it holds. */
    public static List<Use> counted(ClientProduct product) {
        List<Use> actives = product.holds().stream().filter(use -> !cares(use)).toList();
        return actives.isEmpty() && product.step() == ProductStep.SERUM ? product.holds() : actives;
    }

    /** Whether it is a moisturiser with an active in it; what is prescribed is a step of its own kind. */
    public static boolean isCream(ClientProduct product) {
        return product.step() == ProductStep.MOISTURISER
                && !product.prescription()
                && !counted(product).isEmpty();
    }

    /** The form in which something goes under a cream that the client has. */
    public static String under(String form) {
        return PlannedProducts.MOISTURISER_FORM.equals(form) ? ProductStep.SERUM.id() : form;
    }

    /**
     * What counts of a product, as it is used in it, what the week depends on most first and under the name of the product.
     *
     * @return empty when it is a basic step and nothing else, or when nothing in it is known
     */
    static List<Planned> parts(ClientProduct product, PlanRequest request, Catalog catalog) {
        Map<String, Planned> byId = request.planned().stream()
                .filter(one -> one.kind().equals("use"))
                .collect(Collectors.toMap(Planned::id, Function.identity(), (one, again) -> one));
        var parts = new ArrayList<Planned>();
        for (Use use : counted(product)) {
            Planned one = byId.get(use.id());
            if (one != null && !BasicSteps.isBasic(one)) {
                parts.add(within(one, product, one.name(), request));
            }
        }
        parts.sort(Comparator.comparing(Planned::prescription)
                .reversed()
                .thenComparing(one -> -load(one, catalog))
                .thenComparing(one -> one.peptideClass() == null)
                .thenComparing(Planned::id));
        if (!parts.isEmpty()) {
            String name = product.name() == null
                    ? parts.stream().map(Planned::name).collect(Collectors.joining(" + "))
                    : product.name();
            parts.set(0, within(parts.get(0), product, name, request));
        }
        return List.copyOf(parts);
    }

    /**
     * What the week must know of a product: it may be used only when all that it holds may, and wears the skin with all of it.
     *
     * @param parts what counts in it, the first standing for it
     * @param moisturiser whether it is the moisturiser
     */
    static PlanProduct together(List<PlanProduct> parts, ClientProduct product, String name, boolean moisturiser) {
        PlanProduct first = parts.get(0);
        int may = parts.stream().mapToInt(PlanProduct::may).reduce(WeekSlots.ALL, (some, more) -> some & more);
        int allowed = may == 0 ? first.may() : may;
        Stream<String> further = product.ids().stream().filter(id -> !id.equals(first.id()));
        return new PlanProduct(
                first.id(),
                Stream.concat(Stream.of(first.id()), further).toList(),
                first.role(),
                parts.stream().mapToInt(PlanProduct::times).min().orElse(first.times()),
                first.now(),
                allowed,
                first.liked() & allowed,
                parts.stream().mapToInt(PlanProduct::load).sum(),
                parts.stream().anyMatch(PlanProduct::strong),
                name,
                moisturiser);
    }

    /** The client's own product that a basic step is, one that the planner has no other place for; null when there is none. */
    static @Nullable ClientProduct own(BasicSteps.BasicStep basic, DaySession session, PlanRequest request) {
        return request.products().stream()
                .filter(product -> product.name() != null
                        && product.step().id().equals(basic.step())
                        && isIn(session, product.session())
                        && counted(product).isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** How many products the basic steps are, three at least: a step may be one product in the morning and another in the evening. */
    static int basics(BasicSteps basics, PlanRequest request) {
        if (request.products().isEmpty()) {
            return BasicSteps.PRODUCTS;
        }
        var products = new HashSet<String>();
        for (DaySession session : DaySession.values()) {
            for (BasicSteps.BasicStep basic : basics.of(session)) {
                ClientProduct own = own(basic, session, request);
                products.add(own == null ? basic.step() : basic.step() + " " + own.name());
            }
        }
        return Math.max(BasicSteps.PRODUCTS, products.size());
    }

    private static boolean isIn(DaySession session, @Nullable String told) {
        return told == null || told.equals(BOTH) || told.equals(session.id());
    }

    private static int load(Planned planned, Catalog catalog) {
        CoActive active = catalog.active(planned.id());
        return active == null ? 0 : active.load();
    }

    /** Something as it is used in a product; where nobody said how often that is, as it was told by itself. */
    private static Planned within(Planned one, ClientProduct product, String name, PlanRequest request) {
        Integer told = one.perWeek();
        Integer perWeek = product.perWeek() == null && told != null
                ? Integer.valueOf(request.share(one.id(), told))
                : product.perWeek();
        return new Planned(
                one.kind(),
                one.id(),
                name,
                one.peptideClass(),
                one.targets(),
                one.groups(),
                one.rank(),
                session(product),
                perWeek,
                one.prescription());
    }

    /** A moisturiser of which nobody said when is used morning and evening. */
    private static @Nullable String session(ClientProduct product) {
        return product.session() == null && product.step() == ProductStep.MOISTURISER ? BOTH : product.session();
    }
}
