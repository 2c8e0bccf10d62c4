package org.peptideadvisor.model.word;

/** What a rule may limit in the week of a client. */
public enum PlanLimit implements ContractWord {
    /** Steps of one morning or one evening, from cleanser to sunscreen: at most. */
    STEPS,
    /** Products that the plan brings in, the basics aside: at most. */
    NEW_PRODUCTS,
    /** Points of strong actives in one week, as {@code load} of the catalog counts them: at most. */
    WEEKLY_LOAD,
    /** Weeks between the starts of two new products: at least. */
    WEEKS_APART;

    /** The stricter of two values. */
    public int stricter(int one, int other) {
        return this == WEEKS_APART ? Math.max(one, other) : Math.min(one, other);
    }
}
