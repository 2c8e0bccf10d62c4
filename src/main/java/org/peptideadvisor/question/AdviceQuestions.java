package org.peptideadvisor.question;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.arbitration.Advisor;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.InterviewStep;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.model.WantedSubject;
import org.peptideadvisor.model.advice.AdviceExplanation;
import org.peptideadvisor.model.advice.UnsafeIf;
import org.peptideadvisor.model.advice.WhatIf;
import org.peptideadvisor.model.advice.WhyNot;
import org.peptideadvisor.model.advice.WhyNot.UnmetRule;
import org.peptideadvisor.question.explain.ExplanationGraph;
import org.peptideadvisor.question.interview.InterviewQuestion;
import org.peptideadvisor.question.whatif.RuleDependence;
import org.peptideadvisor.question.whatif.UnsafeIfQuestion;
import org.peptideadvisor.question.whatif.WhatIfQuestion;
import org.peptideadvisor.question.whynot.UnmetRules;
import org.peptideadvisor.question.whynot.WhyNotQuestion;
import org.peptideadvisor.rulebook.reading.RuleReadings;

/**
 * All questions about the decisions of one advisor, whether complete or still open. Each question that evaluates
 * rules throws {@link org.peptideadvisor.engine.RunawayRulesException} when the rules do not come to an end.
 * Thread-safe.
 */
public final class AdviceQuestions {

    private final Advisor advisor;
    private final RuleReadings readings;
    private final InterviewQuestion interview;
    private @Nullable LazyQuestions sideQuestions;

    public AdviceQuestions(Advisor advisor) {
        this.advisor = advisor;
        this.readings = new RuleReadings(advisor.catalog(), RuleReadings.ENGLISH);
        this.interview = new InterviewQuestion(advisor);
    }

    /**
     * Why something is not in the advice for a consultation.
     *
     * @param budget what the question may cost; cut when the answer is not complete
     */
    public WhyNot whyNot(Consultation consultation, WantedSubject wanted, QuestionBudget budget) {
        return sideQuestions().whyNots().of(consultation, wanted, budget);
    }

    /**
     * What a client could do otherwise so that something is recommended, or (an exclusion, a rule) falls away.
     *
     * @param budget what the question may cost; cut when there may be further ways
     */
    public WhatIf whatIf(Consultation consultation, WantedSubject wanted, QuestionBudget budget) {
        return sideQuestions().whatIfs().of(consultation, wanted, budget);
    }

    /**
     * Which single facts would take something out of the advice for a consultation.
     *
     * @param budget what the question may cost; cut when there may be further facts
     */
    public UnsafeIf unsafeIf(Consultation consultation, QuestionBudget budget) {
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
    public InterviewStep inquire(
            Consultation consultation, Set<Question> open, boolean screened, QuestionBudget budget) {
        return interview.next(consultation, open, screened, budget);
    }

    /**
     * Why some rules did not fire for a decision of this advisor, with the first condition of each that did not hold.
     *
     * @param rules their ids; those that fired are left out
     */
    public List<UnmetRule> unmet(SettledDecision settled, Set<String> rules, QuestionBudget budget) {
        return sideQuestions().unmets().of(settled, rules, budget);
    }

    /** Makes what side questions need, so that the time of the first one is not spent on it. */
    public void prepare() {
        sideQuestions();
    }

    /** How a decision of this advisor came about. */
    public AdviceExplanation explain(SettledDecision settled) {
        return new ExplanationGraph(settled, advisor, readings).graph();
    }

    /** Made when one is first asked, since they take longer to make than a release has time for. */
    private synchronized LazyQuestions sideQuestions() {
        if (sideQuestions == null) {
            var unmets = new UnmetRules(advisor, readings);
            var dependence = new RuleDependence(advisor.book(), advisor.catalog());
            sideQuestions = new LazyQuestions(
                    unmets,
                    new WhyNotQuestion(advisor, unmets),
                    new WhatIfQuestion(advisor, unmets, dependence),
                    new UnsafeIfQuestion(advisor, dependence));
        }
        return sideQuestions;
    }

    private record LazyQuestions(
            UnmetRules unmets, WhyNotQuestion whyNots, WhatIfQuestion whatIfs, UnsafeIfQuestion unsafeIfs) {}
}
