package org.peptideadvisor.contract.request;

import java.util.List;
import java.util.Set;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.WantedSubject;

/** The result of checking a request: a consultation, or all its faults. */
public sealed interface IntakeResult {

    /** The id of the question that screens topics. */
    String SCREENING = "screening";

    /** The request was in order; {@code explained} says whether the answer is to be explained in full. */
    record AcceptedRequest(Consultation consultation, boolean explained) implements IntakeResult {}

    /** A question with what is wanted was in order. */
    record WantingRequest(Consultation consultation, WantedSubject wanted) implements IntakeResult {}

    /**
     * A step of an interview was in order.
     *
     * @param open the questions that were neither answered nor put
     * @param asked the ids of what was put, as given
     */
    record InterviewRequest(Consultation consultation, Set<Question> open, List<String> asked) implements IntakeResult {

        /** Whether topics were screened. */
        public boolean screened() {
            return asked.contains(SCREENING);
        }
    }

    /**
     * The request was not in order.
     *
     * @param faults every fault, at least one, sorted by place
     */
    record RejectedRequest(List<RequestFault> faults) implements IntakeResult {

        public RejectedRequest {
            faults = List.copyOf(faults);
        }
    }
}
