package org.peptideadvisor.web.batch;

import org.peptideadvisor.web.http.ProblemDetails;

/**
 * What is answered to one line.
 *
 * @param json the advice, or a problem; on one line, in UTF-8; not copied
 * @param ends whether the batch ends with it, since this line was not answered and those after it would not be either
 */
@SuppressWarnings("ArrayRecordComponent") // carried to whoever sends it, never compared
record LineAnswer(byte[] json, boolean ends) {

    /** This line is not in order; the next one may be. */
    static LineAnswer faulty(long line, ProblemDetails problem) {
        return new LineAnswer(problem.json(line, false), false);
    }

    /** Nothing is answered from this line on. */
    static LineAnswer ending(long line, ProblemDetails problem) {
        return new LineAnswer(problem.json(line, true), true);
    }
}
