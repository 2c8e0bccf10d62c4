package org.peptideadvisor.model;

import java.util.List;
import org.peptideadvisor.model.advice.Advice;

/** The next step of an interview, with the advice from what is known so far. */
public sealed interface InterviewStep {

    /** The advice on what is known, which may change with every answer; its referrals are to be told at once. */
    Advice known();

    /**
     * Asks which topics apply at all. Who says that a topic does not apply has answered its question with none.
     *
     * @param topics the questions behind the topics, in the order in which to show them
     * @param mayFollow what may be asked afterwards, the gravest first; topics that do not apply fall away
     */
    record ScreenTopics(List<Question> topics, List<Question> mayFollow, Advice known) implements InterviewStep {}

    /**
     * Asks one question.
     *
     * @param couldChange as {@link Advice.MissingAnswer#couldChange}
     * @param wouldAffect as {@link Advice.MissingAnswer#wouldAffect}
     * @param mayFollow what may be asked afterwards, the gravest first
     */
    record AskQuestion(
            Question question, String couldChange, List<String> wouldAffect, List<Question> mayFollow, Advice known)
            implements InterviewStep {}

    /** Nothing that is still open can change the advice. */
    record InterviewDone(Advice known) implements InterviewStep {}
}
