package org.peptideadvisor.question;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.arbitration.Advisor;
import org.peptideadvisor.arbitration.Settled;
import org.peptideadvisor.model.Budget;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.Inquiry;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.Wanted;
import org.peptideadvisor.model.advice.Explanation;
import org.peptideadvisor.model.advice.UnsafeIf;
import org.peptideadvisor.model.advice.WhatIf;
import org.peptideadvisor.model.advice.WhyNot;
import org.peptideadvisor.question.explain.Justification;
import org.peptideadvisor.question.interview.Interview;
import org.peptideadvisor.question.whatif.Dependence;
import org.peptideadvisor.question.whatif.UnsafeIfs;
import org.peptideadvisor.question.whatif.WhatIfs;
import org.peptideadvisor.question.whynot.Unmets;
import org.peptideadvisor.question.whynot.WhyNots;
import org.peptideadvisor.rulebook.reading.Readings;

/**
 * What can be asked of the decisions of one advisor, made and open. Every question that evaluates throws {@link
 * org.peptideadvisor.engine.RunawayRulesException} when the rules do not come to an end. Thread-safe.
 */
public final class AdviceQuestions {

    private final Advisor advisor;
    private final Readings readings;
    private final Interview interview;
    private @Nullable SideQuestions sideQuestions;

    public AdviceQuestions(Advisor advisor) {
        this.advisor = advisor;
        this.readings = new Readings(advisor.catalog(), Readings.ENGLISH);
        this.interview = new Interview(advisor);
    }

    /**
     * Why something is not in the advice for a consultation.
     *
     * @param budget what the question may cost; cut when the answer is not complete
     */
    public WhyNot whyNot(Consultation consultation, Wanted wanted, Budget budget) {
        return sideQuestions().whyNots().of(consultation, wanted, budget);
    }

    /**
     * What a client could do otherwise so that something is recommended, or (an exclusion, a rule) falls away.
     *
     * @param budget what the question may cost; cut when there may be further ways
     */
    public WhatIf whatIf(Consultation consultation, Wanted wanted, Budget budget) {
        return sideQuestions().whatIfs().of(consultation, wanted, budget);
    }

    /**
     * Which single facts would take something out of the advice for a consultation.
     *
     * @param budget what the question may cost; cut when there may be further facts
     */
    public UnsafeIf unsafeIf(Consultation consultation, Budget budget) {
        return sideQuestions().unsafeIfs().of(consultation, budget);
    }

    /**
     * What to ask next, or that nothing more can change the advice.
     *
     * @param consultation what is known
     * @param open the questions that were neither answered nor put
     * @param screened whether topics were screened already
     * @param budget what finding out may cost; cut when more is asked than may be needed
     */
    public Inquiry inquire(Consultation consultation, Set<Question> open, boolean screened, Budget budget) {
        return interview.next(consultation, open, screened, budget);
    }

    /** How a decision of this advisor came about. */
    public Explanation explain(Settled settled) {
        return new Justification(settled, advisor, readings).graph();
    }

    /** Made when one is first asked, since they take longer to make than a release has time for. */
    private synchronized SideQuestions sideQuestions() {
        if (sideQuestions == null) {
            var unmets = new Unmets(advisor, readings);
            var dependence = new Dependence(advisor.book(), advisor.catalog());
            sideQuestions = new SideQuestions(
                    new WhyNots(advisor, unmets),
                    new WhatIfs(advisor, unmets, dependence),
                    new UnsafeIfs(advisor, dependence));
        }
        return sideQuestions;
    }

    private record SideQuestions(WhyNots whyNots, WhatIfs whatIfs, UnsafeIfs unsafeIfs) {}
}
