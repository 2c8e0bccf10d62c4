package org.peptideadvisor.arbitration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.Term;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.advice.Advice.Missing;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.Argument;
import org.peptideadvisor.rulebook.Folder;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;

/**
 * What each question could still take out of an answer, read once from the rules: the exclusions of every rule that looks
 * at its answer, assessments led back to what they rest on. Immutable.
 */
final class Questions {

    private static final Set<String> ANYTHING = Set.of();

    private final Catalog catalog;
    private final Map<String, Set<String>> affected = new HashMap<>();
    private final Set<String> affectAnything = new HashSet<>();

    Questions(Catalog catalog, RuleBook book) {
        this.catalog = catalog;
        var asked = new AskedBy(book);
        for (Rule rule : book.rules()) {
            if (rule.folder() == Folder.EXCLUDE) {
                for (Conclusion conclusion : rule.then()) {
                    note(asked.questions(rule), conclusion);
                }
            }
        }
    }

    private void note(Set<String> questions, Conclusion conclusion) {
        Set<String> covered = covered(conclusion);
        for (String question : questions) {
            if (covered == ANYTHING) {
                affectAnything.add(question);
            } else {
                affected.computeIfAbsent(question, key -> new HashSet<>()).addAll(covered);
            }
        }
    }

    /** The ids that a conclusion may keep out; {@link #ANYTHING} when that depends on the client. */
    private Set<String> covered(Conclusion conclusion) {
        return switch (conclusion.verb()) {
            case EXCLUDE_INGREDIENT -> catalog.covered("ingredient", id(conclusion));
            case EXCLUDE_CLASS -> catalog.covered("class", id(conclusion));
            case EXCLUDE_GROUP -> catalog.covered("group", id(conclusion));
            case HOLD, LIMIT_PEPTIDES, EXCLUDE_BOUND -> ANYTHING;
            default -> new HashSet<>();
        };
    }

    private static String id(Conclusion conclusion) {
        return conclusion.arguments().get(0) instanceof Argument.Text text ? text.value() : "";
    }

    /** The questions that were not asked, in the vocabulary's order. */
    List<Missing> missing(Consultation consultation, Told told, Exclusions exclusions) {
        List<Unanswered> unanswered = consultation.all(Unanswered.class);
        if (unanswered.isEmpty()) {
            return List.of();
        }
        var inPlan = new TreeSet<String>();
        told.recommendations().forEach(one -> inPlan.add(one.ingredient().id()));
        told.supporting().forEach(one -> inPlan.add(one.ingredient().id()));
        for (Use use : consultation.all(Use.class)) {
            if (!exclusions.bar(use.id())) {
                inPlan.add(use.id());
            }
        }
        Set<String> names = new HashSet<>();
        unanswered.forEach(one -> names.add(one.question()));
        var missing = new ArrayList<Missing>(unanswered.size());
        for (Term question : catalog.vocabulary().terms("question")) {
            if (names.contains(question.id())) {
                missing.add(new Missing(question.id(), question.label(), wouldAffect(question.id(), inPlan)));
            }
        }
        return List.copyOf(missing);
    }

    private List<String> wouldAffect(String question, Set<String> inPlan) {
        if (affectAnything.contains(question)) {
            return List.copyOf(inPlan);
        }
        Set<String> could = affected.getOrDefault(question, Set.of());
        return inPlan.stream().filter(could::contains).toList();
    }
}
