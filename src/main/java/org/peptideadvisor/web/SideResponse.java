package org.peptideadvisor.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.peptideadvisor.advice.SideAnswer;
import org.peptideadvisor.advice.SideAnswer.Faulty;
import org.peptideadvisor.advice.SideAnswer.Found;
import org.peptideadvisor.contract.WhyNotJson.ReleaseName;

/** The response to a question about an advice. */
final class SideResponse {

    private SideResponse() {}

    static <T> Response of(SideAnswer<T> answer, Function<Found<T>, byte[]> json) {
        if (answer instanceof Found<T> found) {
            return Response.ok(json.apply(found), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        return answer instanceof Faulty<T> faulty
                ? Problem.invalid(faulty.faults()).response()
                : Problem.of(ProblemType.NO_RELEASE).response();
    }

    /** The release that an answer rests on. */
    static ReleaseName release(Found<?> found) {
        return new ReleaseName(found.release().id(), found.release().name());
    }
}
