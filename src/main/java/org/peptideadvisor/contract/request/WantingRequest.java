package org.peptideadvisor.contract.request;

import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.WantedSubject;

/** A question about something that is wanted of an advice. */
public record WantingRequest(Consultation consultation, WantedSubject wanted) {}
