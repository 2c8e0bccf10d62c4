package org.peptideadvisor.engine;

/** The verbs of the rule language as functions that do nothing, so that stock Drools compiles what rules say. */
public final class StockVerbs {

    private StockVerbs() {}

    public static void conclude(Object... said) {}

    public static void exclude(Object... said) {}

    public static void rampUp(Object... said) {}

    public static void excludeIngredient(Object... said) {}

    public static void excludeClass(Object... said) {}

    public static void excludeGroup(Object... said) {}

    public static void excludeProcedure(Object... said) {}

    public static void excludeDelivery(Object... said) {}

    public static void refuse(Object... said) {}

    public static void hold(Object... said) {}

    public static void limitPeptides(Object... said) {}

    public static void activesOnly(Object... said) {}

    public static void weeksApart(Object... said) {}

    public static void limitLoad(Object... said) {}

    public static void limitNewProducts(Object... said) {}

    public static void limitSteps(Object... said) {}

    public static void placePeptides(Object... said) {}

    public static void refer(Object... said) {}

    public static void caution(Object... said) {}

    public static void recommend(Object... said) {}

    public static void prefer(Object... said) {}

    public static void defer(Object... said) {}

    public static void support(Object... said) {}

    public static void suggestForm(Object... said) {}

    public static void morning(Object... said) {}

    public static void evening(Object... said) {}

    public static void expect(Object... said) {}

    public static void followUp(Object... said) {}

    public static void report(Object... said) {}
}
