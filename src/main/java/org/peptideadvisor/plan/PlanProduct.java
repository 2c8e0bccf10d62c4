package org.peptideadvisor.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product that asks for a place in the week.
 *
 * @param id its id in the catalog
 * @param ids everything that counts in it, its own id first
 * @param role why it is there
 * @param times how often a week it is, or should be, used, 1 to 14
 * @param now the sessions in which the client uses it now, or that its prescriber chose; 0 for a new product
 * @param may the sessions that its nature allows
 * @param liked the sessions that a rule put it in, among those that it may have; 0 when no rule did
 * @param load the points of one use
 * @param strong whether it is a strong active, of which one a session is enough
 * @param product what the client calls it, or null when it is none of the client's own products
 * @param moisturiser whether it comes as the moisturiser itself and needs no step of its own
 */
record PlanProduct(
        String id,
        List<String> ids,
        ProductRole role,
        int times,
        int now,
        int may,
        int liked,
        int load,
        boolean strong,
        @Nullable String product,
        boolean moisturiser) {

    /** Why a product is in the plan. The order settles ties: what stands first gives way last. */
    enum ProductRole {
        /** A prescriber decided on it: never moved, never made less, never left out. */
        PRESCRIBED,
        /** The client has it: moved, made less or left out only where nothing else keeps the limits. */
        IN_USE,
        /** A peptide that this advice brings in. */
        NEW_PEPTIDE,
        /** Another active that this advice brings in. */
        NEW_ACTIVE
    }

    PlanProduct {
        ids = List.copyOf(ids);
    }

    /** One thing by itself, none of the client's own products. */
    PlanProduct(
            String id,
            ProductRole role,
            int times,
            int now,
            int may,
            int liked,
            int load,
            boolean strong,
            boolean moisturiser) {
        this(id, List.of(id), role, times, now, may, liked, load, strong, null, moisturiser);
    }

    /** Whether this advice brings it in. */
    boolean isNew() {
        return role == ProductRole.NEW_PEPTIDE || role == ProductRole.NEW_ACTIVE;
    }
}
