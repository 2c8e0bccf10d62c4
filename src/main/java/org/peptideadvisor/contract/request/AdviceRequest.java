package org.peptideadvisor.contract.request;

import org.peptideadvisor.model.Consultation;

/** A request for advice; {@code explained} says whether the answer is to be explained in full. */
public record AdviceRequest(Consultation consultation, boolean explained) {}
