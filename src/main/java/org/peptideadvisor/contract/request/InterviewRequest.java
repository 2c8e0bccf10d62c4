package org.peptideadvisor.contract.request;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.Question;

/**
 * A step of an interview.
 *
 * @param open the questions that were neither answered nor put
 * @param asked the ids of what was put, as given
 * @param language the language that it asks for, or null when it names none
 */
public record InterviewRequest(
        Consultation consultation, Set<Question> open, List<String> asked, @Nullable String language) {

    /** The id of the question that screens topics. */
    public static final String SCREENING = "screening";

    /** Whether topics were screened. */
    public boolean screened() {
        return asked.contains(SCREENING);
    }
}
