package org.peptideadvisor.contract.request;

import java.util.List;
import java.util.Set;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.Question;

/**
 * A step of an interview.
 *
 * @param open the questions that were neither answered nor put
 * @param asked the ids of what was put, as given
 */
public record InterviewRequest(Consultation consultation, Set<Question> open, List<String> asked) {

    /** The id of the question that screens topics. */
    public static final String SCREENING = "screening";

    /** Whether topics were screened. */
    public boolean screened() {
        return asked.contains(SCREENING);
    }
}
