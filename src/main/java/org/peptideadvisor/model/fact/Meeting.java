package org.peptideadvisor.model.fact;

/**
 * Two things of one plan that the interaction table names together.
 *
 * @param interaction the row of the table, such as {@code INT004}
 * @param first what one side is, an id of the plan
 * @param second what the other side is
 * @param effect an {@code interaction-effect} id
 * @param contested {@code no}, {@code partly} or {@code yes}: how far it is folklore
 */
public record Meeting(String interaction, String first, String second, String effect, String contested) {}
