package org.peptideadvisor.contract.request;

import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.Consultation;

/**
 * A request for advice.
 *
 * @param explained whether the answer is to be explained in full
 * @param language the language that it asks for, or null when it names none
 */
public record AdviceRequest(Consultation consultation, boolean explained, @Nullable String language) {}
