package org.peptideadvisor.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.fact.Use;

/**
 * What a client uses, told by itself or by the products that hold it. A use and a product that name one id are one thing. Two
 * products that hold the same thing are used one beside the other, so that their times a week add up.
 */
public final class ProductUses {

    private static final String BOTH = "both";
    private static final int MOST_A_WEEK = 21;

    private ProductUses() {}

    /** The uses as they were told, and one for each further thing that a product holds. */
    public static List<Use> of(List<Use> told, List<ClientProduct> products) {
        Map<String, Use> held = new LinkedHashMap<>();
        for (ClientProduct product : products) {
            product.holds().forEach(use -> held.merge(use.id(), use, ProductUses::besides));
        }
        var uses = new ArrayList<Use>(told.size() + held.size());
        for (Use use : told) {
            long entries =
                    told.stream().filter(one -> one.id().equals(use.id())).count();
            Use same = held.get(use.id());
            uses.add(same == null || entries > 1 ? use : completed(use, same, holding(use.id(), products) > 1));
        }
        for (Use use : held.values()) {
            if (told.stream().noneMatch(one -> one.id().equals(use.id()))) {
                uses.add(use);
            }
        }
        return uses;
    }

    private static long holding(String id, List<ClientProduct> products) {
        return products.stream().filter(product -> product.holds(id)).count();
    }

    /**
     * What was told twice of one thing: all the sessions and the greater number of times; one of them where the other is silent. Of
     * several products one of which is silent, nobody knows how often they are used together.
     */
    private static Use completed(Use told, Use same, boolean several) {
        String session = told.session() == null
                ? same.session()
                : same.session() == null ? told.session() : session(told.session(), same.session());
        Integer perWeek = told.perWeek() == null
                ? same.perWeek()
                : same.perWeek() == null
                        ? several ? null : told.perWeek()
                        : Integer.valueOf(Math.max(told.perWeek(), same.perWeek()));
        return new Use(
                told.id(),
                told.groups(),
                told.peptideClass(),
                session,
                perWeek,
                shortest(told.sinceWeeks(), same.sinceWeeks()),
                told.prescription());
    }

    /** One thing in two products. What one of them does not tell nobody knows of both. */
    private static Use besides(Use one, Use other) {
        return new Use(
                one.id(),
                one.groups(),
                one.peptideClass(),
                session(one.session(), other.session()),
                together(one.perWeek(), other.perWeek()),
                shortest(one.sinceWeeks(), other.sinceWeeks()),
                one.prescription());
    }

    private static @Nullable Integer together(@Nullable Integer one, @Nullable Integer other) {
        return one == null || other == null ? null : Integer.valueOf(Math.min(MOST_A_WEEK, one + other));
    }

    private static @Nullable String session(@Nullable String one, @Nullable String other) {
        return Objects.equals(one, other) ? one : one == null || other == null ? null : BOTH;
    }

    /** The more careful of two: what came last is what the skin knows least. */
    private static @Nullable Integer shortest(@Nullable Integer one, @Nullable Integer other) {
        return Stream.of(one == null ? Integer.MAX_VALUE : one, other == null ? Integer.MAX_VALUE : other)
                .min(Integer::compare)
                .filter(weeks -> weeks < Integer.MAX_VALUE)
                .orElse(null);
    }
}
