package org.peptideadvisor.arbitration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.peptideadvisor.catalog.Vocabulary;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.engine.Evaluation;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.advice.Advice.MissingAnswer;
import org.peptideadvisor.model.advice.Advice.Recommendation;
import org.peptideadvisor.model.advice.Advice.SupportingActive;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.model.fact.Use;

/**
 * Lists the questions that were not asked, the gravest first. Questions that no rule of the release looks at are
 * left out.
 */
final class MissingAnswers {

    private final Vocabulary vocabulary;
    private final QuestionStakes stakes;

    MissingAnswers(Vocabulary vocabulary, QuestionStakes stakes) {
        this.vocabulary = vocabulary;
        this.stakes = stakes;
    }

    List<MissingAnswer> of(
            Consultation consultation,
            Evaluation evaluation,
            List<Recommendation> recommendations,
            List<SupportingActive> supporting,
            SettledExclusions exclusions) {
        List<Unanswered> unanswered = consultation.all(Unanswered.class);
        if (unanswered.isEmpty()) {
            return List.of();
        }
        Set<Question> open = EnumSet.noneOf(Question.class);
        for (Unanswered one : unanswered) {
            Question question = Question.of(one.question());
            if (question != null && stakes.looksAt(question)) {
                open.add(question);
            }
        }
        List<QuestionStake> sorted = new ArrayList<>(
                stakes.of(consultation, open, evaluation, plan(consultation, recommendations, supporting, exclusions)));
        sorted.sort(QuestionStake.GRAVEST_FIRST);
        return sorted.stream().map(this::told).toList();
    }

    private MissingAnswer told(QuestionStake stake) {
        String id = stake.question().id();
        VocabularyTerm term = vocabulary.term("question", id);
        return new MissingAnswer(
                id, term == null ? id : term.label(), stake.change().word(), stake.wouldAffect());
    }

    /** The ids of what is recommended and of what the client uses and may go on using. */
    static SortedSet<String> plan(
            Consultation consultation,
            List<Recommendation> recommendations,
            List<SupportingActive> supporting,
            SettledExclusions exclusions) {
        var plan = new TreeSet<String>();
        recommendations.forEach(one -> plan.add(one.ingredient().id()));
        supporting.forEach(one -> plan.add(one.ingredient().id()));
        for (Use use : consultation.all(Use.class)) {
            if (!exclusions.bar(use.id())) {
                plan.add(use.id());
            }
        }
        return plan;
    }
}
