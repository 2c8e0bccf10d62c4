package org.peptideadvisor.advice;

import java.util.List;
import org.peptideadvisor.contract.Fault;
import org.peptideadvisor.contract.InterviewJson.InterviewDocument;

/** What became of a step of an interview. */
public sealed interface InterviewAnswer {

    /** The next question, or the advice. */
    record Next(InterviewDocument document) implements InterviewAnswer {}

    /** The request was not in order; the faults are sorted and at least one. */
    record Faulty(List<Fault> faults) implements InterviewAnswer {}

    /** No release is live, so there is nothing to ask for. */
    record NoRelease() implements InterviewAnswer {}
}
