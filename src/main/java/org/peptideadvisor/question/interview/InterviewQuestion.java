package org.peptideadvisor.question.interview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.arbitration.Advisor;
import org.peptideadvisor.arbitration.QuestionStake;
import org.peptideadvisor.arbitration.QuestionStake.StakeGravity;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.catalog.Vocabulary;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.InterviewStep;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.Question.QuestionForm;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.model.advice.Advice;

/**
 * Chooses the next question of an interview. A question that screens several topics comes first, then the gravest.
 * A question is left out only if no answer to it can change the advice, whatever the other open answers are. For
 * lists the conditions of the rules prove this; for single values every answer is tried. When the budget runs out,
 * the question is asked. Thread-safe.
 */
public final class InterviewQuestion {

    private final Advisor advisor;
    private final AnswerVariations variations;
    private final List<Question> topics;

    public InterviewQuestion(Advisor advisor) {
        Vocabulary vocabulary = advisor.catalog().vocabulary();
        this.advisor = advisor;
        this.variations = new AnswerVariations(advisor.catalog(), advisor.book());
        this.topics = vocabulary.terms("topic").stream()
                .map(VocabularyTerm::id)
                .map(Question::of)
                .filter(Objects::nonNull)
                .filter(InterviewQuestion::hasNone)
                .toList();
    }

    /** Whether there is an answer that says "nothing of that". */
    private static boolean hasNone(Question question) {
        return question.form() == QuestionForm.MANY || question.isWish();
    }

    /**
     * What to do next.
     *
     * @param open the questions that were neither answered nor put
     * @param screened whether topics were screened already
     * @param budget what finding out may cost; cut when more is asked than may be needed
     */
    public InterviewStep next(Consultation consultation, Set<Question> open, boolean screened, QuestionBudget budget) {
        SettledDecision settled = advisor.settle(consultation);
        Advice known = settled.advice();
        List<QuestionStake> left = left(settled, open);
        List<Question> inOrder = left.stream().map(QuestionStake::question).toList();
        if (!screened) {
            List<Question> toScreen = topics.stream().filter(inOrder::contains).toList();
            if (toScreen.size() > 1) {
                return new InterviewStep.ScreenTopics(toScreen, inOrder, known);
            }
        }
        var attempt = new AnswerAttempt(consultation, known.advised(), budget);
        var untouched = new ArrayList<QuestionStake>();
        for (QuestionStake stake : left) {
            if (!AnswerVariations.cover(stake.question()) || attempt.matters(stake.question())) {
                return ask(stake, inOrder, known);
            }
            untouched.add(stake);
        }
        Question matters = attempt.mattersWithOthers(untouched);
        for (QuestionStake stake : untouched) {
            if (stake.question() == matters) {
                return ask(stake, inOrder, known);
            }
        }
        return new InterviewStep.InterviewDone(known);
    }

    private List<QuestionStake> left(SettledDecision settled, Set<Question> open) {
        return advisor.stakes().of(settled.consultation(), open, settled.evaluation(), settled.plan()).stream()
                .filter(stake -> stake.change() != StakeGravity.NOTHING)
                .sorted(QuestionStake.GRAVEST_FIRST)
                .toList();
    }

    private static InterviewStep ask(QuestionStake stake, List<Question> inOrder, Advice known) {
        Question question = stake.question();
        List<Question> mayFollow =
                inOrder.stream().filter(other -> other != question).toList();
        return new InterviewStep.AskQuestion(question, stake.change().word(), stake.wouldAffect(), mayFollow, known);
    }

    /** Tries answers against what is advised without them. */
    private final class AnswerAttempt {

        private final Consultation consultation;
        private final Advice advised;
        private final QuestionBudget budget;

        AnswerAttempt(Consultation consultation, Advice advised, QuestionBudget budget) {
            this.consultation = consultation;
            this.advised = advised;
            this.budget = budget;
        }

        /** Whether an answer changes what is advised while the others stay open; true when that was not found out. */
        boolean matters(Question question) {
            return variations.of(consultation, question).stream().anyMatch(this::differs);
        }

        private boolean differs(Consultation other) {
            return !budget.spend() || !advisor.advise(other).advised().equals(advised);
        }

        /** A question whose answer changes what is advised once some of the others are answered as well; null for none. */
        @Nullable
        Question mattersWithOthers(List<QuestionStake> stakes) {
            if (stakes.size() < 2) {
                return null;
            }
            List<Question> questions =
                    stakes.stream().map(QuestionStake::question).toList();
            var tried = new int[questions.size()]; // 0: left open
            while (step(tried, questions)) {
                if (Arrays.stream(tried).filter(one -> one > 0).count() > 1 && differs(with(tried, questions, 0))) {
                    return culprit(tried, questions);
                }
            }
            return null;
        }

        /** The next combination of answers, as numbers with the last question counting fastest; false after the last. */
        private boolean step(int[] tried, List<Question> questions) {
            for (int i = tried.length - 1; i >= 0; i--) {
                if (tried[i] < variations.of(consultation, questions.get(i)).size()) {
                    tried[i]++;
                    return true;
                }
                tried[i] = 0;
            }
            return false;
        }

        private Consultation with(int[] tried, List<Question> questions, int from) {
            Consultation varied = consultation;
            for (int i = from; i < tried.length; i++) {
                if (tried[i] > 0) {
                    varied = variations.of(varied, questions.get(i)).get(tried[i] - 1);
                }
            }
            return varied;
        }

        /** Takes answers back one by one from a combination that differs: the last that still differs names the question. */
        private Question culprit(int[] tried, List<Question> questions) {
            int last = 0;
            for (int i = 0; i < tried.length; i++) {
                if (!differs(with(tried, questions, i))) {
                    break;
                }
                last = i;
            }
            return questions.get(last);
        }
    }
}
