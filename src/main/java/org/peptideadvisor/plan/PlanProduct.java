package org.peptideadvisor.plan;

/**
 * A product that asks for a place in the week.
 *
 * @param id its id in the catalog
 * @param role why it is there
 * @param times how often a week it is, or should be, used, 1 to 14
 * @param now the sessions in which the client uses it now, or that its prescriber chose; 0 for a new product
 * @param may the sessions that its nature allows
 * @param liked the sessions that a rule put it in, among those that it may have; 0 when no rule did
 * @param load the points of one use
 * @param strong whether it is a strong active, of which one a session is enough
 * @param moisturiser whether it comes as the moisturiser itself and needs no step of its own
 */
record PlanProduct(
        String id,
        ProductRole role,
        int times,
        int now,
        int may,
        int liked,
        int load,
        boolean strong,
        boolean moisturiser) {

    /** Whether this advice brings it in. */
    boolean isNew() {
        return role == ProductRole.NEW_PEPTIDE || role == ProductRole.NEW_ACTIVE;
    }
}
