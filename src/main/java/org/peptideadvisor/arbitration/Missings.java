package org.peptideadvisor.arbitration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.peptideadvisor.catalog.Term;
import org.peptideadvisor.catalog.Vocabulary;
import org.peptideadvisor.engine.Evaluation;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.advice.Advice.Missing;
import org.peptideadvisor.model.advice.Advice.Recommendation;
import org.peptideadvisor.model.advice.Advice.Supporting;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.model.fact.Use;

/** What an answer says was not asked, the gravest question first; not what nothing of the release looks at. */
final class Missings {

    private final Vocabulary vocabulary;
    private final Stakes stakes;

    Missings(Vocabulary vocabulary, Stakes stakes) {
        this.vocabulary = vocabulary;
        this.stakes = stakes;
    }

    List<Missing> of(
            Consultation consultation,
            Evaluation evaluation,
            List<Recommendation> recommendations,
            List<Supporting> supporting,
            Exclusions exclusions) {
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
        List<Stake> sorted = new ArrayList<>(
                stakes.of(consultation, open, evaluation, plan(consultation, recommendations, supporting, exclusions)));
        sorted.sort(Stake.GRAVEST_FIRST);
        return sorted.stream().map(this::told).toList();
    }

    private Missing told(Stake stake) {
        String id = stake.question().id();
        Term term = vocabulary.term("question", id);
        return new Missing(id, term == null ? id : term.label(), stake.change().word(), stake.wouldAffect());
    }

    /** The ids of what is recommended and of what the client uses and may go on using. */
    static SortedSet<String> plan(
            Consultation consultation,
            List<Recommendation> recommendations,
            List<Supporting> supporting,
            Exclusions exclusions) {
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
