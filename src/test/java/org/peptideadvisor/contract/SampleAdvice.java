package org.peptideadvisor.contract;

import java.util.List;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.Caution;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.Advice.Routine;

/** Advice that no rules gave. */
final class SampleAdvice {

    private SampleAdvice() {}

    /** One caution with one reason. */
    static Advice because(Reason reason) {
        return new Advice(
                "caution",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Caution(reason.because(), List.of(reason))),
                List.of(),
                new Routine(List.of(), List.of(), List.of()),
                List.of(),
                null,
                List.of(),
                List.of(),
                "notice");
    }
}
