package org.peptideadvisor.arbitration;

import java.util.SortedSet;
import org.peptideadvisor.engine.Evaluation;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.plan.SolvedPlan;

/**
 * One decision with everything that led to it. Belongs to one thread at a time.
 *
 * @param consultation what was decided
 * @param advice what is answered
 * @param evaluation what the rules found
 * @param grounds what each firing rests on
 * @param exclusions what is out
 * @param selection what was chosen of the rest
 * @param reasons what each reason was made of
 * @param week the mornings and evenings, with what they were solved from
 */
public record SettledDecision(
        Consultation consultation,
        Advice advice,
        Evaluation evaluation,
        FiringGrounds grounds,
        SettledExclusions exclusions,
        PeptideSelection selection,
        ReasonWriter reasons,
        SolvedPlan week) {

    /** The ids of what is recommended and of what the client uses and may go on using. */
    public SortedSet<String> plan() {
        return MissingAnswers.plan(consultation, advice.recommendations(), advice.supporting(), exclusions);
    }
}
