package org.peptideadvisor.question.interview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.arbitration.Advisor;
import org.peptideadvisor.arbitration.Settled;
import org.peptideadvisor.arbitration.Stake;
import org.peptideadvisor.arbitration.Stake.Change;
import org.peptideadvisor.catalog.Term;
import org.peptideadvisor.catalog.Vocabulary;
import org.peptideadvisor.model.Budget;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.Inquiry;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.Question.Form;
import org.peptideadvisor.model.advice.Advice;

/**
 * Chooses the next question. First comes one that screens several topics at once, then the gravest. A question is left out
 * only when it is proved that no answer to it changes the advice, whatever is answered to the others that are open: by the
 * rules' conditions for lists, by trying every answer for single values. When the budget is cut, it asks. Thread-safe.
 */
public final class Interview {

    private final Advisor advisor;
    private final Variations variations;
    private final List<Question> topics;

    public Interview(Advisor advisor) {
        Vocabulary vocabulary = advisor.catalog().vocabulary();
        this.advisor = advisor;
        this.variations = new Variations(advisor.catalog(), advisor.book());
        this.topics = vocabulary.terms("topic").stream()
                .map(Term::id)
                .map(Question::of)
                .filter(Objects::nonNull)
                .filter(Interview::hasNone)
                .toList();
    }

    /** Whether there is an answer that says "nothing of that". */
    private static boolean hasNone(Question question) {
        return question.form() == Form.MANY || question.isWish();
    }

    /**
     * What to do next.
     *
     * @param open the questions that were neither answered nor put
     * @param screened whether topics were screened already
     * @param budget what finding out may cost; cut when more is asked than may be needed
     */
    public Inquiry next(Consultation consultation, Set<Question> open, boolean screened, Budget budget) {
        Settled settled = advisor.settle(consultation);
        Advice known = settled.advice();
        List<Stake> left = left(settled, open);
        List<Question> inOrder = left.stream().map(Stake::question).toList();
        if (!screened) {
            List<Question> toScreen = topics.stream().filter(inOrder::contains).toList();
            if (toScreen.size() > 1) {
                return new Inquiry.Screen(toScreen, inOrder, known);
            }
        }
        var attempt = new Attempt(consultation, known.advised(), budget);
        var untouched = new ArrayList<Stake>();
        for (Stake stake : left) {
            if (!Variations.cover(stake.question()) || attempt.matters(stake.question())) {
                return ask(stake, inOrder, known);
            }
            untouched.add(stake);
        }
        Question matters = attempt.mattersWithOthers(untouched);
        for (Stake stake : untouched) {
            if (stake.question() == matters) {
                return ask(stake, inOrder, known);
            }
        }
        return new Inquiry.Done(known);
    }

    private List<Stake> left(Settled settled, Set<Question> open) {
        return advisor.stakes().of(settled.consultation(), open, settled.evaluation(), settled.plan()).stream()
                .filter(stake -> stake.change() != Change.NOTHING)
                .sorted(Stake.GRAVEST_FIRST)
                .toList();
    }

    private static Inquiry ask(Stake stake, List<Question> inOrder, Advice known) {
        Question question = stake.question();
        List<Question> mayFollow =
                inOrder.stream().filter(other -> other != question).toList();
        return new Inquiry.Ask(question, stake.change().word(), stake.wouldAffect(), mayFollow, known);
    }

    /** Tries answers against what is advised without them. */
    private final class Attempt {

        private final Consultation consultation;
        private final Advice advised;
        private final Budget budget;

        Attempt(Consultation consultation, Advice advised, Budget budget) {
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
        Question mattersWithOthers(List<Stake> stakes) {
            if (stakes.size() < 2) {
                return null;
            }
            List<Question> questions = stakes.stream().map(Stake::question).toList();
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
