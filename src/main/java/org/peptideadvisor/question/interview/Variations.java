package org.peptideadvisor.question.interview;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.peptideadvisor.catalog.Term;
import org.peptideadvisor.catalog.Vocabulary;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.Question.Form;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.model.fact.Wish;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.RuleBook;

/**
 * A consultation with each answer to a question that takes a single value: every id, and of numbers one for each stretch that
 * rules tell apart. Of two numbers in a stretch the same rules fire; where no reason names the number, the advice is the
 * same. Immutable.
 */
final class Variations {

    private final Map<Question, List<Object>> answers = new EnumMap<>(Question.class);

    Variations(Vocabulary vocabulary, RuleBook book) {
        for (Question question : Question.values()) {
            switch (question.form()) {
                case WHOLE -> answers.put(question, numbers(question, book));
                case ONE ->
                    answers.put(
                            question,
                            vocabulary.terms(String.valueOf(question.kind())).stream()
                                    .<Object>map(Term::id)
                                    .toList());
                case FLAG -> answers.put(question, List.of(true)); // not asked is false
                case MANY -> {}
            }
        }
    }

    /** The lowest number, and each from which on a rule judges otherwise than of the one before it. */
    private static List<Object> numbers(Question question, RuleBook book) {
        var firsts = new TreeSet<Integer>();
        firsts.add(question.lowest());
        book.rules().stream()
                .flatMap(rule -> rule.when().stream())
                .filter(pattern -> pattern.type() == FactType.CLIENT)
                .flatMap(pattern -> pattern.constraints().stream())
                .filter(constraint -> constraint.property().equals(question.field()))
                .forEach(constraint -> firsts.addAll(firsts(constraint, question)));
        return List.copyOf(firsts.subSet(question.lowest(), true, question.highest(), true));
    }

    private static List<Integer> firsts(Constraint constraint, Question question) {
        var firsts = new ArrayList<Integer>();
        for (Operand operand : constraint.operands()) {
            if (operand instanceof Operand.Number number) {
                firsts.add(number.value());
                firsts.add(number.value() + 1);
            } else if (operand instanceof Operand.Reference) { // compared with another fact: nothing can be left out
                for (int value = question.lowest(); value <= question.highest(); value++) {
                    firsts.add(value);
                }
            }
        }
        return firsts;
    }

    /** Whether every answer to the question can be tried. */
    static boolean cover(Question question) {
        return question.form() != Form.MANY;
    }

    /** The consultation with each answer to the question, which was not answered in it. */
    List<Consultation> of(Consultation consultation, Question question) {
        return answers.getOrDefault(question, List.of()).stream()
                .map(answer -> with(consultation, question, answer))
                .toList();
    }

    private static Consultation with(Consultation consultation, Question question, Object answer) {
        var facts = new ArrayList<ClientFact>(consultation.facts().size() + 1);
        for (ClientFact fact : consultation.facts()) {
            if (fact instanceof Client client) {
                facts.add(with(client, question, answer));
            } else if (!(fact instanceof Unanswered unanswered)
                    || !unanswered.question().equals(question.id())) {
                facts.add(fact);
            }
        }
        if (question == Question.WANTED_DELIVERY) { // the first of the wishes, which come last
            int at = facts.size() - consultation.all(Wish.class).size();
            facts.add(at, new Wish("delivery", (String) answer));
        }
        return new Consultation(consultation.subject(), facts, consultation.on());
    }

    private static Client with(Client client, Question question, Object answer) {
        return new Client(
                question == Question.AGE ? (Integer) answer : client.age(),
                question == Question.SKIN_TYPE ? (String) answer : client.skinType(),
                question == Question.SENSITIVITY ? (String) answer : client.sensitivity(),
                question == Question.PHOTOTYPE ? (Integer) answer : client.phototype(),
                question == Question.WANTED_FRAGRANCE_FREE || client.fragranceFree(),
                question == Question.WANTED_VEGAN || client.vegan());
    }
}
