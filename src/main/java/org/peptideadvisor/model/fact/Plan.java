package org.peptideadvisor.model.fact;

/**
 * The plan as a whole.
 *
 * @param peptides how many peptides it recommends
 * @param strongActives how many retinoids, exfoliating acids and strong antioxidants it holds
 * @param held whether a rule holds back every active for now
 */
public record Plan(int peptides, int strongActives, boolean held) {}
