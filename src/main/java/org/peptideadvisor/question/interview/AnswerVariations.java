package org.peptideadvisor.question.interview;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.model.AlteredFacts;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.FactList;
import org.peptideadvisor.model.ListEntry;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.Question.QuestionForm;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.RuleBook;

/**
 * Variations of a consultation, one for each answer to a question that takes a single value. Ids are all tried; of
 * numbers, one for each range that rules distinguish. Two numbers of a range fire the same rules. The advice is
 * then the same unless a reason names the number. Immutable.
 */
final class AnswerVariations {

    private final Map<Question, List<Object>> answers = new EnumMap<>(Question.class);

    private final Catalog catalog;

    AnswerVariations(Catalog catalog, RuleBook book) {
        this.catalog = catalog;
        for (Question question : Question.values()) {
            switch (question.form()) {
                case WHOLE -> answers.put(question, numbers(question, book));
                case ONE ->
                    answers.put(
                            question,
                            catalog.vocabulary().terms(String.valueOf(question.kind())).stream()
                                    .<Object>map(VocabularyTerm::id)
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
            if (operand instanceof Operand.NumberOperand number) {
                firsts.add(number.value());
                firsts.add(number.value() + 1);
            } else if (operand
                    instanceof Operand.ReferenceOperand) { // compared with another fact: nothing can be left out
                for (int value = question.lowest(); value <= question.highest(); value++) {
                    firsts.add(value);
                }
            }
        }
        return firsts;
    }

    /** Whether every answer to the question can be tried. */
    static boolean cover(Question question) {
        return question.form() != QuestionForm.MANY;
    }

    /** The consultation with each answer to the question, which was not answered in it. */
    List<Consultation> of(Consultation consultation, Question question) {
        return answers.getOrDefault(question, List.of()).stream()
                .map(answer -> with(consultation, question, answer))
                .toList();
    }

    private Consultation with(Consultation consultation, Question question, Object answer) {
        FactList listed = question.facts();
        var unanswered = new Unanswered(question.id());
        return listed == null
                ? AlteredFacts.replacing(fact -> fact instanceof Client client
                                ? client.with(question.field(), answer)
                                : fact.equals(unanswered) ? null : fact)
                        .of(consultation)
                : new AlteredFacts(
                                fact -> fact.equals(unanswered) ? null : fact,
                                List.of(listed.fact(ListEntry.of((String) answer), catalog::use)),
                                0)
                        .of(consultation);
    }
}
