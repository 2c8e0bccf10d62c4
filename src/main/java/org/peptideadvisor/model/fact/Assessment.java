package org.peptideadvisor.model.fact;

/**
 * What the {@code assess} rules concluded about the client.
 *
 * @param id an {@code assessment} id
 */
public record Assessment(String id) {}
